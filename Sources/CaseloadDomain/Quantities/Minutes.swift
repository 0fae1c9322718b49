/// A whole number of minutes in a month: loads, capacities, targets and limits.
public struct Minutes: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The number of minutes; may be negative only for differences such as headroom.
  public let value: Int

  /// So many minutes.
  public init(_ value: Int) { self.value = value }

  /// No time at all.
  public static let zero = Minutes(0)

  /// An exact number of minutes, rounded down to whole ones.
  public init(roundingDown exact: ExactNumber) { self.init(exact.clampedRoundedDown) }

  /// An exact number of minutes, rounded up to whole ones.
  public init(roundingUp exact: ExactNumber) { self.init(Int(clamping: exact.roundedUp)) }

  /// The share of these minutes, rounded down.
  public func share(_ share: ExactNumber) -> Minutes {
    Minutes(roundingDown: ExactNumber(value) * share)
  }

  /// What of these minutes lies above `other`, at least zero.
  public func excess(over other: Minutes) -> Minutes { Minutes(max(0, value - other.value)) }

  /// Orders by length.
  public static func < (left: Minutes, right: Minutes) -> Bool { left.value < right.value }
  /// The sum.
  public static func + (left: Minutes, right: Minutes) -> Minutes {
    Minutes(left.value + right.value)
  }
  /// The difference, which may be negative.
  public static func - (left: Minutes, right: Minutes) -> Minutes {
    Minutes(left.value - right.value)
  }
  /// Adds in place.
  public static func += (left: inout Minutes, right: Minutes) { left = left + right }

  /// The bare number of minutes.
  public var description: String { String(value) }
}
