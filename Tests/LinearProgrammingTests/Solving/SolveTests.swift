import LinearProgramming
import Synchronization
import Testing

@Suite("Solving without whole numbers")
struct SolveTests {
  @Test("the same call gives the same outcome")
  func deterministic() throws {
    let program = TestPrograms.assignment(clients: 40, managers: 6, slack: 1.05)
    var options = SolveOptions()
    let first = try solve(program, options: options)
    // A watch that never stops anything must not change the path either.
    options.shouldStop = { false }
    options.onProgress = { _ in }
    #expect(try solve(program, options: options) == first)
    #expect(first.stopReason == .optimal)
    #expect(first.work.pivots > 20)
  }

  @Test("a basis leads straight back to the solution")
  func warmStart() throws {
    let program = TestPrograms.assignment(clients: 60, managers: 6, slack: 1.05)
    let cold = try solve(program)
    var options = SolveOptions()
    options.startingBasis = cold.basis
    let warm = try solve(program, options: options)
    #expect(warm.work.pivots == 0)
    let best = try #require(cold.primal?.objective)
    #expect(abs(try #require(warm.primal?.objective) - best) < 1e-9)
    #expect(cold.work.pivots > 20)
  }

  @Test("a basis carries over to a program that has grown")
  func grownProgram() throws {
    var program = TestPrograms.assignment(clients: 60, managers: 6, slack: 1.05, integer: false)
    let before = try solve(program)
    program.addColumn(
      "a new manager for client 0", cost: 0.5, inRows: [.init(row: 0, coefficient: 1)])
    program.addRow("a new rule", upper: 30, [.init(column: 7, coefficient: 1)])
    let cold = try solve(program)
    var options = SolveOptions()
    options.startingBasis = before.basis
    options.method = .primal
    let warm = try solve(program, options: options)
    let objective = try #require(cold.primal?.objective)
    #expect(abs(try #require(warm.primal?.objective) - objective) < 1e-7)
    #expect(objective < (try #require(before.primal?.objective)))
    #expect(warm.work.pivots < cold.work.pivots / 4)
  }

  @Test("a basis that GLPK cannot start from is ignored")
  func unusableBasis() throws {
    let program = TestPrograms.assignment(clients: 10, managers: 3, slack: 1.2, integer: false)
    let (columns, rows) = (program.columns.count, program.rows.count)
    var options = SolveOptions()
    // No row has a basic column; then two columns of one row, which depend on each other.
    for basis in [
      Basis(
        columns: .init(repeating: .atLower, count: columns),
        rows: .init(repeating: .atLower, count: rows)),
      Basis(
        columns: (0..<columns).map { $0 < rows ? .basic : .atLower },
        rows: .init(repeating: .atLower, count: rows)),
    ] {
      options.startingBasis = basis
      #expect(try solve(program, options: options).stopReason == .optimal)
    }
  }

  @Test("all methods reach the same value", arguments: [false, true])
  func methods(_ presolve: Bool) throws {
    let program = TestPrograms.assignment(clients: 30, managers: 5, slack: 1.05)
    let expected = try #require(try solve(program).primal?.objective)
    for method in [SolveOptions.Method.primal, .dual, .exact] {
      var options = SolveOptions()
      options.method = method
      options.presolve = presolve
      let outcome = try solve(program, options: options)
      #expect(outcome.stopReason == .optimal)
      #expect(abs(try #require(outcome.primal?.objective) - expected) < 1e-7)
      #expect(outcome.dual != nil)
      #expect(outcome.basis?.columns.count == program.columns.count)
    }
  }

  @Test("prices and reduced costs belong together")
  func prices() throws {
    let program = TestPrograms.assignment(clients: 20, managers: 4, slack: 1.05)
    let dual = try #require(try solve(program).dual)
    var left = program.columns.map(\.cost)
    for (price, row) in zip(dual.rowPrices, program.rows) {
      for entry in row.entries { left[entry.column] -= price * entry.coefficient }
    }
    for (reduced, left) in zip(dual.reducedCosts, left) { #expect(abs(reduced - left) < 1e-7) }
    // Capacities are ends above: in a program that minimises, their prices are not positive.
    #expect(dual.rowPrices[20...].allSatisfy { $0 <= 0 })
    #expect(dual.rowPrices[20...].contains { $0 < -0.01 })
  }

  @Test("a pivot limit leaves a bound, and a basis to go on from")
  func pivotLimit() throws {
    let program = TestPrograms.assignment(clients: 60, managers: 6, slack: 1.05)
    let whole = try solve(program)
    let best = try #require(whole.primal?.objective)
    var options = SolveOptions()
    options.pivotLimit = whole.work.pivots / 2
    let half = try solve(program, options: options)
    #expect(half.stopReason == .pivotLimit)
    #expect(half.work.pivots == options.pivotLimit)
    #expect(half.primal?.status != .optimal)
    #expect(try #require(half.bound) < best)
    options.pivotLimit = nil
    options.startingBasis = half.basis
    let rest = try solve(program, options: options)
    #expect(abs(try #require(rest.primal?.objective) - best) < 1e-7)
    #expect(rest.work.pivots < whole.work.pivots)
  }

  @Test("a stop ends a long solve on its way, and progress is told before")
  func stop() throws {
    let program = TestPrograms.assignment(clients: 1500, managers: 40, slack: 1.01)
    var options = SolveOptions()
    // The primal method needs thousands of pivots here, many seconds of them.
    options.method = .primal
    let told = Mutex<SolveProgress?>(nil)
    options.onProgress = { progress in told.withLock { $0 = progress } }
    options.shouldStop = { told.withLock { ($0?.pivots ?? 0) > 0 } }
    let outcome = try solve(program, options: options)
    #expect(outcome.stopReason == .stopped)
    #expect(outcome.work.pivots >= (told.withLock { $0?.pivots } ?? .max))
    #expect(outcome.primal?.status != .optimal)
  }
}
