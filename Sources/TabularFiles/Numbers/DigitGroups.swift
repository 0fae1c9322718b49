/// Digits with single separators between them, such as `1'234.50`.
struct DigitGroups {
  /// A sign between two groups of digits.
  enum Separator: Hashable {
    case comma, point, apostrophe, space

    /// The style in which this sign stands before the decimals; nil where it only groups.
    var decimalStyle: NumberStyle? {
      switch self {
      case .comma: .decimalComma
      case .point: .decimalPoint
      case .apostrophe, .space: nil
      }
    }

    init?(_ scalar: Unicode.Scalar) {
      switch scalar {
      case ",": self = .comma
      case ".": self = .point
      case "'", "\u{2019}": self = .apostrophe
      case _ where scalar.properties.isWhitespace: self = .space
      default: return nil
      }
    }
  }

  /// All digits as values from 0 to 9; one at least.
  private(set) var digits: [Int] = []

  /// How many digits each group has; the first may have none (`.5`).
  private(set) var counts = [0]

  /// The signs between the groups, one fewer than groups.
  private(set) var separators: [Separator] = []

  /// Splits a text; nil if anything but ASCII digits and separators is in it.
  init?(_ text: Substring.UnicodeScalarView) {
    for scalar in text {
      if ("0"..."9").contains(scalar) {
        digits.append(Int(scalar.value) - 48)
        counts[counts.count - 1] += 1
      } else if let separator = Separator(scalar) {
        separators.append(separator)
        counts.append(0)
      } else {
        return nil
      }
    }
    if digits.isEmpty { return nil }
  }

  /// Whether the groups are those of thousands: one to three digits, then three each.
  var areThousands: Bool {
    (1...3).contains(counts[0]) && counts.dropFirst().allSatisfy { $0 == 3 }
  }

  /// The groups but the last.
  var withoutLast: DigitGroups {
    var result = self
    result.digits.removeLast(counts[counts.count - 1])
    result.counts.removeLast()
    result.separators.removeLast()
    return result
  }
}
