/// A comma separated table as bytes, written row by row.
struct TableText {
  private(set) var bytes: [UInt8] = []

  /// A table with these headers, with room for so many rows.
  init(_ headers: [String], rows: Int) {
    bytes.reserveCapacity(rows * 90 + 200)
    append(headers)
  }

  /// Adds a row. Cells with a comma are quoted; no cell holds a quote.
  mutating func append(_ cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      let isQuoted = cell.utf8.contains(UInt8(ascii: ","))
      if isQuoted { bytes.append(UInt8(ascii: "\"")) }
      bytes.append(contentsOf: cell.utf8)
      if isQuoted { bytes.append(UInt8(ascii: "\"")) }
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  /// A whole number with zeros in front.
  static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// Hundredths as a decimal.
  static func decimal(_ hundredths: Int) -> String {
    "\(hundredths / 100).\(padded(hundredths % 100, to: 2))"
  }
}
