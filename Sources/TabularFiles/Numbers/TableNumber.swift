/// A number of a table, exact: `mantissa` / 10^`decimalPlaces`.
///
/// Numbers are kept in lowest form, so that 1.50 equals 1.5. 80 % is 0.8.
public struct TableNumber: Sendable, Hashable {
  /// All digits as an integer, with the sign.
  public let mantissa: Int

  /// How many of the digits stand behind the decimal sign, from 0 to 40.
  public let decimalPlaces: Int

  /// Whether the cell had a percent sign; the value is divided by 100 already.
  public let hadPercentSign: Bool

  /// Makes a number in lowest form.
  /// - Parameters:
  ///   - mantissa: all digits as an integer.
  ///   - decimalPlaces: how many of them stand behind the decimal sign, not negative.
  ///   - hadPercentSign: whether the cell had a percent sign.
  public init(mantissa: Int, decimalPlaces: Int = 0, hadPercentSign: Bool = false) {
    precondition(decimalPlaces >= 0, "decimal places are counted")
    var (mantissa, places) = (mantissa, decimalPlaces)
    while places > 0, mantissa % 10 == 0 { (mantissa, places) = (mantissa / 10, places - 1) }
    self.mantissa = mantissa
    self.decimalPlaces = places
    self.hadPercentSign = hadPercentSign
  }

  /// The number as an integer, or nil if it has decimal places.
  public var integer: Int? { decimalPlaces == 0 ? mantissa : nil }
}
