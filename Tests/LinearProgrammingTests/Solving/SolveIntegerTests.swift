import LinearProgramming
import Synchronization
import Testing

@Suite("Solving with whole numbers")
struct SolveIntegerTests {
  @Test("large nodes, solved on a copy in slices, give the same answers")
  func slicedNodes() throws {
    for conformance in ConformanceCase.integer + ConformanceCase.knapsacks {
      var options = conformance.options
      options.slicedNodeSize = 0
      let sliced = ConformanceCase(
        conformance.name, .integer, conformance.answer, options: { $0 = options }
      ) { $0 = conformance.program }
      #expect(sliced.failures() == [])
    }
    let program = TestPrograms.assignment(clients: 25, managers: 6, slack: 1.02)
    var options = SolveOptions()
    let plain = try solveInteger(program, options: options)
    options.slicedNodeSize = 0
    let sliced = try solveInteger(program, options: options)
    #expect(plain.stopReason == .optimal && sliced.stopReason == .optimal)
    #expect(plain.primal?.objective == sliced.primal?.objective)
    #expect(sliced.work.nodes > 1)
  }

  @Test("a node limit is kept to the node, and leaves the best solution and a bound")
  func nodeLimit() throws {
    var options = SolveOptions()
    var found: [Double] = []
    for limit in [1, 100, 1000] {
      options.nodeLimit = limit
      let outcome = try solveInteger(TestPrograms.marketSplit, options: options)
      #expect(outcome.stopReason == .nodeLimit)
      #expect(outcome.work.nodes == limit)
      let bound = try #require(outcome.bound)
      if let primal = outcome.primal {
        #expect(primal.status == .feasible)
        #expect(bound <= primal.objective)
        found.append(primal.objective)
      }
    }
    // The missing and the excess take up whatever is rounded, so solutions come early.
    #expect(found.count >= 2)
    #expect(found == found.sorted(by: >))
  }

  @Test("the bound of an unfinished search comes from its open nodes, not from the root")
  func boundRises() throws {
    let program = TestPrograms.assignment(clients: 25, managers: 6, slack: 1.02)
    let root = try #require(try solve(program).bound)
    let best = try #require(try solveInteger(program).bound)
    var options = SolveOptions()
    options.cuts = false
    options.nodeLimit = 400
    let outcome = try solveInteger(program, options: options)
    #expect(outcome.stopReason == .nodeLimit)
    let bound = try #require(outcome.bound)
    // A whole unit above the root rounded up, which the root alone could give.
    #expect(bound >= root.rounded(.up) + 1 - 1e-6)
    #expect(bound <= best)
  }

  @Test("the same search gives the same outcome, watched or not")
  func deterministic() throws {
    var options = SolveOptions()
    options.nodeLimit = 300
    let first = try solveInteger(TestPrograms.marketSplit, options: options)
    options.shouldStop = { false }
    options.onProgress = { _ in }
    #expect(try solveInteger(TestPrograms.marketSplit, options: options) == first)
  }

  @Test("a pivot limit ends a search, with a bound")
  func pivotLimit() throws {
    var options = SolveOptions()
    options.pivotLimit = 500
    let outcome = try solveInteger(TestPrograms.marketSplit, options: options)
    #expect(outcome.stopReason == .pivotLimit)
    #expect(outcome.work.pivots >= 500)
    #expect(outcome.bound != nil)
    #expect(outcome.work.nodes > 0)
  }

  @Test(
    "a stop ends a search without end with its best solution and a bound", arguments: [false, true])
  func stop(_ presolve: Bool) throws {
    var options = SolveOptions()
    options.presolve = presolve
    let told = Mutex<SolveProgress?>(nil)
    options.onProgress = { progress in told.withLock { $0 = progress } }
    options.shouldStop = { told.withLock { $0?.best != nil && ($0?.nodes ?? 0) > 20 } }
    let outcome = try solveInteger(TestPrograms.marketSplit, options: options)
    let progress = try #require(told.withLock { $0 })
    #expect(outcome.stopReason == .stopped)
    let primal = try #require(outcome.primal)
    #expect(primal.objective <= (try #require(progress.best)))
    #expect(primal.violation < 1e-7)
    #expect((try #require(outcome.bound)) >= (try #require(progress.bound)))
    #expect((try #require(outcome.bound)) <= primal.objective)
    #expect(outcome.work.nodes >= progress.nodes)
  }

  @Test("a solution found by rounding survives the end of the search")
  func roundedSolution() throws {
    var options = SolveOptions()
    options.nodeLimit = 1
    options.cuts = false
    let program = TestPrograms.knapsackThatRounds
    let rounded = try solveInteger(program, options: options)
    #expect(rounded.stopReason == .nodeLimit)
    #expect(rounded.primal != nil)
    options.roundingHeuristic = false
    #expect(try solveInteger(program, options: options).primal == nil)
  }

  @Test("a gap ends the search with the bound that proves it")
  func gap() throws {
    var options = SolveOptions()
    options.relativeGap = 0.5
    options.cuts = false
    let outcome = try solveInteger(TestPrograms.knapsackThatRounds, options: options)
    let best = try #require(outcome.primal?.objective)
    let bound = try #require(outcome.bound)
    #expect(outcome.stopReason == .gap)
    #expect(bound > best)
    #expect(bound - best <= 0.5 * best)
  }

  @Test("a cut-off one below the best proves it, and adds no row to the outcome")
  func cutOff() throws {
    let program = TestPrograms.assignment(clients: 25, managers: 6, slack: 1.02)
    let best = try #require(try solveInteger(program).primal?.objective)
    var options = SolveOptions()
    options.cutOff = best - 1
    #expect(try solveInteger(program, options: options).stopReason == .infeasible)
    options.cutOff = best
    let outcome = try solveInteger(program, options: options)
    #expect(outcome.primal?.objective == best)
    #expect(outcome.primal?.rowActivities.count == program.rows.count)
  }

  @Test("cuts shrink the tree")
  func cuts() throws {
    let program = TestPrograms.assignment(clients: 25, managers: 6, slack: 1.02)
    var options = SolveOptions()
    let with = try solveInteger(program, options: options)
    options.cuts = false
    let without = try solveInteger(program, options: options)
    #expect(with.primal?.objective == without.primal?.objective)
    #expect(with.work.nodes < without.work.nodes)
  }
}

extension TestPrograms {
  /// The most worth of fifteen items, of which seven and two fifths fit: rounding leaves seven.
  static let knapsackThatRounds: LinearProgram = {
    var program = LinearProgram(direction: .maximise)
    program.columns(costs: (1...15).map { 1 + Double($0) / 100 }, upper: 1, integer: true)
    program.row([Double](repeating: 5, count: 15), atMost: 37)
    return program
  }()
}
