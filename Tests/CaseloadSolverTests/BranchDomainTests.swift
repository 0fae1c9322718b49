import CaseloadDomain
import Testing

@testable import CaseloadSolver

@Suite struct BranchDomainTests {
  @Test func `Pairs beyond one word of managers are open one by one`() {
    var domain = BranchDomain(clientCount: 2, managerCount: 130)
    for manager in [0, 63, 64, 129] { domain.open(client: 1, manager: manager) }
    domain.openNobody(client: 1)
    #expect(domain.managers(of: 0) == [])
    #expect(domain.managers(of: 1) == [0, 63, 64, 129])
    #expect(domain.options(of: 1) == [0, 63, 64, 129, -1])
    #expect(!domain.isOpen(client: 1, manager: 65) && !domain.isOpen(client: 0, manager: 129))
    let less = domain.restricting(client: 1, to: [64])
    #expect(less.managers(of: 1) == [64] && less.isForced(client: 1, manager: 64))
    #expect(domain.optionCounts == [0, 5])
  }

  @Test func `Shares of a client are added up by manager, ascending`() {
    let problem = ProblemBuilder(
      Scenario(
        name: "shares",
        clients: ["c1", "c2"].map { Client(id: ClientID($0), tier: Tier.Name("t")) },
        managers: ["a", "b"].map { Manager(id: ManagerID($0)) },
        tiers: [Tier(name: Tier.Name("t"), workload: .hours(5))])
    ).build()
    func book(_ manager: Int, _ clients: [Int]) -> BookColumn {
      BookColumn(manager: manager, clients: clients, price: 0, heldPrices: [])
    }
    let shares = PairShares(
      [
        (book: book(1, [0, 1]), share: 0.25), (book: book(0, [0]), share: 0.5),
        (book: book(1, [0]), share: 0.125),
      ], in: problem)
    #expect(shares.shares(of: 0).map(\.manager) == [0, 1])
    #expect(shares[0, 0] == 0.5 && shares[0, 1] == 0.375)
    #expect(shares[1, 0] == 0 && shares[1, 1] == 0.25)
  }
}
