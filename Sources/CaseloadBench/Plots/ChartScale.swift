import Foundation

/// A logarithmic axis over whole powers of ten.
struct ChartScale {
  /// The exponents of ten at its ends.
  let exponents: ClosedRange<Int>

  /// The least axis that holds these numbers, those above zero; nil without any.
  init?(holding numbers: [Double]) {
    let logarithms = numbers.filter { $0 > 0 && $0.isFinite }.map { log10($0) }
    guard let least = logarithms.min(), let most = logarithms.max() else { return nil }
    // A hair of rounding is not to cost a whole power.
    let low = Int((least + 1e-9).rounded(.down))
    exponents = low...max(low + 1, Int((most - 1e-9).rounded(.up)))
  }

  /// Where a number stands: 0 at the low end, 1 at the high one; numbers beyond stand at the ends.
  func place(of number: Double) -> Double {
    guard number > 0 else { return 0 }
    let (low, high) = (Double(exponents.lowerBound), Double(exponents.upperBound))
    return min(1, max(0, (log10(number) - low) / (high - low)))
  }

  /// The whole powers of ten on the axis with their names: `0.01`, `1`, `1,000`.
  var ticks: [(number: Double, name: String)] {
    exponents.map { exponent in (pow(10, Double(exponent)), Self.name(exponent)) }
  }

  private static func name(_ exponent: Int) -> String {
    guard exponent >= 0 else { return "0." + String(repeating: "0", count: -exponent - 1) + "1" }
    let zeros = String(repeating: "0", count: exponent)
    let head = "1" + zeros.prefix(exponent % 3)
    return head + String(repeating: ",000", count: exponent / 3)
  }
}
