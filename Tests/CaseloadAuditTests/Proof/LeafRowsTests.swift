import CaseloadDomain
import Testing

@testable import CaseloadAudit

/// Rows that may not stand in a proof, each refused for its own reason.
@Suite struct LeafRowsTests {
  private let tier = Tier(
    name: Tier.Name("mid"), workload: .hours(20), atMost: 4, atLeast: 1)

  private func scenario(
    _ rules: Rules = Rules(), inheritance: Inheritance = .all, countPrice: Price? = nil
  ) -> Scenario {
    var tier = tier
    tier.countPrice = countPrice
    return Fixture.scenario(
      Fixture.crowd("c", 3, owner: "anna"),
      [Fixture.manager("anna"), Fixture.manager("bo"), Fixture.pool("desk")],
      tiers: [tier, Fixture.key], rules: rules, inheritance: inheritance)
  }

  private func fault(
    _ rows: [BoundProof.Row: Int], level: Level = .hours, in scenario: Scenario? = nil
  ) -> String? {
    let scenario = scenario ?? self.scenario()
    let plan = Plan.today(of: scenario)
    let proof = BoundProof(
      level: level.name, scale: 1,
      root: .leaf(BoundProof.Prices(clients: [0, 0, 0], rows: rows)),
      bound: Price(hundredths: -1 << 60))
    return Auditor(scenario).audit(plan, proofs: [proof]).proofFailures.first?.message
  }

  private let anna = ManagerID("anna")
  private let zoe = ManagerID("zoe")
  private let mid = Tier.Name("mid")

  @Test func goodRowsHold() {
    let budget = MoveBudget(
      atMost: 1, load: Minutes(9000), value: Money(hundredths: 5), perManager: 1)
    let rows: [BoundProof.Row: Int] = [
      .level(.unassigned): 3, .level(.breaches): 2, .moveCount: 1, .moveLoad: 1, .moveValue: 1,
      .managerMoves(anna): 1, .tierAtMost(anna, mid): 5, .tierAtLeast(anna, mid): 5,
      .tierAbove(anna, mid): 12_000, .tierBelow(anna, mid): 12_000, .bookAtMost(anna): 5,
      .bookAtLeast(anna): 5, .bookAbove(anna): 12_000, .bookBelow(anna): 12_000, .intake(anna): 5,
    ]
    let rules = Rules(
      moves: budget, bookCount: BookCount(atLeast: 1, atMost: 4), intake: Intake(onePerHeld: 2))
    #expect(fault(rows, in: scenario(rules)) == nil)
  }

  @Test func negativeAndHugePricesFail() {
    #expect(fault([.level(.breaches): -1])?.contains("-1 of a row is negative") == true)
    #expect(fault([.level(.breaches): .max])?.contains("too large") == true)
  }

  @Test func strangersFail() {
    for row in [
      BoundProof.Row.tierAtMost(zoe, mid), .tierAtLeast(zoe, mid), .tierAbove(zoe, mid),
      .tierBelow(zoe, mid), .managerMoves(zoe), .bookAtMost(zoe), .bookAtLeast(zoe),
      .bookAbove(zoe), .bookBelow(zoe), .intake(zoe),
    ] { #expect(fault([row: 0])?.contains("'zoe'") == true, "\(row)") }
    let gold = Tier.Name("gold")
    #expect(fault([.tierAtMost(anna, gold): 0])?.contains("no tier 'gold'") == true)
  }

  @Test func levelsBelowFail() {
    #expect(fault([.level(.hours): 1])?.contains("not above") == true)
    #expect(fault([.level(.breaches): 1], level: .breaches)?.contains("not above") == true)
    #expect(fault([.level(.hours): 1], level: .unassigned)?.contains("not above") == true)
  }

  @Test func rowsWithoutABudgetFail() {
    for row in [
      BoundProof.Row.moveCount, .moveLoad, .moveValue, .managerMoves(anna), .intake(anna),
    ] {
      #expect(fault([row: 1])?.contains("no budget") == true, "\(row)")
    }
    let key = Tier.Name("key")
    for row in [
      BoundProof.Row.tierAtMost(anna, key), .tierAtLeast(anna, key), .bookAtMost(anna),
      .bookAtLeast(anna),
    ] { #expect(fault([row: 1])?.contains("no such count") == true, "\(row)") }
  }

  @Test func countsCostNoMoreThanAnHourOfLevelTwo() {
    for row in [BoundProof.Row.tierAbove(anna, mid), .tierBelow(anna, mid)] {
      #expect(fault([row: 6000], level: .breaches) == nil)
      #expect(fault([row: 6001], level: .breaches)?.contains("more than 6000") == true)
      #expect(fault([row: 1])?.contains("more than 0") == true)
      #expect(fault([row: 6000, .level(.breaches): 1]) == nil)
      #expect(fault([row: 6001, .level(.breaches): 1])?.contains("more than 6000") == true)
      let strict = scenario(inheritance: .none)
      #expect(fault([row: 1], level: .breaches, in: strict)?.contains("count") == true)
    }
  }

  @Test func countsOfBooksCostNoMoreThanAnHourOfLevelTwo() {
    let rules = Rules(bookCount: BookCount(atLeast: 1, atMost: 4))
    for row in [BoundProof.Row.bookAbove(anna), .bookBelow(anna)] {
      #expect(fault([row: 6000], level: .breaches, in: scenario(rules)) == nil)
      let dear = fault([row: 6001], level: .breaches, in: scenario(rules))
      #expect(dear?.contains("more than 6000") == true)
      let strict = scenario(rules, inheritance: .none)
      #expect(fault([row: 1], level: .breaches, in: strict)?.contains("count") == true)
    }
  }

  @Test func pricedRulesCostNoMoreThanTheirPrice() {
    let price = Price(hundredths: 40)
    let rules = Rules(
      moves: MoveBudget(atMost: 1, perManager: 1, price: price),
      bookCount: BookCount(atLeast: 1, atMost: 4, price: price),
      intake: Intake(onePerHeld: 2, price: price))
    let scenario = scenario(rules, countPrice: price)
    for row in [
      BoundProof.Row.moveCount, .managerMoves(anna), .bookAtMost(anna), .bookAtLeast(anna),
      .intake(anna), .tierAtMost(anna, mid), .tierAtLeast(anna, mid),
    ] {
      #expect(fault([row: 40], in: scenario) == nil, "\(row)")
      #expect(fault([row: 41], in: scenario)?.contains("rule's own 40") == true, "\(row)")
      let above = fault([row: 0], level: .breaches, in: scenario)
      #expect(above?.contains("binds nobody in level breaches") == true, "\(row)")
    }
    // What is priced counts nothing in level 2.
    for row in [
      BoundProof.Row.tierAbove(anna, mid), .tierBelow(anna, mid), .bookAbove(anna),
      .bookBelow(anna),
    ] {
      #expect(
        fault([row: 0], level: .breaches, in: scenario)?.contains("no such count") == true,
        "\(row)")
    }
  }

  @Test func poolsHaveNoRowsOfTheirOwn() {
    let desk = ManagerID("desk")
    let rules = Rules(
      moves: MoveBudget(perManager: 1), bookCount: BookCount(atLeast: 1, atMost: 4),
      intake: Intake(onePerHeld: 2))
    for row in [
      BoundProof.Row.managerMoves(desk), .bookAtMost(desk), .bookAtLeast(desk), .bookAbove(desk),
      .bookBelow(desk), .intake(desk), .tierAtMost(desk, mid), .tierAtLeast(desk, mid),
      .tierAbove(desk, mid), .tierBelow(desk, mid),
    ] { #expect(fault([row: 0], in: scenario(rules)) != nil, "\(row)") }
  }
}
