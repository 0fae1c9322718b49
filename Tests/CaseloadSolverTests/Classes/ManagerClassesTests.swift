import CaseloadDomain
import Testing
import _CaseloadTestSupport

@testable import CaseloadSolver

/// Who is like whom, and bounds that come of it.
@Suite struct ManagerClassesTests {
  private let half = ExactNumber(1, over: 2)

  private func scenario(_ change: (inout [Client], inout [Manager]) -> Void) -> Scenario {
    var clients = (1...6).map { number in
      Client(id: ClientID("c\(number)"), tier: Tier.Name("small"))
    }
    var managers = ["a", "b", "c"].map { Manager(id: ManagerID($0)) }
    change(&clients, &managers)
    return Scenario(
      name: "classes", clients: clients, managers: managers,
      tiers: [
        Tier(name: Tier.Name("small"), workload: .hours(10)),
        Tier(name: Tier.Name("large"), workload: .hours(30)),
      ])
  }

  private func classes(
    _ change: (inout [Client], inout [Manager]) -> Void = { _, _ in }
  ) -> ManagerClasses? {
    let problem = ProblemBuilder(scenario(change)).build()
    let relaxation = Relaxation(problem, level: 2, held: [0, 0])
    return ManagerClasses(relaxation, relaxation.rootDomain())
  }

  @Test func `Equal managers are one class and equal clients one kind`() throws {
    let found = try #require(classes())
    #expect(found.classes == [[0, 1, 2]])
    #expect(found.kinds.map(\.clients) == [[0, 1, 2, 3, 4, 5]])
  }

  @Test func `Other hours make another class and another load another kind`() throws {
    let found = try #require(
      classes { clients, managers in
        clients[2].tier = Tier.Name("large")
        managers[1].fullTimeEquivalent = half
      })
    #expect(found.classes == [[0, 2], [1]])
    #expect(found.kinds.map(\.clients) == [[0, 1, 3, 4, 5], [2]])
  }

  @Test func `Where anybody has an owner there are no classes`() {
    #expect(classes { clients, _ in clients[0].owner = .manager(ManagerID("a")) } == nil)
  }

  @Test func `No bound by classes or patterns lies above the optimum`() throws {
    var (flows, patterns, tight) = (0, 0, 0)
    for seed in UInt64(1)...1_000 {
      let scenario = TinyScenario.makeFromScratch(seed: seed)
      guard let optimum = BruteForce(scenario).optimum(),
        optimum.values.dropLast().allSatisfy({ $0 == .zero })
      else { continue }
      let problem = ProblemBuilder(scenario).build()
      let level = problem.levels.count - 1
      let value = try #require(optimum.values.last).hundredths
      let relaxation = Relaxation(
        problem, level: level, held: [Int](repeating: 0, count: level))
      let domain = relaxation.rootDomain()
      guard let classes = ManagerClasses(relaxation, domain) else { continue }
      let evaluation = ClassEvaluation(
        relaxation: relaxation, classes: classes, table: PairTable(relaxation, domain: domain),
        domain: domain)
      func expectBelow(_ byKind: [Int]) throws {
        let prices = classes.prices(byKind, in: relaxation)
        let scaled = try #require(evaluation.scaledBound(of: prices, shouldStop: { false }))
        let single = PriceEvaluation(
          prices, in: relaxation, table: evaluation.table, domain: domain)
        #expect(scaled == single.scaledBound, "seed \(seed)")
        #expect(relaxation.raised(scaled) <= value, "seed \(seed)")
        if value > 0 && relaxation.raised(scaled) == value { tight += 1 }
      }
      if let flow = try ClassFlow(relaxation: relaxation, classes: classes).solve({ false }) {
        flows += 1
        try expectBelow(flow.prices)
      }
      guard PatternGeneration.isFit(classes, relaxation) else { continue }
      var generation = PatternGeneration(relaxation, classes, from: []) { false }
      if let found = try generation.run(target: .max, rounds: 100) {
        patterns += 1
        try expectBelow(found.prices)
      }
    }
    print("bounds by classes: \(flows), by patterns: \(patterns); \(tight) tight above zero")
    #expect(flows > 60 && patterns > 50 && tight > 40)
  }
}
