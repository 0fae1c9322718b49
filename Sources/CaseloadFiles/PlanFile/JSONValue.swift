import CaseloadDomain

/// A JSON document as it is to be written, with its layout.
///
/// Canonical: keys are sorted, numbers are exact texts, and the layout depends on the values alone,
/// so that the same document is always the same bytes.
public indirect enum JSONValue: Hashable, Sendable {
  /// `null`
  case null
  /// `true` or `false`
  case boolean(Bool)
  /// A whole number.
  case integer(Int)
  /// A number already written out, such as `91140.25`.
  case number(String)
  /// A text.
  case text(String)
  /// Values on one line.
  case row([JSONValue])
  /// Values, each on a line of its own.
  case list([JSONValue])
  /// Named values on one line.
  case record([String: JSONValue])
  /// Named values, each beginning a line of its own.
  case object([String: JSONValue])
}

extension JSONValue {
  /// Minutes with exactly two decimals.
  public static func price(_ price: Price?) -> JSONValue {
    guard let price else { return .null }
    return .number(decimals(price.hundredths, places: 2))
  }

  /// Whole minutes.
  public static func minutes(_ minutes: Minutes) -> JSONValue { .integer(minutes.value) }

  /// Currency units with exactly two decimals.
  public static func money(_ money: Money?) -> JSONValue {
    guard let money else { return .null }
    return .number(decimals(money.hundredths, places: 2))
  }

  /// A fraction with six decimals, halves rounded up; null where it is undefined.
  public static func fraction(_ share: ExactNumber?) -> JSONValue {
    guard let share else { return .null }
    let millionths = (share * 1_000_000 + ExactNumber(1, over: 2)).roundedDown
    return .number(decimals(Int(clamping: millionths), places: 6))
  }

  /// A text, or null.
  public static func optionalText(_ text: String?) -> JSONValue {
    text.map(JSONValue.text) ?? .null
  }

  /// A whole number, or null.
  public static func optionalInteger(_ number: Int?) -> JSONValue {
    number.map(JSONValue.integer) ?? .null
  }

  private static func decimals(_ scaled: Int, places: Int) -> String {
    let digits = String(scaled.magnitude)
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    return "\(scaled < 0 ? "-" : "")\(padded.dropLast(places)).\(padded.suffix(places))"
  }
}
