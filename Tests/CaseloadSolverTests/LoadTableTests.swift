import CaseloadDomain
import Testing
import _CaseloadTestSupport

@testable import CaseloadSolver

@Suite struct LoadTableTests {
  private func problem(loads: [Int]) -> AssignmentProblem {
    let tiers = loads.enumerated().map { index, load in
      Tier(name: Tier.Name("t\(index)"), workload: .hours(ExactNumber(load, over: 60)))
    }
    let clients = loads.indices.map {
      Client(id: ClientID("c\($0)"), tier: Tier.Name("t\($0)"))
    }
    return ProblemBuilder(
      Scenario(
        name: "loads", clients: clients, managers: [Manager(id: ManagerID("m"))], tiers: tiers)
    ).build()
  }

  @Test func `Every load has its cheapest set, and the set weighs and costs that`() throws {
    for seed in UInt64(1)...200 {
      var random = SeededGenerator(seed: seed)
      let count = random.number(in: 1...7)
      let loads = (0..<count).map { _ in random.number(in: 0...9) }
      let problem = problem(loads: loads)
      let items = loads.indices.map {
        BookMinimum.Item(
          client: $0, price: random.number(in: -20...5), isForced: random.chance(15))
      }
      let cap = random.number(in: 0...30)
      let forced = items.filter(\.isForced)
      let table = LoadTable(items, problem: problem, cap: cap)
      let forcedLoad = forced.reduce(0) { $0 + loads[$1.client] }
      #expect((table == nil) == (forcedLoad > cap), "seed \(seed)")
      guard let table else { continue }
      for weight in 0...table.reach {
        let best = bestByTrying(items, loads, weight)
        #expect(table.price(at: weight) == best, "seed \(seed) load \(weight)")
        guard let best else { continue }
        let members = table.clients(at: weight)
        #expect(members.reduce(0) { $0 + loads[$1] } == weight)
        #expect(members.reduce(0) { $0 + items[$1].price } == best)
        #expect(Set(members).count == members.count)
      }
    }
  }

  private func bestByTrying(
    _ items: [BookMinimum.Item], _ loads: [Int], _ weight: Int
  ) -> Int? {
    (0..<(1 << items.count)).compactMap { set -> Int? in
      let chosen = items.indices.filter { set >> $0 & 1 == 1 }
      guard items.indices.allSatisfy({ !items[$0].isForced || chosen.contains($0) }) else {
        return nil
      }
      guard chosen.reduce(0, { $0 + loads[$1] }) == weight else { return nil }
      return chosen.reduce(0) { $0 + items[$1].price }
    }.min()
  }
}
