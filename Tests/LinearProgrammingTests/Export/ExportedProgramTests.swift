import Foundation
import LinearProgramming
import Testing

/// GLPK's own program, where it is installed.
enum Glpsol {
  static let path = ["/usr/bin/glpsol", "/usr/local/bin/glpsol", "/opt/homebrew/bin/glpsol"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  /// What glpsol makes of a file: its status, and its objective to the last digit it prints.
  static func solve(_ text: String, format: String) throws -> (status: String, objective: Double?) {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("glpsol-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let model = folder.appendingPathComponent("model")
    let answer = folder.appendingPathComponent("answer")
    try Data(text.utf8).write(to: model)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(path))
    process.arguments = [format, model.path, "-w", answer.path]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let printed = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      return ("glpsol failed: \(String(decoding: printed, as: UTF8.self))", nil)
    }
    // "s bas ROWS COLS PRIMAL DUAL OBJECTIVE" or "s mip ROWS COLS STATUS OBJECTIVE".
    let words = try String(contentsOf: answer, encoding: .utf8).split(separator: "\n")
      .first { $0.hasPrefix("s ") }?.split(separator: " ").map(String.init)
    let line = try #require(words)
    let count = line[1] == "bas" ? 2 : 1
    return (line[4..<(4 + count)].joined(), line.last.flatMap(Double.init))
  }
}

@Suite("Programs as files")
struct ExportedProgramTests {
  /// Every case of the conformance suite that has a best value.
  static let solvable = ConformanceCase.all.filter {
    if case .optimal = $0.answer { $0.options.cutOff == nil } else { false }
  }

  @Test(
    "glpsol reads the LP text and reaches the same objective",
    .enabled(if: Glpsol.path != nil, "glpsol is not installed"), arguments: solvable)
  func lp(_ conformance: ConformanceCase) throws {
    let program = conformance.program(asWhole: conformance.entry == .integer)
    let found = try Glpsol.solve(program.lpText(comment: ["one", "two\nthree"]), format: "--lp")
    try conformance.expect(found, turned: false)
  }

  @Test(
    "glpsol reads the MPS text and reaches the same objective",
    .enabled(if: Glpsol.path != nil, "glpsol is not installed"), arguments: solvable)
  func mps(_ conformance: ConformanceCase) throws {
    let program = conformance.program(asWhole: conformance.entry == .integer)
    let found = try Glpsol.solve(program.mpsText(comment: ["one"]), format: "--freemps")
    try conformance.expect(found, turned: program.direction == .maximise)
  }

  @Test("the LP text, word for word")
  func lpWords() {
    #expect(
      Self.sample.lpText(comment: ["A sample", ""]) == """
        \\ A sample
        \\
        Minimize
         objective: + 3 Zoe - Zoe_2 + 0.1 _free + 0 idle - 12.5 constant
        Subject To
         hours: + 60 Zoe + Zoe_2 >= 30
         hours_most: + 60 Zoe + Zoe_2 <= 95
         count: + Zoe - _free = -1
        \\ idle has no ends and is left out
        Bounds
         -2 <= Zoe_2 <= 7
         _free free
         -inf <= idle <= -3
         constant = 1
        Generals
         Zoe_2
        Binaries
         Zoe
        End

        """)
  }

  @Test("the MPS text, word for word")
  func mpsWords() {
    #expect(
      Self.sample.mpsText(comment: ["A sample"]) == """
        * A sample
        * idle has no ends and is left out
        NAME program
        ROWS
         N objective
         G hours
         L hours_most
         E count
        COLUMNS
         M1 'MARKER' 'INTORG'
         Zoe objective 3
         Zoe hours 60
         Zoe hours_most 60
         Zoe count 1
         Zoe_2 objective -1
         Zoe_2 hours 1
         Zoe_2 hours_most 1
         M2 'MARKER' 'INTEND'
         _free objective 0.1
         _free count -1
         idle objective 0
         constant objective -12.5
        RHS
         RHS hours 30
         RHS hours_most 95
         RHS count -1
        BOUNDS
         LO BOUND Zoe 0
         UP BOUND Zoe 1
         LO BOUND Zoe_2 -2
         UP BOUND Zoe_2 7
         FR BOUND _free
         MI BOUND idle
         UP BOUND idle -3
         FX BOUND constant 1
        ENDATA

        """)
  }

  @Test("no line is longer than readers take")
  func lineLength() {
    var program = LinearProgram()
    for index in 0..<300 { program.addColumn("a fairly long name \(index)", cost: 1.25) }
    program.row([Double](repeating: 1, count: 300), atLeast: 1)
    let lines = program.lpText(comment: []).split(separator: "\n")
    #expect(lines.allSatisfy { $0.utf8.count <= 80 })
    #expect(lines.count > 100)
  }

  private static let sample: LinearProgram = {
    var program = LinearProgram()
    program.constant = -12.5
    program.addColumn("Zoë", upper: 1, cost: 3, integer: true)
    program.addColumn("Zoe", lower: -2, upper: 7, cost: -1, integer: true)
    program.addColumn("free", lower: -.infinity, cost: 0.1)
    program.addColumn("idle", lower: -.infinity, upper: -3, cost: 0)
    program.addRow(
      "hours", lower: 30, upper: 95,
      [.init(column: 0, coefficient: 60), .init(column: 1, coefficient: 1)])
    program.addRow(
      "count", lower: -1, upper: -1,
      [
        .init(column: 0, coefficient: 1), .init(column: 1, coefficient: 0),
        .init(column: 2, coefficient: -1),
      ])
    program.addRow("idle", [.init(column: 3, coefficient: 1)])
    return program
  }()
}

extension ConformanceCase {
  /// The program as the case solves it: without its whole numbers, or with whole ends.
  func program(asWhole: Bool) -> LinearProgram {
    var copy = LinearProgram(direction: program.direction)
    copy.constant = program.constant
    for column in program.columns {
      // Readers of files round no ends, so the file gets whole ones.
      let isWhole = asWhole && column.isInteger
      copy.addColumn(
        column.name, lower: isWhole ? (column.lower - 1e-9).rounded(.up) : column.lower,
        upper: isWhole ? (column.upper + 1e-9).rounded(.down) : column.upper, cost: column.cost,
        integer: isWhole)
    }
    for row in program.rows {
      copy.addRow(row.name, lower: row.lower, upper: row.upper, row.entries)
    }
    return copy
  }

  func expect(_ found: (status: String, objective: Double?), turned: Bool) throws {
    guard case .optimal(let value) = answer else { return }
    // "ff": primal and dual feasible; "o": integer optimal.
    #expect(found.status == "ff" || found.status == "o")
    let objective = try #require(found.objective)
    #expect(abs((turned ? -objective : objective) - value) <= 1e-9 * max(1, abs(value)))
  }
}
