/// Finds where the footer of a report begins: its totals, record count, title and notices, which
/// stand below the last row.
///
/// A line belongs to it if its first filled cell reads like a total or a count and only numbers
/// stand beside it, whether or not an empty line is above; or, below an empty line, if it holds its
/// first cell alone, or numbers only and nothing in the first column; or if it is the very last line
/// and was written as one cell in a table of three columns or more. A cell of the shape that the
/// first cells of rows have, such as `K12`, makes a line a row whatever else is missing. In a table
/// of one column every line is a row.
struct ReportFooter {
  private let body: Slice<TableRows>
  private let columns: Int
  private let labels: FooterLabel

  /// The shapes of first cells that hold a digit, of the rows that are whole.
  private lazy var rowShapes = Set(wholeRows.compactMap { Self.shape($0.cells[0].text) })
  private lazy var hasWholeRows = wholeRows.contains { _ in true }

  /// A search in the records below the header.
  init(in body: Slice<TableRows>, below header: [TableColumn]) {
    self.body = body
    columns = header.count
    labels = FooterLabel(header: header.map(\.name))
  }

  /// The index of the first record of the footer or of the empty line above it; the end if there is
  /// none. Empty records at the very end are passed over too.
  mutating func start() -> Int {
    var start = body.endIndex
    var isLast = true
    for index in body.indices.reversed() {
      let record = body[index]
      if record.isEmptyLine {
        start = index
        continue
      }
      guard columns > 1, !record.hasQuoteFault else { break }
      if readsLikeTotal(record) || (isLast && isLoneCell(record)) {
        start = index
      } else if !mayStandBelowEmptyLine(record) {
        break
      }
      isLast = false
    }
    return start
  }

  private var wholeRows: some Sequence<TableRow> {
    body.lazy.filter { [columns] in
      $0.cells.count == columns && !$0.hasQuoteFault && !$0.isEmptyLine && !$0.holdsOneCell
    }
  }

  private func readsLikeTotal(_ record: TableRow) -> Bool {
    let filled = record.cells.filter { !$0.isBlank }.map(\.text)
    // A table of two columns has no cell that a total could leave empty.
    guard let first = filled.first, filled.count < columns || columns == 2, labels.matches(first)
    else { return false }
    if filled.dropFirst().allSatisfy({ Self.isNumber($0) || labels.matches($0) }) { return true }
    return record.cells.count < columns && labels.namesReport(first)
  }

  private mutating func isLoneCell(_ record: TableRow) -> Bool {
    columns >= 3 && record.cells.count == 1 && hasWholeRows && !beginsLikeRow(record)
  }

  private mutating func mayStandBelowEmptyLine(_ record: TableRow) -> Bool {
    if record.holdsOneCell { return !beginsLikeRow(record) }
    let filled = record.cells.filter { !$0.isBlank }
    return record.cells[0].isBlank && filled.count * 2 <= columns
      && filled.allSatisfy { Self.isNumber($0.text) }
  }

  private mutating func beginsLikeRow(_ record: TableRow) -> Bool {
    Self.shape(record.cells[0].text).map { rowShapes.contains($0) } ?? false
  }

  /// How letters, digits and other characters follow each other: `a0` for `K12`; nil without a
  /// digit, because words take the same shape whether they are names or notices.
  private static func shape(_ text: String) -> [Character]? {
    var shape: [Character] = []
    for character in text where !character.isWhitespace || !shape.isEmpty {
      let kind: Character =
        character.isNumber
        ? "0" : character.isLetter ? "a" : character.isWhitespace ? " " : character
      if shape.last != kind { shape.append(kind) }
    }
    if shape.last == " " { shape.removeLast() }
    return shape.contains("0") ? shape : nil
  }

  private static func isNumber(_ text: String) -> Bool {
    var trim = NumberTrim(text)
    guard trim.takeSigns(), !trim.isBlank else { return false }
    return trim.rest.allSatisfy {
      $0.properties.numericType != nil || $0.properties.isWhitespace
        || ".,'\u{2019}".unicodeScalars
          .contains($0)
    }
  }
}
