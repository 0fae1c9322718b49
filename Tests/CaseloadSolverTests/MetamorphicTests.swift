import CaseloadDomain
import Testing
import _CaseloadTestSupport

@testable import CaseloadSolver

/// Laws that hold whatever the numbers: how the best value answers to changes of the scenario.
@Suite struct MetamorphicTests {
  private func values(_ scenario: Scenario) throws -> [Int]? {
    let outcome = try AssignmentSolver(scenario).solve()
    return outcome.plan == nil ? nil : outcome.levels.map(\.value.hundredths)
  }

  @Test func `New names change nothing`() throws {
    for seed in UInt64(1)...60 {
      let scenario = TinyScenario.make(seed: seed)
      #expect(try values(scenario) == values(renamed(scenario)), "seed \(seed)")
    }
  }

  /// Reverses the order of clients and managers by their names.
  private func renamed(_ scenario: Scenario) -> Scenario {
    func client(_ id: ClientID) -> ClientID {
      ClientID("z\(1000 - (scenario.clientIndex(of: id) ?? 0))")
    }
    func manager(_ id: ManagerID) -> ManagerID {
      ManagerID("y\(1000 - (scenario.team.index(of: id) ?? 0))")
    }
    let clients = scenario.clients.map { original in
      var copy = original
      copy.id = client(original.id)
      if case .manager(let owner) = original.owner { copy.owner = .manager(manager(owner)) }
      return copy
    }
    let managers = scenario.team.managers.map { original in
      var copy = original
      copy.id = manager(original.id)
      return copy
    }
    var rules = scenario.rules
    func pair(_ pair: NamedPair) -> NamedPair {
      NamedPair(client: client(pair.client), manager: manager(pair.manager))
    }
    rules.pins = rules.pins.map(pair)
    rules.bans = rules.bans.map(pair)
    return Scenario(
      name: scenario.name, month: scenario.month, clients: clients, managers: managers,
      tiers: scenario.tiers, capacity: scenario.capacity, load: scenario.load,
      leave: scenario.leave.map {
        Leave(manager: manager($0.manager), from: $0.from, to: $0.to, share: $0.share)
      },
      events: scenario.events.map {
        ClientEvent(
          client: client($0.client), month: $0.month, minutes: $0.minutes, reason: $0.reason)
      }, rules: rules, inheritance: scenario.inheritance, policy: scenario.policy)
  }

  @Test func `One rule less is never worse in the first level`() throws {
    for seed in UInt64(1)...60 {
      let scenario = TinyScenario.make(seed: seed).withoutOwners()
      var freer = scenario
      freer.rules = Rules()
      guard let bound = try values(scenario) else { continue }
      let free = try #require(try values(freer), "seed \(seed)")
      #expect(free[0] <= bound[0], "seed \(seed)")
    }
  }

  @Test func `An optimal plan taken as today's book moves nobody`() throws {
    for seed in UInt64(1)...60 {
      let scenario = TinyScenario.make(seed: seed).withoutOwners()
      let outcome = try AssignmentSolver(scenario).solve()
      guard let plan = outcome.plan, outcome.levels[0].value == .zero else { continue }
      let book = scenario.replacing(
        clients: scenario.clients.map { original in
          var copy = original
          copy.owner = plan[original.id].map { .manager($0) }
          copy.ownerSince = nil
          copy.recentOwnerCount = nil
          return copy
        })
      let again = try AssignmentSolver(book).solve()
      #expect(again.levels[2].value <= outcome.levels[2].value, "seed \(seed)")
    }
  }
}
