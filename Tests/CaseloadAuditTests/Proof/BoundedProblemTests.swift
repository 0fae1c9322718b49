import CaseloadDomain
import Testing

@testable import CaseloadAudit

@Suite struct BoundedProblemTests {
  private let managers = [Fixture.manager("anna"), Fixture.manager("bo")]

  private func problem(
    _ level: Level, held: [Level: Int] = [:], rules: Rules = Rules(), policy: Policy = Policy()
  ) throws -> BoundedProblem {
    let clients = [
      Fixture.client("c1", owner: "anna"), Fixture.client("c2", priority: 2),
    ]
    let scenario = Fixture.scenario(clients, managers, rules: rules, policy: policy)
    return try BoundedProblem(level, held: held, scale: 1, in: ScenarioFacts(of: scenario))
  }

  /// Which of Anna, Bo and nobody are open to a client.
  private func open(_ client: Int, _ problem: BoundedProblem) -> [Bool] {
    Array(problem.isOpen[client * 3..<client * 3 + 3])
  }

  @Test func budgetsCloseWhatAloneBreaksThem() throws {
    func moved(_ budget: MoveBudget) throws -> [Bool] {
      open(0, try problem(.hours, rules: Rules(moves: budget)))
    }
    #expect(try moved(MoveBudget(load: Minutes(1200))) == [true, true, false])
    #expect(try moved(MoveBudget(load: Minutes(1199))) == [true, false, false])
    #expect(try moved(MoveBudget(atMost: 1, perManager: 1)) == [true, true, false])
    #expect(try moved(MoveBudget(atMost: 0)) == [true, false, false])
    #expect(try moved(MoveBudget(perManager: 0)) == [true, false, false])
    // First assignments stand outside every budget.
    #expect(open(1, try problem(.hours, rules: Rules(moves: MoveBudget(atMost: 0))))[1])
  }

  @Test func aLevelAboveClosesWhatAloneCostsMore() throws {
    #expect(open(1, try problem(.hours, held: [.unassigned: 240_000])) == [true, true, true])
    #expect(open(1, try problem(.hours, held: [.unassigned: 239_999])) == [true, true, false])
  }

  @Test func theGridDividesEveryPrice() throws {
    #expect(try problem(.unassigned).grid == 120_000)
    #expect(try problem(.breaches).grid == 100)
    #expect(try problem(.hours).grid == 25)
    // A move of c1 costs 257 min, which the weights alone would not divide.
    let coarse = Policy(overTarget: [300, 300, 600], uneven: [0, 0])
    #expect(try problem(.hours, policy: coarse).grid == 100)
  }

  @Test func fallingWeightsAreRefused() {
    #expect(throws: ProofFault.self) {
      try problem(.hours, policy: Policy(overTarget: [300, 100, 900]))
    }
    let negative = Rules(bookCount: BookCount(price: Price(hundredths: -1)))
    #expect(throws: ProofFault.self) { try problem(.hours, rules: negative) }
  }

  @Test func pricedBudgetsCloseNobody() throws {
    let budget = MoveBudget(atMost: 0, perManager: 0, price: Price(hundredths: 100))
    #expect(open(0, try problem(.hours, rules: Rules(moves: budget)))[1])
  }

  @Test func aFreezeLeavesOnlyTheHolder() throws {
    let any = Condition([])
    let hard = Rules(freeze: Freeze(conditions: [any]))
    #expect(open(0, try problem(.hours, rules: hard)) == [true, false, false])
    #expect(open(1, try problem(.hours, rules: hard)) == [true, true, true])
    let priced = Rules(freeze: Freeze(conditions: [any], price: Price(hundredths: 100)))
    #expect(open(0, try problem(.hours, rules: priced)) == [true, true, false])
  }

  @Test func whatAloneBreaksACountOrAMixIsClosed() throws {
    let none = Rules(bookCount: BookCount(atMost: 0))
    #expect(open(1, try problem(.hours, rules: none)) == [true, false, true])
    let mix = Rules(mix: Mix(alternatives: [[Fixture.mid.name: 0]]))
    #expect(open(1, try problem(.hours, rules: mix)) == [true, false, true])
    // Anna's held client of today costs an hour in level 2.
    for rules in [none, mix] {
      #expect(open(1, try problem(.hours, held: [.breaches: 5999], rules: rules))[0] == false)
      #expect(open(1, try problem(.hours, held: [.breaches: 6000], rules: rules))[0] == true)
    }
    let priced = Rules(bookCount: BookCount(atMost: 0, price: Price(hundredths: 100)))
    #expect(open(1, try problem(.hours, rules: priced)) == [true, true, true])
  }

  @Test func theGridDividesPricesOfRules() throws {
    let policy = Policy(overTarget: [0, 0, 0], uneven: [0, 0])
    let rules = Rules(
      together: Grouping(price: Price(hundredths: 15_000)), intake: Intake(onePerHeld: 1))
    // A move of c1 costs 257 min.
    #expect(try problem(.hours, rules: rules, policy: policy).grid == 100)
    let odd = Rules(apart: Grouping(price: Price(hundredths: 15_010)))
    #expect(try problem(.hours, rules: odd, policy: policy).grid == 10)
  }
}
