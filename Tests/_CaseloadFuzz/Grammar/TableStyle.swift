import _CaseloadTestSupport

/// How one table writes its cells.
struct TableStyle {
  private enum Encoding { case plain, marked, utf16Little, utf16Big, windows }

  private let separator: Character
  private let lineEnd: String
  private let encoding: Encoding
  private let hasDecimalComma: Bool
  private let hasThousands: Bool
  private let dateForm: Int
  private let quotesAll: Bool

  init(_ random: inout SeededGenerator) {
    separator = random.pick([",", ",", ";", "\t"])
    lineEnd = random.pick(["\n", "\n", "\r\n", "\r"])
    encoding = random.pick([.plain, .plain, .plain, .marked, .utf16Little, .utf16Big, .windows])
    hasDecimalComma = random.chance(20)
    hasThousands = random.chance(25)
    dateForm = random.pick([0, 0, 0, 1, 2])
    quotesAll = random.chance(15)
  }

  /// A number with two decimals.
  func number(_ value: Double, _ random: inout SeededGenerator) -> String {
    let hundredths = Int(value * 100)
    var whole = String(hundredths / 100)
    let rest = String(hundredths % 100)
    if hasThousands, whole.count > 3 {
      whole.insert(hasDecimalComma ? "." : ",", at: whole.index(whole.endIndex, offsetBy: -3))
    }
    let decimals = (hasDecimalComma ? "," : ".") + (rest.count < 2 ? "0" : "") + rest
    return random.pick(["", whole + decimals, whole + decimals, "EUR " + whole + decimals])
  }

  /// A day in the years from the first on, in the style of the table, or none.
  func date(_ random: inout SeededGenerator, from firstYear: Int) -> String {
    if random.chance(40) { return "" }
    let year = firstYear + random.number(in: 0...1)
    let (month, day) = (random.number(in: 1...12), random.number(in: 1...28))
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    switch dateForm {
    case 1: return "\(two(day)).\(two(month)).\(year)"
    case 2: return "\(month)/\(day)/\(year)"
    default: return "\(year)-\(two(month))-\(two(day))"
    }
  }

  /// The whole file.
  func bytes(of rows: [[String]], _ random: inout SeededGenerator) -> [UInt8] {
    var text = ""
    for row in rows {
      text += row.map(written).joined(separator: String(separator))
      text += lineEnd
    }
    if random.chance(10) { text.removeLast() }
    switch encoding {
    case .plain: return Array(text.utf8)
    case .marked: return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    case .utf16Little:
      return [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16Big:
      return [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case .windows:
      return text.unicodeScalars.map { $0.value < 0x80 ? UInt8($0.value) : 0xE9 }
    }
  }

  private func written(_ cell: String) -> String {
    let needsQuotes = cell.contains { $0 == separator || $0 == "\"" || $0.isNewline }
    guard quotesAll || needsQuotes else { return cell }
    return "\"" + cell.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
  }
}
