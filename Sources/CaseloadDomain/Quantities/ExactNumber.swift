import BigInt

/// A rational number without rounding, for load factors and shares.
///
/// Numerator and denominator are integers of any size, reduced, with a positive denominator, so
/// that equal values are equal bits. Nothing overflows; division by zero is our own bug.
public struct ExactNumber: Hashable, Sendable {
  /// The reduced numerator; carries the sign.
  public let numerator: BigInt
  /// The reduced denominator, at least one.
  public let denominator: BigInt

  /// The fraction `numerator / denominator`. The denominator must not be zero.
  public init(_ numerator: BigInt, over denominator: BigInt) {
    precondition(denominator != 0, "an exact number has no zero denominator")
    let divisor = numerator.greatestCommonDivisor(with: denominator)
    let sign: BigInt = denominator < 0 ? -1 : 1
    self.numerator = sign * numerator / divisor
    self.denominator = sign * denominator / divisor
  }

  /// The fraction `numerator / denominator` of machine integers.
  public init(_ numerator: Int, over denominator: Int = 1) {
    self.init(BigInt(numerator), over: BigInt(denominator))
  }

  /// The decimal `mantissa / 10^places`, as it was written in a file.
  public init(mantissa: BigInt, places: Int) {
    self.init(mantissa, over: BigInt(10).power(places))
  }

  /// Zero.
  public static let zero = ExactNumber(0)
  /// One.
  public static let one = ExactNumber(1)

  /// The largest integer that is not above this number.
  public var roundedDown: BigInt {
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    return remainder < 0 ? quotient - 1 : quotient
  }

  /// The smallest integer that is not below this number.
  public var roundedUp: BigInt {
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    return remainder > 0 ? quotient + 1 : quotient
  }

  /// Whether the number has no fraction.
  public var isWhole: Bool { denominator == 1 }

  /// The nearest floating point number, for display only.
  public var approximation: Double { Double(numerator) / Double(denominator) }
}

extension ExactNumber: Comparable {
  /// Orders by value.
  public static func < (left: ExactNumber, right: ExactNumber) -> Bool {
    left.numerator * right.denominator < right.numerator * left.denominator
  }
}

extension ExactNumber: ExpressibleByIntegerLiteral {
  /// A whole number.
  public init(integerLiteral value: Int) { self.init(value) }
}

extension ExactNumber {
  /// The exact sum.
  public static func + (left: ExactNumber, right: ExactNumber) -> ExactNumber {
    if left.isWhole && right.isWhole {
      return ExactNumber(left.numerator + right.numerator, over: 1)
    }
    return ExactNumber(
      left.numerator * right.denominator + right.numerator * left.denominator,
      over: left.denominator * right.denominator)
  }

  /// The exact difference.
  public static func - (left: ExactNumber, right: ExactNumber) -> ExactNumber {
    left + ExactNumber(-right.numerator, over: right.denominator)
  }

  /// The exact product.
  public static func * (left: ExactNumber, right: ExactNumber) -> ExactNumber {
    ExactNumber(
      left.numerator * right.numerator, over: left.denominator * right.denominator)
  }

  /// The exact quotient. The divisor must not be zero.
  public static func / (left: ExactNumber, right: ExactNumber) -> ExactNumber {
    ExactNumber(
      left.numerator * right.denominator, over: left.denominator * right.numerator)
  }
}

extension ExactNumber: CustomStringConvertible {
  /// The number as a decimal where it has one, as a fraction otherwise.
  public var description: String {
    if isWhole { return numerator.description }
    var places = 0
    var scaled = self
    while !scaled.isWhole && places < 12 {
      scaled = scaled * 10
      places += 1
    }
    guard scaled.isWhole else { return "\(numerator)/\(denominator)" }
    let digits = String(scaled.numerator.magnitude)
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    let sign = numerator < 0 ? "-" : ""
    return "\(sign)\(padded.dropLast(places)).\(padded.suffix(places))"
  }
}
