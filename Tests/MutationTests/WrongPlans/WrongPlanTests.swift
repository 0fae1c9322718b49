import CaseloadDomain
import CaseloadReports
import CaseloadSolver
import Testing
import _CaseloadTestSupport

@testable import CaseloadPlanning

/// Ten thousand random wrong plans: none passes. What is wrong is for brute force to say.
@Suite struct WrongPlanTests {
  private static let seeds = UInt64(1)...800
  private static let plansOfEachSeed = 24

  @Test func `None of thousands of random wrong plans passes`() async throws {
    let all = try await withThrowingTaskGroup(of: WrongPlanCount.self) { group in
      for seed in Self.seeds { group.addTask { try Self.count(seed: seed) } }
      return try await group.reduce(into: WrongPlanCount()) { $0.add($1) }
    }
    print(all.text("Wrong plans"))
    #expect(all.wrong >= 10_000)
    #expect(all.passed == [])
    #expect(all.refused == [])
    #expect(all.right >= 100, "an audit that refuses everything would pass this test")
    for way in WrongPlan.Way.allCases {
      // Most spoilt numbers prove less, but nothing untrue.
      #expect(all.ways[way.rawValue, default: 0] >= (way == .proof ? 20 : 100), "\(way.rawValue)")
    }
  }

  private static func count(seed: UInt64) throws -> WrongPlanCount {
    var count = WrongPlanCount()
    let scenario = TinyScenario.makeWithEveryRule(seed: seed)
    let outcome = try AssignmentSolver(scenario).solve()
    guard outcome.plan != nil else { return count }
    let oracle = Oracle(scenario)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<plansOfEachSeed {
      let way = random.pick(WrongPlan.Way.allCases)
      var plan = WrongPlan(
        scenario: scenario, oracle: oracle, outcome: outcome,
        random: SeededGenerator(seed: random.next()))
      plan.apply(way)
      let codes = codes(of: plan.outcome, in: scenario)
      guard let lie = plan.lie else {
        if codes.isEmpty {
          count.right += 1
        } else if codes.allSatisfy(Self.isAboutBounds) {
          count.unproven += 1
        } else {
          count.refused.append("seed \(seed), \(way.rawValue): \(codes)")
        }
        continue
      }
      count.wrong += 1
      count.ways[way.rawValue, default: 0] += 1
      for code in codes { count.codes[code, default: 0] += 1 }
      if codes.isEmpty { count.passed.append("seed \(seed), \(way.rawValue): \(lie)") }
    }
    return count
  }

  /// Whether a code says no more than that a bound told is not proven for this plan.
  private static func isAboutBounds(_ code: String) -> Bool {
    code == "proof" || code == ClaimMutation.unchecked || tinyLevels.map(\.boundCode).contains(code)
  }

  private static func codes(of outcome: SolveOutcome, in scenario: Scenario) -> Set<String> {
    do throws(AuditMismatch) {
      let result = try Planner().result(
        of: outcome, for: scenario, stated: scenario, request: PlanRequest())
      return result.proof == .checked ? [] : [ClaimMutation.unchecked]
    } catch {
      return error.codes
    }
  }

  @Test func `None of thousands of random wrong plan files passes`() async throws {
    let all = try await withThrowingTaskGroup(of: WrongPlanCount.self) { group in
      for seed in UInt64(801)...960 { group.addTask { try Self.countFiles(seed: seed) } }
      return try await group.reduce(into: WrongPlanCount()) { $0.add($1) }
    }
    print(all.text("Wrong plan files"))
    #expect(all.wrong >= 2_000)
    #expect(all.passed == [])
  }

  /// Plan files in which one to three statements, owners too, are others.
  private static func countFiles(seed: UInt64) throws -> WrongPlanCount {
    var count = WrongPlanCount()
    let scenario = TinyScenario.makeWithEveryRule(seed: seed)
    let result = try Planner().plan(scenario)
    guard result.audited != nil else { return count }
    let text = String(decoding: PlanJSON(result, version: "0").file, as: UTF8.self)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<plansOfEachSeed {
      var file = PlanFileText(text: text)
      for _ in 0...random.number(in: 0...2) {
        let statement = random.pick(file.statements)
        let manager = "\"\(random.pick(scenario.team.managers).id)\""
        let isOwner = statement.name == "assignments.manager"
        guard let other = isOwner ? manager : statement.other else { continue }
        file = PlanFileText(text: file.stating(other, at: statement))
      }
      // What the planner writes is right, so whatever differs is wrong.
      if file.text == text { continue }
      count.wrong += 1
      let codes = try PlanFileAudit.codes(of: file.text, in: scenario)
      for code in codes { count.codes[code, default: 0] += 1 }
      if codes.isEmpty { count.passed.append("seed \(seed)") }
    }
    return count
  }
}
