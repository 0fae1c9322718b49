import CaseloadDomain
import Testing

@testable import CaseloadAudit

@Suite struct BookCountRuleTests {
  private let managers = [Fixture.manager("anna"), Fixture.manager("bo")]

  private func audit(
    _ rule: BookCount, _ clients: [Client], to owners: [String: String],
    inheritance: Inheritance = .all
  ) -> AuditReport {
    Fixture.audit(
      Fixture.scenario(
        clients, managers, rules: Rules(bookCount: rule), inheritance: inheritance), owners)
  }

  @Test func moreThanTheMostIsBroken() {
    let clients = Fixture.crowd("c", 3)
    let rule = BookCount(atMost: 2)
    #expect(audit(rule, clients, to: ["c1": "anna", "c2": "anna", "c3": "bo"]).codes == [])
    #expect(audit(rule, clients, to: Fixture.all(clients, to: "anna")).codes == ["book-count"])
  }

  @Test func todaysBookMayStay() {
    let clients = Fixture.crowd("c", 3, owner: "anna")
    let report = audit(BookCount(atMost: 1), clients, to: Fixture.all(clients, to: "anna"))
    #expect(report.codes == [])
    #expect(report.tolerated.map(\.code) == ["book-count"])
    #expect(report.hundredths(of: .inherited) == 2 * 6000)
    let strict = audit(
      BookCount(atMost: 1), clients, to: Fixture.all(clients, to: "anna"), inheritance: .none)
    #expect(strict.codes == ["book-count"])
  }

  @Test func fewerThanTheFewestIsBroken() {
    let clients = Fixture.crowd("c", 2, owner: "anna")
    let owners = Fixture.all(clients, to: "anna")
    let rule = BookCount(atLeast: 1)
    #expect(audit(rule, clients, to: owners, inheritance: .none).codes == ["book-count"])
    // Bo holds nobody today, so his minimum is held at none and costs an hour.
    let mild = audit(rule, clients, to: owners)
    #expect(mild.codes == [])
    #expect(mild.tolerated.map(\.code) == ["book-count"])
    #expect(mild.hundredths(of: .inherited) == 6000)
  }

  @Test func withAPriceEachClientBeyondPays() {
    let clients = Fixture.crowd("c", 4, owner: "anna")
    let rule = BookCount(atLeast: 1, atMost: 2, price: Price(hundredths: 700))
    let report = audit(rule, clients, to: Fixture.all(clients, to: "anna"))
    #expect(report.codes == [] && report.tolerated == [])
    // Anna is two above, Bo one below.
    #expect(report.hundredths(of: .softRules) == 3 * 700)
    #expect(report.hundredths(of: .inherited) == 0)
  }

  @Test func poolsAndWhoMayNotOwnAreFree() {
    var late = Fixture.manager("bo")
    late.start = CalendarDay(year: 2027, month: 4, day: 1)
    let clients = Fixture.crowd("c", 2)
    let scenario = Fixture.scenario(
      clients, [Fixture.pool("desk"), late],
      rules: Rules(bookCount: BookCount(atLeast: 1, atMost: 1)), inheritance: .none)
    #expect(Fixture.audit(scenario, Fixture.all(clients, to: "desk")).codes == [])
  }
}
