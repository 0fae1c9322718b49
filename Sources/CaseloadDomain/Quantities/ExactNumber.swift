import BigInt

/// A rational number without rounding, for load factors and shares.
///
/// Numerator and denominator are integers of any size, reduced, with a positive denominator, so
/// that equal values are equal bits. Nothing overflows; division by zero is our own bug.
public struct ExactNumber: Hashable, Sendable {
  /// Machine integers wherever both fit, so that equal values are equal parts and tables of a
  /// hundred thousand rows stay small; all others on the heap.
  private enum Parts: Hashable, Sendable {
    case small(Int, over: Int)
    indirect case large(BigInt, over: BigInt)
  }

  private let parts: Parts

  /// The reduced numerator; carries the sign.
  public var numerator: BigInt {
    switch parts {
    case .small(let above, _): BigInt(above)
    case .large(let above, _): above
    }
  }

  /// The reduced denominator, at least one.
  public var denominator: BigInt {
    switch parts {
    case .small(_, let below): BigInt(below)
    case .large(_, let below): below
    }
  }

  /// The fraction `numerator / denominator`. The denominator must not be zero.
  public init(_ numerator: BigInt, over denominator: BigInt) {
    precondition(denominator != 0, "an exact number has no zero denominator")
    let divisor = numerator.greatestCommonDivisor(with: denominator)
    let sign: BigInt = denominator < 0 ? -1 : 1
    let (above, below) = (sign * numerator / divisor, sign * denominator / divisor)
    if let above = Int(exactly: above), let below = Int(exactly: below) {
      parts = .small(above, over: below)
    } else {
      parts = .large(above, over: below)
    }
  }

  /// The fraction `numerator / denominator` of machine integers.
  public init(_ numerator: Int, over denominator: Int = 1) {
    guard denominator != 1 else {
      self = ExactNumber(.small(numerator, over: 1))
      return
    }
    guard denominator != 0, numerator != .min, denominator != .min else {
      // The magnitude of the least machine integer is none.
      self.init(BigInt(numerator), over: BigInt(denominator))
      return
    }
    let divisor = Self.commonDivisor(abs(numerator), abs(denominator))
    let sign = denominator < 0 ? -1 : 1
    self = ExactNumber(.small(sign * numerator / divisor, over: sign * denominator / divisor))
  }

  private init(_ parts: Parts) { self.parts = parts }

  /// The greatest common divisor of two numbers that are not negative and not both zero.
  private static func commonDivisor(_ first: Int, _ second: Int) -> Int {
    var (larger, smaller) = (first, second)
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    return larger
  }

  /// The fraction of the machine integers whose products do not overflow; nil if one does.
  private init?(
    _ above: (partialValue: Int, overflow: Bool), over below: (partialValue: Int, overflow: Bool)
  ) {
    guard !above.overflow, !below.overflow else { return nil }
    self.init(above.partialValue, over: below.partialValue)
  }

  /// Numerator and denominator where both are machine integers.
  private var small: (above: Int, below: Int)? {
    if case .small(let above, let below) = parts { (above, below) } else { nil }
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
    if case .small(let above, 1) = parts { return BigInt(above) }
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    return remainder < 0 ? quotient - 1 : quotient
  }

  /// The smallest integer that is not below this number.
  public var roundedUp: BigInt {
    if case .small(let above, 1) = parts { return BigInt(above) }
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    return remainder > 0 ? quotient + 1 : quotient
  }

  /// `roundedDown` as a machine integer, the nearest where it is none.
  var clampedRoundedDown: Int {
    guard let small else { return Int(clamping: roundedDown) }
    let (quotient, remainder) = small.above.quotientAndRemainder(dividingBy: small.below)
    return remainder < 0 ? quotient - 1 : quotient
  }

  /// Whether the number has no fraction.
  public var isWhole: Bool {
    switch parts {
    case .small(_, let below): below == 1
    case .large(_, let below): below == 1
    }
  }

  /// The nearest floating point number, for display only.
  public var approximation: Double { Double(numerator) / Double(denominator) }
}

extension ExactNumber: Comparable {
  /// Orders by value.
  public static func < (left: ExactNumber, right: ExactNumber) -> Bool {
    if let one = left.small, let other = right.small {
      let before = one.above.multipliedReportingOverflow(by: other.below)
      let after = other.above.multipliedReportingOverflow(by: one.below)
      if !before.overflow, !after.overflow { return before.partialValue < after.partialValue }
    }
    return left.numerator * right.denominator < right.numerator * left.denominator
  }
}

extension ExactNumber: ExpressibleByIntegerLiteral {
  /// A whole number.
  public init(integerLiteral value: Int) { self.init(value) }
}

extension ExactNumber {
  /// The exact sum.
  public static func + (left: ExactNumber, right: ExactNumber) -> ExactNumber {
    if let sum = smallSum(left, right) { return sum }
    if left.isWhole && right.isWhole {
      return ExactNumber(left.numerator + right.numerator, over: 1)
    }
    return ExactNumber(
      left.numerator * right.denominator + right.numerator * left.denominator,
      over: left.denominator * right.denominator)
  }

  /// The sum where nothing on the way to it overflows.
  private static func smallSum(_ left: ExactNumber, _ right: ExactNumber) -> ExactNumber? {
    guard let one = left.small, let other = right.small else { return nil }
    let first = one.above.multipliedReportingOverflow(by: other.below)
    let second = other.above.multipliedReportingOverflow(by: one.below)
    guard !first.overflow, !second.overflow else { return nil }
    return ExactNumber(
      first.partialValue.addingReportingOverflow(second.partialValue),
      over: one.below.multipliedReportingOverflow(by: other.below))
  }

  /// The exact difference.
  public static func - (left: ExactNumber, right: ExactNumber) -> ExactNumber {
    if let other = right.small, other.above != .min {
      return left + ExactNumber(.small(-other.above, over: other.below))
    }
    return left + ExactNumber(-right.numerator, over: right.denominator)
  }

  /// The exact product.
  public static func * (left: ExactNumber, right: ExactNumber) -> ExactNumber {
    if let one = left.small, let other = right.small,
      let product = ExactNumber(
        one.above.multipliedReportingOverflow(by: other.above),
        over: one.below.multipliedReportingOverflow(by: other.below))
    {
      return product
    }
    return ExactNumber(
      left.numerator * right.numerator, over: left.denominator * right.denominator)
  }

  /// The exact quotient. The divisor must not be zero.
  public static func / (left: ExactNumber, right: ExactNumber) -> ExactNumber {
    if let other = right.small {
      return left * ExactNumber(other.below, over: other.above)
    }
    return left * ExactNumber(right.denominator, over: right.numerator)
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
