import TabularFiles
import Testing

/// Random bytes, and bytes of a good table with a few changed: never a crash, and every finding and
/// cell stands inside the file.
@Suite struct TableReaderFuzzTests {
  private static let alphabet =
    Array(
      "\"\"\",,;\t\n\n\r\r ab01.-/%€é=\0".utf8) + [0xC3, 0xFF, 0xFE, 0xEF, 0xBB, 0xBF, 0x81]

  private static let sample = Array(
    "id;name;hours;since\r\n1;\"Åsa \"\"B\"\"\";1.234,50;2027-03-31\r\n2;\"x\ny\";2,822;1/2/2027\r\n"
      .utf8)

  @Test(arguments: 0..<20) func neverCrashes(_ batch: Int) {
    var generator = SeededGenerator(seed: UInt64(batch))
    for _ in 0..<250 {
      let bytes =
        Bool.random(using: &generator)
        ? Self.random(using: &generator) : Self.changed(using: &generator)
      check(bytes)
    }
  }

  private static func random(using generator: inout SeededGenerator) -> [UInt8] {
    (0..<Int.random(in: 0...120, using: &generator)).map { _ in
      Int.random(in: 0..<20, using: &generator) == 0
        ? UInt8.random(in: 0...255, using: &generator)
        : alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
    }
  }

  private static func changed(using generator: inout SeededGenerator) -> [UInt8] {
    var bytes = sample
    for _ in 0..<Int.random(in: 1...6, using: &generator) {
      let index = Int.random(in: 0..<bytes.count, using: &generator)
      let byte = alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
      switch Int.random(in: 0..<3, using: &generator) {
      case 0: bytes[index] = byte
      case 1: bytes.insert(byte, at: index)
      default: bytes.remove(at: index)
      }
    }
    return bytes
  }

  private func check(_ bytes: [UInt8]) {
    let reading = TableReader.read(bytes)
    let table = reading.table
    let lines = bytes.count { $0 == 0x0A || $0 == 0x0D } + 1
    var positions = reading.findings.map(\.position)
    positions += table.rows.flatMap { $0.cells.map(\.position) }
    #expect(positions.allSatisfy { (1...lines).contains($0.line) }, "\(bytes)")
    #expect(positions.allSatisfy { (1...(bytes.count + 1)).contains($0.column) }, "\(bytes)")
    #expect(table.rows.allSatisfy { $0.cells.count >= table.columns.count }, "\(bytes)")
    #expect(!table.columns.isEmpty || !reading.isUsable, "\(bytes)")
    let numbers = NumberReader(table, knownColumns: Array(table.columns.indices))
    for column in table.columns.indices {
      let read = numbers.read(column: column)
      let dates = DateReader.read(column: column, in: table)
      #expect(read.findings.isEmpty == !read.cells.contains(.unreadable), "\(bytes)")
      #expect(dates.findings.isEmpty == !dates.cells.contains(.unreadable), "\(bytes)")
    }
    if reading.isUsable { checkRoundTrip(table, bytes) }
  }

  private func checkRoundTrip(_ table: Table, _ bytes: [UInt8]) {
    let writer = TableWriter(like: table.layout)
    let written = writer.bytes(
      of: table, adding: "added by the test", values: table.rows.map { _ in "x" })
    let again = TableReader.read(written).table
    #expect(again.texts == table.texts.map { $0 + ["x"] }, "\(bytes)")
    #expect(again.names == table.names + ["added by the test"], "\(bytes)")
  }
}
