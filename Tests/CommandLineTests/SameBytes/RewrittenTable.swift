import Foundation
import Testing
import _CaseloadTestSupport

/// A way to write a table again that must not change what it says.
struct Rewriting: CustomTestStringConvertible, Sendable {
  enum Encoding: String, Sendable {
    case utf8 = "UTF-8"
    case utf8WithMark = "UTF-8 with a mark"
    case windows1252 = "Windows-1252"
    case utf16LittleEndian = "UTF-16 LE"
    case utf16BigEndian = "UTF-16 BE"
  }

  var separator: Character = ","
  var hasDecimalCommas = false
  var encoding = Encoding.utf8
  var lineEnd = "\n"
  /// The order of the rows comes from this seed; nil keeps it.
  var shuffle: UInt64?

  var testDescription: String {
    var words = ["separator \(separator == "\t" ? "tab" : String(separator))", encoding.rawValue]
    if hasDecimalCommas { words.append("decimal commas") }
    if lineEnd != "\n" { words.append("CR LF") }
    if let shuffle { words.append("shuffled by \(shuffle)") }
    return words.joined(separator: ", ")
  }

  /// The table in this way; rows of another width than the header's are a report's footer, which
  /// stays at the end.
  func bytes(of text: String) -> Data {
    let table = SimpleTable(text)
    var rows = table.rows.filter { $0.count == table.header.count }
    let footer = table.rows.filter { $0.count != table.header.count }
    if let shuffle {
      var generator = SeededGenerator(seed: shuffle)
      for index in rows.indices.dropFirst() {
        rows.swapAt(index, generator.number(in: 0...index))
      }
    }
    let lines = ([table.header] + rows + footer).map { cells in
      cells.map(written).joined(separator: String(separator)) + lineEnd
    }
    return encoded(lines.joined())
  }

  private func written(_ cell: String) -> String {
    let text = hasDecimalCommas ? Self.withDecimalComma(cell) : cell
    let needsQuotes = text.contains { $0 == separator || $0 == "\"" || $0.isNewline }
    return needsQuotes ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
  }

  private static func withDecimalComma(_ text: String) -> String {
    guard text.wholeMatch(of: /€?[0-9.,]+/) != nil else { return text }
    return String(text.map { $0 == "," ? "." : $0 == "." ? "," : $0 })
  }

  private func encoded(_ text: String) -> Data {
    switch encoding {
    case .utf8: Data(text.utf8)
    case .utf8WithMark: Data([0xEF, 0xBB, 0xBF]) + Data(text.utf8)
    case .windows1252: text.data(using: .windowsCP1252) ?? Data()
    case .utf16LittleEndian:
      Data([0xFF, 0xFE]) + Data(text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    case .utf16BigEndian:
      Data([0xFE, 0xFF]) + Data(text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] })
    }
  }
}

/// A table of cells, read by the plainest reading of CSV, which shares nothing with the program's.
struct SimpleTable {
  let header: [String]
  let rows: [[String]]

  init(_ text: String, separator: Character = ",") {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = ""
    var isQuoted = false
    var previous: Character?
    for character in text.trimmingPrefix("\u{FEFF}") {
      if character == "\"" {
        // A doubled quote closes and opens again, and stands for one.
        if !isQuoted && previous == "\"" { cell.append("\"") }
        isQuoted.toggle()
      } else if isQuoted || (character != separator && !character.isNewline) {
        cell.append(character)
      } else {
        row.append(cell)
        cell = ""
        if character.isNewline {
          rows.append(row)
          row = []
        }
      }
      previous = character
    }
    if !cell.isEmpty || !row.isEmpty { rows.append(row + [cell]) }
    header = rows.first ?? []
    self.rows = Array(rows.dropFirst())
  }

  /// The cells of one column by those of another.
  func column(_ name: String, by key: String) -> [String: String] {
    guard let value = header.firstIndex(of: name), let id = header.firstIndex(of: key) else {
      return [:]
    }
    let cells = rows.filter { $0.count == header.count }.map { ($0[id], $0[value]) }
    return Dictionary(cells) { first, _ in first }
  }
}
