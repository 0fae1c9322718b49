/// What the text of one cell says when it is read as a date, before the order of its column is
/// known.
enum DateNotation: Equatable {
  /// Nothing but white space.
  case blank
  /// A date that reads one way only: year first, or day, month, year with points.
  case certain(TableDate)
  /// A date with slashes or hyphens and the year last: day first, month first, or both may exist.
  case twofold(dayFirst: TableDate?, monthFirst: TableDate?)
  /// No date.
  case none

  /// Reads the text of a cell. A time of day behind the date is passed over.
  init(_ text: String) {
    let trimmed = text.drop(while: \.isWhitespace)
    if trimmed.isEmpty {
      self = .blank
      return
    }
    guard let (parts, sign) = Self.parts(of: trimmed.utf8) else {
      self = .none
      return
    }
    let numbers = parts.map(\.value)
    if parts[0].length == 4, parts[1].length <= 2, parts[2].length <= 2 {
      let date = TableDate(year: numbers[0], month: numbers[1], day: numbers[2])
      self = date.map(Self.certain) ?? .none
    } else if parts[0].length <= 2, parts[1].length <= 2, parts[2].length == 4 {
      self = Self.yearLast(numbers, sign: sign)
    } else {
      self = .none
    }
  }

  private static func yearLast(_ numbers: [Int], sign: UInt8) -> DateNotation {
    let dayFirst = TableDate(year: numbers[2], month: numbers[1], day: numbers[0])
    let monthFirst = TableDate(year: numbers[2], month: numbers[0], day: numbers[1])
    if sign == UInt8(ascii: ".") { return dayFirst.map(certain) ?? .none }
    if dayFirst == nil, monthFirst == nil { return .none }
    return .twofold(dayFirst: dayFirst, monthFirst: monthFirst)
  }

  /// Three numbers with the same sign between them; nil if the text is anything else.
  private static func parts(
    of text: Substring.UTF8View
  ) -> (parts: [(value: Int, length: Int)], sign: UInt8)? {
    var parts = [(value: 0, length: 0)]
    var sign: UInt8?
    var rest = text[...]
    while let byte = rest.first {
      if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
        let (value, length) = parts[parts.count - 1]
        guard length < 4 else { return nil }
        parts[parts.count - 1] = (value * 10 + Int(byte) - 48, length + 1)
      } else if "-/.".utf8.contains(byte), byte == sign ?? byte, parts.count < 3 {
        sign = byte
        parts.append((0, 0))
      } else {
        break
      }
      rest = rest.dropFirst()
    }
    guard let sign, parts.count == 3, parts.allSatisfy({ $0.length > 0 }), isTimeOrNothing(rest)
    else { return nil }
    return (parts, sign)
  }

  private static func isTimeOrNothing(_ rest: Substring.UTF8View) -> Bool {
    let text = Substring(rest)
    if text.allSatisfy(\.isWhitespace) { return true }
    guard text.first == "T" || text.first == " " else { return false }
    let hours = text.dropFirst().prefix { $0.isASCII && $0.isNumber }
    return (1...2).contains(hours.count) && text.dropFirst(1 + hours.count).first == ":"
  }
}
