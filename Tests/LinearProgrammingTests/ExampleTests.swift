import Foundation
import LinearProgramming
import Testing

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
    let here = URL(fileURLWithPath: #filePath)
    let root = here.deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let page = root.appendingPathComponent(
      "Sources/LinearProgramming/LinearProgramming.docc/LinearProgramming.md")
    let shown = try String(contentsOf: page, encoding: .utf8)
      .split(separator: "\n").map(String.init)
    let block = shown.drop { $0 != "```swift" }.dropFirst().prefix { $0 != "```" }
    let run = try String(contentsOf: here, encoding: .utf8).split(separator: "\n")
      .drop { !$0.hasSuffix("// Example begins.") }.dropFirst()
      .prefix { !$0.hasSuffix("// Example ends.") }.map { String($0.dropFirst(4)) }
    #expect(!run.isEmpty)
    #expect(Array(block.dropLast()) == run)
    #expect(block.last?.hasSuffix("// 21.0 [4.0, 0.0]") == true)
  }
}
