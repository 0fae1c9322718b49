import TabularFiles

/// A small generator with a seed, so that a failure can be repeated (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Reads a table from a text in UTF-8.
func read(_ text: String) -> TableReading { TableReader.read(Array(text.utf8)) }

extension Table {
  /// The texts of all cells below the header.
  var texts: [[String]] { rows.map { $0.cells.map(\.text) } }

  /// The names of the columns.
  var names: [String] { columns.map(\.name) }
}

extension TableFinding {
  /// `code line:column`, for short expectations.
  var place: String { "\(code.rawValue) \(position.line):\(position.column)" }
}

extension TableReading {
  /// The places of all findings.
  var places: [String] { findings.map(\.place) }
}

extension ColumnReading {
  /// The places of all findings.
  var places: [String] { findings.map(\.place) }
}

/// A table of one column `x` with these cells.
func column(_ cells: [String]) -> Table { columns([cells]) }

/// A table of columns `x0`, `x1`, … with these cells.
func columns(_ columns: [[String]]) -> Table {
  let rows = columns[0].indices.map { row in columns.map { $0[row] } }
  let bytes = TableWriter().bytes(header: columns.indices.map { "x\($0)" }, rows: rows)
  return TableReader.read(bytes).table
}
