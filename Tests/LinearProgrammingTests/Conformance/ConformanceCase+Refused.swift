import LinearProgramming

extension ConformanceCase {
  /// A program of one column and one row, for a case to spoil.
  private static func sound(_ program: inout LinearProgram) {
    program.columns(costs: [1])
    program.row([1], atLeast: 1)
  }

  private static func noNumber(
    _ name: String, _ place: LinearProgramError.Place, _ spoil: (inout LinearProgram) -> Void
  ) -> ConformanceCase {
    ConformanceCase(name, .refusedAsNoNumber(place)) {
      sound(&$0)
      spoil(&$0)
    }
  }

  private static func refused(
    _ name: String, _ error: LinearProgramError, _ entry: Entry = .relaxation,
    options: (inout SolveOptions) -> Void = { _ in }, _ spoil: (inout LinearProgram) -> Void
  ) -> ConformanceCase {
    ConformanceCase(name, entry, .refused(error), options: options) {
      sound(&$0)
      spoil(&$0)
    }
  }

  /// Numbers that GLPK would take for others, or die of.
  static let refusedNumbers: [ConformanceCase] = [
    noNumber("cost that is no number", .cost(column: 0)) { $0.setCost(.nan, ofColumn: 0) },
    noNumber("constant that is no number", .constant) { $0.constant = .nan },
    noNumber("coefficient that is no number", .coefficient(row: 1, column: 0)) {
      $0.addRow("bad", [.init(column: 0, coefficient: .nan)])
    },
    noNumber("column end that is no number", .columnUpper(column: 0)) {
      $0.setBounds(lower: 0, upper: .nan, ofColumn: 0)
    },
    noNumber("row end that is no number", .rowLower(row: 0)) {
      $0.setBounds(lower: .nan, upper: 1, ofRow: 0)
    },
    refused("infinite cost", .notFinite(.cost(column: 0), value: .infinity)) {
      $0.setCost(.infinity, ofColumn: 0)
    },
    refused("huge cost", .outOfRange(.cost(column: 0), value: 1e31)) {
      $0.setCost(1e31, ofColumn: 0)
    },
    refused("infinite constant", .notFinite(.constant, value: -.infinity)) {
      $0.constant = -.infinity
    },
    refused(
      "infinite coefficient", .notFinite(.coefficient(row: 1, column: 0), value: .infinity)
    ) { $0.row([.infinity]) },
    refused(
      "huge coefficient", .outOfRange(.coefficient(row: 1, column: 0), value: -1e300)
    ) { $0.row([-1e300]) },
    refused(
      "least value infinite", .notFinite(.columnLower(column: 1), value: .infinity)
    ) { $0.addColumn("y", lower: .infinity, cost: 0) },
    refused(
      "greatest value minus infinite", .notFinite(.rowUpper(row: 1), value: -.infinity)
    ) { $0.row([1], atMost: -.infinity) },
    refused("huge row end", .outOfRange(.rowLower(row: 1), value: 2e30)) {
      $0.row([1], atLeast: 2e30)
    },
    refused(
      "column ends swapped", .lowerAboveUpper(.column(0), lower: 2, upper: 1)
    ) { $0.setBounds(lower: 2, upper: 1, ofColumn: 0) },
    refused("row ends swapped", .lowerAboveUpper(.row(0), lower: 5, upper: 4)) {
      $0.setBounds(lower: 5, upper: 4, ofRow: 0)
    },
    refused(
      "infinite cut-off", .notFinite(.cutOff, value: .infinity), .integer,
      options: { $0.cutOff = .infinity }
    ) { _ in },
    refused(
      "negative gap", .outOfRange(.relativeGap, value: -0.5), .integer,
      options: { $0.relativeGap = -0.5 }
    ) { _ in },
    refused(
      "negative pivot limit", .outOfRange(.pivotLimit, value: -1),
      options: { $0.pivotLimit = -1 }
    ) { _ in },
    refused(
      "node limit beyond 32 bits", .outOfRange(.nodeLimit, value: 4_294_967_296), .integer,
      options: { $0.nodeLimit = 4_294_967_296 }
    ) { _ in },
  ]

  /// Indices and names that GLPK would die of.
  static let refusedShapes: [ConformanceCase] = [
    refused("column index too large", .unknownColumn(row: 1, column: 99, columns: 1)) {
      $0.addRow("bad", [.init(column: 99, coefficient: 1)])
    },
    refused("negative column index", .unknownColumn(row: 1, column: -1, columns: 1)) {
      $0.addRow("bad", [.init(column: -1, coefficient: 1)])
    },
    refused("column named twice", .duplicateEntry(row: 1, column: 0)) {
      $0.addRow("bad", [.init(column: 0, coefficient: 1), .init(column: 0, coefficient: 2)])
    },
    refused("column named twice, by zero", .duplicateEntry(row: 1, column: 0)) {
      $0.addRow("bad", [.init(column: 0, coefficient: 0), .init(column: 0, coefficient: 0)])
    },
    refused("line break in a name", .unusableName(.column(1), .controlCharacter)) {
      $0.addColumn("two\nlines", cost: 1)
    },
    refused("C1 control in a name", .unusableName(.row(1), .controlCharacter)) {
      $0.addRow("next\u{85}line", [])
    },
    refused("name of 256 bytes", .unusableName(.row(1), .tooLong(bytes: 256))) {
      $0.addRow(String(repeating: "é", count: 128), [])
    },
    refused(
      "basis of another program", .basisTooLarge(columns: 2, rows: 1),
      options: { $0.startingBasis = Basis(columns: [.basic, .basic], rows: [.atLower]) }
    ) { _ in },
    ConformanceCase("names that GLPK's own files could not hold", .optimal(3)) {
      $0.addColumn("Zoë, \"the\" client", lower: 1, cost: 1)
      $0.addColumn(String(repeating: "n", count: 255), lower: 1, cost: 1)
      $0.addColumn("", lower: 1, cost: 1)
      $0.addColumn("", cost: 1)
    },
  ]
}
