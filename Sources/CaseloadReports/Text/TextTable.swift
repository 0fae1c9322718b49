/// A table in columns of text, fitted to the width of a terminal.
///
/// Where it is too wide, columns that may be left out go first, the least important first; then
/// those that may be cut are cut. Cells are cut by columns of the terminal, never within a character.
struct TextTable {
  /// One column.
  struct Column {
    /// What stands above it.
    var header: String
    /// Whether cells stand at the right edge, as numbers do.
    var isRight = false
    /// The fewest columns to which it may be cut; nil is never cut.
    var least: Int?
    /// Columns with a higher number are left out first; nil always stays.
    var dispensable: Int?
  }

  /// One cell.
  struct Cell {
    /// Its text.
    var text: String
    /// Its tint.
    var tint = Tint.plain

    init(_ text: String, _ tint: Tint = .plain) {
      self.text = DisplayWidth.harmless(text)
      self.tint = tint
    }
  }

  private let columns: [Column]
  private var rows: [[Cell]] = []

  init(_ columns: [Column]) { self.columns = columns }

  /// Adds a row of as many cells as there are columns.
  mutating func add(_ cells: [Cell]) {
    precondition(cells.count == columns.count, "a row has a cell for each column")
    rows.append(cells)
  }

  /// The lines of the table, its headers first, each behind two blanks.
  func lines(in style: TextStyle) -> [String] {
    var widths = columns.indices.map { index in
      max(
        DisplayWidth.of(columns[index].header),
        rows.map { DisplayWidth.of($0[index].text) }.max() ?? 0)
    }
    let shown = fit(&widths, into: style.width)
    let header = columns.map { Cell($0.header, .quiet) }
    return ([header] + rows).map { row in
      line(shown.map { (columns[$0], row[$0], widths[$0]) }, in: style)
    }
  }

  /// Leaves out and cuts columns until the rest fits; returns those that stay.
  private func fit(_ widths: inout [Int], into width: Int?) -> [Int] {
    var shown = Array(columns.indices).filter { index in
      // An empty column says nothing.
      rows.isEmpty || rows.contains { !$0[index].text.isEmpty }
    }
    guard let width else { return shown }
    func total() -> Int { shown.map { widths[$0] + 2 }.reduce(0, +) }
    func leastTotal() -> Int {
      shown.map { min(widths[$0], columns[$0].least ?? widths[$0]) + 2 }.reduce(0, +)
    }
    while leastTotal() > width {
      let candidates = shown.filter { columns[$0].dispensable != nil }
      guard
        let last = candidates.max(by: {
          (columns[$0].dispensable ?? 0) < (columns[$1].dispensable ?? 0)
        })
      else { break }
      shown.removeAll { $0 == last }
    }
    while total() > width {
      let candidates = shown.filter { widths[$0] > (columns[$0].least ?? Int.max) }
      guard let widest = candidates.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] -= 1
    }
    return shown
  }

  private func line(_ cells: [(Column, Cell, Int)], in style: TextStyle) -> String {
    var line = ""
    for (index, (column, cell, width)) in cells.enumerated() {
      let text = DisplayWidth.cut(cell.text, to: width)
      let padding = String(repeating: " ", count: max(0, width - DisplayWidth.of(text)))
      let tinted = cell.tint.applied(to: text, in: style)
      let isLast = index == cells.count - 1
      line += "  " + (column.isRight ? padding + tinted : tinted + (isLast ? "" : padding))
    }
    return line.trimmingTrailingBlanks
  }
}

extension String {
  var trimmingTrailingBlanks: String {
    String(self[..<(lastIndex { $0 != " " }.map(index(after:)) ?? startIndex)])
  }
}
