import Foundation
import Testing
import _CaseloadTestSupport

/// Lines of a hundred megabytes and tables of a million columns, read by the built program: in
/// memory of a few times the file, and with an answer.
@Suite(.serialized) struct LongLineTests {
  private static let length = 100_000_000

  /// Runs the program in a folder with a sound small scenario in `s`, in which the closure lays the
  /// long file; its memory is bounded by the shell.
  private func outcome(
    _ words: String, kilobytes: Int, lay: (TemporaryFolder) throws -> Void
  ) throws -> ProgramOutcome {
    try TemporaryFolder.with { folder in
      try folder.write(
        "format: 1\nclients: clients.csv\nmanagers: managers.csv\ntiers: {mid: {hours: 6}}\n",
        to: "s/scenario.yaml")
      try folder.write("id,tier\na,mid\n", to: "s/clients.csv")
      try folder.write("id\nx\n", to: "s/managers.csv")
      try lay(folder)
      // Addresses, not memory, are what a shell can bound: the stack of the reader alone is 256 MB.
      return try Program.shell.run(
        ["-c", "ulimit -v \(kilobytes) && \"$CASELOAD\" \(words) --quiet"], in: folder.url,
        timeout: .seconds(300))
    }
  }

  /// A file of one line: a beginning, one letter very often, an end.
  private func write(
    _ start: String, _ letter: String = "x", _ end: String = "\n", to path: String,
    in folder: TemporaryFolder
  ) throws {
    var bytes = Data(start.utf8)
    let piece = Data(String(repeating: letter, count: 1_000_000 / letter.utf8.count).utf8)
    for _ in 0..<(Self.length / 1_000_000) { bytes.append(piece) }
    bytes.append(Data(end.utf8))
    try folder.write(bytes, to: path)
  }

  @Test func aTableWithALineOfAHundredMegabytes() throws {
    let outcome = try outcome("check s", kilobytes: 4_000_000) { folder in
      try write("id,tier\na,mid\nb,", to: "s/clients.csv", in: folder)
    }
    #expect(outcome.exitCode == 65)
    #expect(outcome.output.contains("table-too-large"))
    #expect(outcome.output.utf8.count < 10_000)
  }

  @Test func aTableWithAQuoteThatNeverEnds() throws {
    let outcome = try outcome("check s", kilobytes: 4_000_000) { folder in
      let line = String(repeating: "x", count: 999) + "\n"
      try write("id,tier\na,mid\n\"", line, to: "s/clients.csv", in: folder)
    }
    #expect(outcome.exitCode == 65)
    #expect(outcome.output.contains("open-quote"))
  }

  @Test(arguments: ["x\n", ",", "\n"]) func aTableOfCellsWithoutEnd(cell: String) throws {
    let outcome = try outcome("check s", kilobytes: 6_000_000) { folder in
      try write("id,tier\na,mid\n", cell, to: "s/clients.csv", in: folder)
    }
    #expect(outcome.exitCode == 65)
    #expect(outcome.output.contains("table-too-large"))
  }

  @Test func aScenarioWithALineOfAHundredMegabytes() throws {
    let outcome = try outcome("check s", kilobytes: 2_000_000) { folder in
      try write("format: 1\ntitle: ", to: "s/scenario.yaml", in: folder)
    }
    #expect(outcome.exitCode == 65)
    #expect(outcome.output.contains("more than a scenario may have"))
  }

  @Test(arguments: ["{\"format\": \"x", "{\"format\": 1", "["])
  func aPlanWithALineOfAHundredMegabytes(start: String) throws {
    let letter = start.hasSuffix("1") ? "1" : start == "[" ? "[]," : "x"
    let outcome = try outcome("audit s plan.json", kilobytes: 6_000_000) { folder in
      try write(start == "[" ? "{\"a\": [" : start, letter, to: "plan.json", in: folder)
    }
    #expect(outcome.exitCode == 65)
    #expect(outcome.errors.contains("plan-file"))
    #expect(outcome.errors.utf8.count < 10_000)
  }

  @Test func aTableOfAMillionColumns() throws {
    let outcome = try outcome("check s", kilobytes: 6_000_000) { folder in
      let names = (0..<1_000_000).map { "c\($0)" }.joined(separator: ",")
      let cells = String(repeating: ",", count: 1_000_000)
      try folder.write("id,tier,\(names)\na,mid\(cells)\n", to: "s/clients.csv")
    }
    #expect(outcome.exitCode == 65)
    #expect(outcome.output.contains("16384 columns can be read"))
  }
}
