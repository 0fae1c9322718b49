import CaseloadDomain
import Testing

@testable import CaseloadPlanning
@testable import CaseloadReports

@Suite struct ShortageWordsTests {
  private func words(
    _ demand: Shortage.Demand, _ supply: Shortage.Supply, _ needed: Int, _ available: Int
  ) -> String {
    ShortageWords(names: Names(of: SampleResult.scenario)).sentence(
      Shortage(demand: demand, supply: supply, needed: needed, available: available))
  }

  private let mid = Tier.Name("mid")
  private let bo = ManagerID("bo")
  private let acme = ClientID("acme")

  @Test func minimumsOfTheTeam() {
    #expect(
      words(.tierMinimum(tier: mid, each: 5, managers: 4), .clients, 20, 12)
        == "tier-count: 4 managers must have at least 5 mid clients each, 20 in all; there are 12.")
    #expect(
      words(.bookMinimum(each: 2, managers: 1), .clients, 2, 1)
        == "book-count: one manager must have at least 2 clients; there is 1.")
  }

  @Test func minimumsOfOneManager() {
    #expect(
      words(.tierMinimumOf(manager: bo, tier: mid, count: 3), .openPairs([.eligible, .ban]), 3, 1)
        == "tier-count: Bo Lund must have at least 3 mid clients; only 1 may go there "
        + "(eligible, ban).")
    #expect(
      words(.bookMinimumOf(manager: bo, count: 1), .openPairs([.ban]), 1, 0)
        == "book-count: Bo Lund must have at least 1 client; none may go there (ban).")
    #expect(
      words(.bookMinimumOf(manager: bo, count: 4), .hours, 9_600, 9_360)
        == "book-count: Bo Lund must have at least 4 clients; even the lightest take 160.0 h, the "
        + "limit there is 156.0 h (hours-limit).")
    #expect(
      words(.bookMinimumOf(manager: bo, count: 4), .tierMost, 4, 3)
        == "book-count: Bo Lund must have at least 4 clients; the tiers allow no more than 3 "
        + "(tier-count).")
    #expect(
      words(.tierMinimumOf(manager: bo, tier: mid, count: 2), .alone, 2, 1)
        == "tier-count: Bo Lund must have at least 2 mid clients; such a client shares its manager "
        + "with nobody (alone).")
    #expect(
      words(.tierMinimumsOf(manager: bo), .bookMost, 9, 8)
        == "tier-count: the minimums of the tiers ask for 9 clients with Bo Lund; no more than 8 "
        + "are allowed (book-count).")
  }

  @Test func clientsServedToday() {
    #expect(
      words(.keep(client: acme), .openPairs([.eligible]), 1, 0)
        == "keep: Acme has a manager today and must keep one; nobody may take it (eligible).")
    #expect(
      words(.keep(client: acme), .hours, 9_600, 9_360)
        == "keep: Acme has a manager today and must keep one; it takes 160.0 h, more than the "
        + "156.0 h of anybody who may take it (hours-limit).")
    #expect(
      words(.keepAll, .hours, 24_000, 18_720)
        == "keep: the clients with a manager today must keep one, 400.0 h of load; all limits "
        + "together are 312.0 h (hours-limit).")
    #expect(
      words(.keepAll, .bookMost, 5, 4)
        == "keep: the clients with a manager today must keep one, 5 clients; no more than 4 are "
        + "allowed (book-count).")
  }
}
