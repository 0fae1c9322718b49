import LinearProgramming
import Testing
import _CaseloadTestSupport

@Suite("The example of the landing page")
struct ExampleTests {
  @Test("does what its last comment says")
  func runs() throws {
    // Example begins.
    var program = LinearProgram(direction: .maximise)
    let tables = program.addColumn("tables", cost: 5, integer: true)
    let chairs = program.addColumn("chairs", cost: 4, integer: true)
    program.addRow(
      "wood", upper: 24,
      [.init(column: tables, coefficient: 6), .init(column: chairs, coefficient: 4)])
    program.addRow(
      "hours", upper: 6,
      [.init(column: tables, coefficient: 1), .init(column: chairs, coefficient: 2)])
    let relaxed = try solve(program)
    let whole = try solveInteger(program)
    // Example ends.
    #expect(abs((relaxed.primal?.objective ?? 0) - 21) < 1e-9)
    #expect(whole.primal?.columnValues == [4, 0])
  }

  @Test("is the code that the page shows, line for line")
  func shown() throws {
    try expectExample(of: "LinearProgramming", endingWith: "// 21.0 [4.0, 0.0]")
  }
}
