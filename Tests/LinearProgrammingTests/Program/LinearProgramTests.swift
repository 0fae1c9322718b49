import LinearProgramming
import Testing

@Suite("Programs as values")
struct LinearProgramTests {
  @Test("indices count from 0, in the order of adding")
  func indices() {
    var program = LinearProgram()
    #expect(program.addColumn("a", cost: 1) == 0)
    #expect(program.addRow("r", lower: 1, [.init(column: 0, coefficient: 2)]) == 0)
    #expect(program.addColumn("b", cost: 3, inRows: [.init(row: 0, coefficient: 4)]) == 1)
    #expect(program.addRow("s", []) == 1)
    #expect(
      program.rows[0].entries == [
        .init(column: 0, coefficient: 2), .init(column: 1, coefficient: 4),
      ])
    #expect(program.columns.map(\.name) == ["a", "b"])
    #expect(program.columns[0].lower == 0 && program.columns[0].upper == .infinity)
    #expect(program.rows[1].lower == -.infinity && program.rows[1].upper == .infinity)
  }

  @Test("a copy is a value of its own")
  func copies() {
    var program = LinearProgram()
    program.addColumn("a", cost: 1)
    program.addRow("r", [])
    var copy = program
    #expect(copy == program)
    copy.setCost(2, ofColumn: 0)
    copy.setBounds(lower: 1, upper: 2, ofColumn: 0)
    copy.setBounds(lower: 3, upper: 4, ofRow: 0)
    #expect(copy != program)
    #expect(program.columns[0].cost == 1)
    #expect(copy.columns[0].upper == 2 && copy.rows[0].lower == 3)
  }
}
