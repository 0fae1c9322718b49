import CaseloadDomain

/// Numbers as people read them: hours with one decimal, shares in per cent, thousands parted.
enum Figures {
  /// Hours with one decimal; what is not zero never reads as zero.
  static func hours(_ minutes: Minutes) -> String { minutes.inHours }

  /// The hours of a price.
  static func hours(_ price: Price) -> String { price.inHours }

  /// A share in whole per cent.
  static func percent(_ share: ExactNumber?) -> String {
    guard let share else { return "-" }
    return "\(rounded(share * 100)) %"
  }

  /// A small share in per cent with two decimals; what is not zero never reads as zero.
  static func finePercent(_ share: ExactNumber) -> String {
    let hundredths = rounded(share * 10_000)
    if hundredths == 0 && share > .zero { return "under 0.01 %" }
    let fraction = hundredths.magnitude % 100
    return "\(grouped(hundredths.magnitude / 100)).\(fraction < 10 ? "0" : "")\(fraction) %"
  }

  /// Whole currency units.
  static func money(_ money: Money) -> String {
    let units = rounded(ExactNumber(money.hundredths, over: 100))
    return (units < 0 ? "-" : "") + grouped(units.magnitude)
  }

  /// A count with its noun: 1 client, 3 clients.
  static func count(_ number: Int, _ noun: String, _ plural: String? = nil) -> String {
    "\(grouped(number.magnitude)) \(number == 1 ? noun : plural ?? noun + "s")"
  }

  /// A whole number with commas between thousands.
  static func grouped(_ number: UInt) -> String {
    var digits = Array(String(number))
    var index = digits.count - 3
    while index > 0 {
      digits.insert(",", at: index)
      index -= 3
    }
    return String(digits)
  }

  /// The nearest whole number; a half goes to the even one, so that sums lean to neither side.
  private static func rounded(_ number: ExactNumber) -> Int {
    let half = ExactNumber(1, over: 2)
    let nearest = Int(clamping: (number + half).roundedDown)
    let isHalf = number + half == ExactNumber(nearest)
    return isHalf && !nearest.isMultiple(of: 2) ? nearest - 1 : nearest
  }
}
