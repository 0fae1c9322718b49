import CaseloadDomain
import Testing

@testable import CaseloadAudit

@Suite struct MovesRuleTests {
  private let managers = ["anna", "bo", "cy"].map { Fixture.manager($0) }
  private let clients = [
    Fixture.client("c1", owner: "anna", value: 500),
    Fixture.client("c2", owner: "anna", value: 700),
    Fixture.client("c3"),
  ]

  private func codes(_ budget: MoveBudget, _ owners: [String: String]) -> [String] {
    Fixture.audit(
      Fixture.scenario(clients, managers, rules: Rules(moves: budget)), owners
    ).codes
  }

  @Test func eachBudgetBinds() {
    let two = ["c1": "bo", "c2": "cy", "c3": "bo"]
    #expect(codes(MoveBudget(atMost: 1), two) == ["moves"])
    #expect(codes(MoveBudget(atMost: 2), two) == [])
    #expect(codes(MoveBudget(load: Minutes(2399)), two) == ["moves"])
    #expect(codes(MoveBudget(load: Minutes(2400)), two) == [])
    #expect(codes(MoveBudget(value: Money(hundredths: 119_999)), two) == ["moves"])
    #expect(codes(MoveBudget(value: Money(hundredths: 120_000)), two) == [])
  }

  @Test func perManagerCountsGivenAndTaken() {
    let two = ["c1": "bo", "c2": "cy", "c3": "bo"]
    // Anna gives two; Bo takes one and a first assignment, which does not count.
    #expect(codes(MoveBudget(perManager: 1), two) == ["moves"])
    #expect(codes(MoveBudget(perManager: 2), two) == [])
  }

  @Test func forcedMovesStandOutside() {
    var gone = Fixture.client("old")
    gone.owner = .unknown("Somebody")
    let scenario = Fixture.scenario(
      [gone], managers, rules: Rules(moves: MoveBudget(atMost: 0, load: .zero)))
    let report = Fixture.audit(scenario, ["old": "anna"])
    #expect(report.codes == [])
    #expect(report.moves.map(\.kind) == [.forced])
    #expect(report.moves.first?.from == "Somebody")
  }

  @Test func withAPriceEachMoveAbovePays() {
    let two = ["c1": "bo", "c2": "cy", "c3": "bo"]
    func report(_ budget: MoveBudget) -> AuditReport {
      Fixture.audit(Fixture.scenario(clients, managers, rules: Rules(moves: budget)), two)
    }
    let price = Price(hundredths: 70)
    #expect(report(MoveBudget(atMost: 0, price: price)).hundredths(of: .softRules) == 140)
    let place = SourceLocation(file: "scenario.yaml", line: 7, column: 3)
    let placed = report(MoveBudget(atMost: 0, price: price, location: place))
    #expect(placed.priced.map(\.finding.location) == [place])
    // Anna gives two, Bo and Cy take one each.
    let each = report(MoveBudget(atMost: 1, perManager: 0, price: price))
    #expect(each.codes == [])
    #expect(each.hundredths(of: .softRules) == 70 + 4 * 70)
    // Load and value stay hard.
    #expect(report(MoveBudget(load: .zero, price: price)).codes == ["moves"])
    #expect(report(MoveBudget(value: .zero, price: price)).codes == ["moves"])
  }

  @Test func poolsGiveAndTakeAsTheyLike() {
    let scenario = Fixture.scenario(
      clients, managers + [Fixture.pool("desk")], rules: Rules(moves: MoveBudget(perManager: 1)))
    #expect(Fixture.audit(scenario, ["c1": "desk", "c2": "anna"]).codes == [])
    // Anna gives two, the pool takes them.
    let report = Fixture.audit(scenario, ["c1": "desk", "c2": "desk"])
    #expect(report.breaches.count == 1)
    #expect(report.breaches.first?.message.hasPrefix("anna gives") == true)
  }
}
