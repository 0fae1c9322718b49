/// A price in hundredths of a weighted minute, the unit in which all values are integers.
///
/// Weights carry at most two decimals and quantities are whole minutes, so every term of a plan's
/// value is exact.
public struct Price: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Hundredths of a minute.
  public let hundredths: Int

  /// So many hundredths of a minute.
  public init(hundredths: Int) { self.hundredths = hundredths }

  /// The price of whole minutes at weight one.
  public init(_ minutes: Minutes) { self.init(hundredths: minutes.value * 100) }

  /// Nothing.
  public static let zero = Price(hundredths: 0)

  /// Orders by amount.
  public static func < (left: Price, right: Price) -> Bool { left.hundredths < right.hundredths }
  /// The sum.
  public static func + (left: Price, right: Price) -> Price {
    Price(hundredths: left.hundredths + right.hundredths)
  }
  /// The difference.
  public static func - (left: Price, right: Price) -> Price {
    Price(hundredths: left.hundredths - right.hundredths)
  }
  /// Adds in place.
  public static func += (left: inout Price, right: Price) { left = left + right }

  /// Minutes with exactly the decimals needed, at most two.
  public var description: String {
    let sign = hundredths < 0 ? "-" : ""
    let whole = hundredths.magnitude / 100
    let fraction = hundredths.magnitude % 100
    if fraction == 0 { return "\(sign)\(whole)" }
    if fraction % 10 == 0 { return "\(sign)\(whole).\(fraction / 10)" }
    return "\(sign)\(whole).\(fraction < 10 ? "0" : "")\(fraction)"
  }
}

/// An amount of money a year in hundredths of the scenario's currency.
public struct Money: Hashable, Comparable, Sendable {
  /// Hundredths of the currency unit.
  public let hundredths: Int

  /// So many hundredths.
  public init(hundredths: Int) { self.hundredths = hundredths }

  /// Nothing.
  public static let zero = Money(hundredths: 0)
  /// Orders by amount.
  public static func < (left: Money, right: Money) -> Bool { left.hundredths < right.hundredths }
  /// The sum.
  public static func + (left: Money, right: Money) -> Money {
    Money(hundredths: left.hundredths + right.hundredths)
  }
}
