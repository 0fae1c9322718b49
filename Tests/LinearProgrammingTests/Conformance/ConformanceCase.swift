import LinearProgramming
import Testing

/// A small problem with a known answer.
struct ConformanceCase: Sendable, CustomTestStringConvertible {
  enum Entry: Sendable {
    case relaxation
    case integer
  }

  /// What the solve must come to.
  enum Answer: Sendable, Equatable {
    /// The best objective, checked against the solution and (without whole numbers) the prices.
    case optimal(Double)
    /// No solution; `proven` where a certificate must come with it.
    case infeasible(proven: Bool)
    /// No end to better solutions, with a ray.
    case unbounded
    /// As above, but only without the whole numbers.
    case relaxationUnbounded
    /// An early end, without a claim.
    case ended(StopReason)
    /// Refused before GLPK saw it.
    case refused(LinearProgramError)
    /// Refused as not a number, which no error value can be compared with.
    case refusedAsNoNumber(LinearProgramError.Place)
  }

  let name: String
  let entry: Entry
  let program: LinearProgram
  let options: SolveOptions
  let answer: Answer

  var testDescription: String { name }

  init(
    _ name: String, _ answer: Answer,
    options change: (inout SolveOptions) -> Void = { _ in },
    direction: LinearProgram.Direction = .minimise,
    _ build: (inout LinearProgram) -> Void
  ) {
    self.init(name, .relaxation, answer, options: change, direction: direction, build)
  }

  init(
    _ name: String, _ entry: Entry, _ answer: Answer,
    options change: (inout SolveOptions) -> Void = { _ in },
    direction: LinearProgram.Direction = .minimise,
    _ build: (inout LinearProgram) -> Void
  ) {
    var program = LinearProgram(direction: direction)
    build(&program)
    var options = SolveOptions()
    change(&options)
    self.name = name
    self.entry = entry
    self.program = program
    self.options = options
    self.answer = answer
  }

  /// Every case of the suite.
  static let all: [ConformanceCase] =
    linear + degenerate + unsolvable + integer + knapsacks + exact + refusedNumbers
    + refusedShapes + limits
}

extension LinearProgram {
  /// A row from coefficients by column; zero coefficients are left out.
  mutating func row(
    _ coefficients: [Double], atLeast lower: Double = -.infinity, atMost upper: Double = .infinity
  ) {
    let entries = coefficients.enumerated().filter { $1 != 0 }
      .map { Entry(column: $0, coefficient: $1) }
    addRow("row\(rows.count + 1)", lower: lower, upper: upper, entries)
  }

  mutating func row(_ coefficients: [Double], equals value: Double) {
    row(coefficients, atLeast: value, atMost: value)
  }

  /// One column for each cost, zero or more.
  mutating func columns(
    costs: [Double], upper: Double = .infinity, integer: Bool = false
  ) {
    for cost in costs {
      addColumn("x\(columns.count + 1)", upper: upper, cost: cost, integer: integer)
    }
  }
}
