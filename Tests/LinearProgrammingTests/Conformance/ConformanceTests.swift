import LinearProgramming
import Testing

@Suite("Conformance")
struct ConformanceTests {
  @Test("known answers", arguments: ConformanceCase.all)
  func knownAnswer(_ conformance: ConformanceCase) throws {
    for failure in conformance.failures() { Issue.record("\(failure)") }
  }

  @Test("the suite is large enough, and no case is there twice")
  func size() {
    let names = Set(ConformanceCase.all.map(\.name))
    #expect(names.count == ConformanceCase.all.count)
    #expect(names.count >= 60)
  }

  @Test("the same answers on several threads at once")
  func severalThreads() async {
    let found = await withTaskGroup(of: [String].self) { group in
      for shift in 0..<6 {
        group.addTask {
          // Each task begins elsewhere, so that unlike cases meet.
          let cases = ConformanceCase.all
          return cases.indices.flatMap { cases[($0 + shift * 17) % cases.count].failures() }
        }
      }
      return await group.reduce(into: []) { $0 += $1 }
    }
    #expect(found == [])
  }
}

extension ConformanceCase {
  /// What is wrong with the answer; empty when it is right.
  func failures() -> [String] {
    let outcome: LinearOutcome
    do {
      switch entry {
      case .relaxation: outcome = try solve(program, options: options)
      case .integer: outcome = try solveInteger(program, options: options)
      }
    } catch {
      if case .notFinite(let place, let value) = error, value.isNaN {
        return answer == .refusedAsNoNumber(place) ? [] : ["\(name): threw \(error)"]
      }
      return answer == .refused(error) ? [] : ["\(name): threw \(error)"]
    }
    return differences(from: outcome).map { "\(name): \($0)" }
  }

  private func differences(from outcome: LinearOutcome) -> [String] {
    switch answer {
    case .refused, .refusedAsNoNumber: return ["not refused"]
    case .optimal(let value): return optimalFailures(outcome, value)
    case .infeasible(let proven):
      var failures = outcome.stopReason == .infeasible ? [] : ["ended \(outcome.stopReason)"]
      if outcome.primal != nil { failures.append("has a solution") }
      if outcome.bound != nil { failures.append("has a bound") }
      if case .infeasible? = outcome.certificate { return failures + (proven ? [] : ["proven"]) }
      return failures + (proven ? ["no proof"] : [])
    case .unbounded, .relaxationUnbounded:
      let reason: StopReason = answer == .unbounded ? .unbounded : .relaxationUnbounded
      var failures = outcome.stopReason == reason ? [] : ["ended \(outcome.stopReason)"]
      if outcome.bound != nil { failures.append("has a bound") }
      if case .unbounded? = outcome.certificate { return failures }
      return failures + ["no ray"]
    case .ended(let reason):
      var failures = outcome.stopReason == reason ? [] : ["ended \(outcome.stopReason)"]
      if outcome.primal?.status == .optimal { failures.append("claims to be optimal") }
      return failures
    }
  }

  private func optimalFailures(_ outcome: LinearOutcome, _ value: Double) -> [String] {
    guard outcome.stopReason == .optimal, let primal = outcome.primal else {
      return ["ended \(outcome.stopReason)"]
    }
    var failures: [String] = []
    let tolerance = 1e-7 * max(1, abs(value))
    if abs(primal.objective - value) > tolerance { failures.append("value \(primal.objective)") }
    if outcome.bound != primal.objective {
      failures.append("bound \(String(describing: outcome.bound))")
    }
    if primal.status != .optimal { failures.append("not called optimal") }
    if primal.violation > 1e-7 { failures.append("violation \(primal.violation)") }
    if primal.rowActivities.count != program.rows.count { failures.append("row count") }
    switch entry {
    case .integer: failures += fractions(primal)
    case .relaxation: failures += priceFailures(outcome, value, tolerance)
    }
    return failures
  }

  private func fractions(_ primal: PrimalPoint) -> [String] {
    zip(program.columns, primal.columnValues)
      .filter { $0.isInteger && $1 != $1.rounded() }.map { "\($0.name) is \($1)" }
  }

  /// Prices must pay for the value: strong duality, with each column's and row's own end.
  private func priceFailures(
    _ outcome: LinearOutcome, _ value: Double, _ tolerance: Double
  ) -> [String] {
    guard let dual = outcome.dual, outcome.basis != nil else { return ["no prices, no basis"] }
    let sign = program.direction == .minimise ? 1.0 : -1.0
    var paid = program.constant
    var failures: [String] = []
    func pay(_ price: Double, _ lower: Double, _ upper: Double) {
      guard abs(price) > 1e-9 else { return }
      let end = price * sign > 0 ? lower : upper
      if end.isFinite { paid += price * end } else { failures.append("price \(price)") }
    }
    for (price, row) in zip(dual.rowPrices, program.rows) { pay(price, row.lower, row.upper) }
    for (price, column) in zip(dual.reducedCosts, program.columns) {
      pay(price, column.lower, column.upper)
    }
    if abs(paid - value) > tolerance { failures.append("prices pay \(paid)") }
    return failures
  }
}
