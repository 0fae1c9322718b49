import CaseloadDomain
import Testing
import _CaseloadTestSupport

/// What must hold between two scenarios whatever their numbers.
struct BruteForceLawTests {
  private static let seeds = Array(UInt64(1001)...1060)

  @Test(arguments: seeds)
  func namesAndOrderDoNotMatter(seed: UInt64) {
    let scenario = TinyScenario.make(seed: seed)
    let renamed = Self.renamed(scenario)
    let (first, second) = (BruteForce(scenario).optimum(), BruteForce(renamed).optimum())
    #expect(first?.values == second?.values)
    #expect(first?.plans.count == second?.plans.count)
  }

  @Test(arguments: seeds)
  func liftingADemandNeverHurts(seed: UInt64) {
    let scenario = TinyScenario.make(seed: seed)
    guard let bound = BruteForce(scenario).optimum()?.values else { return }
    for requirement in Requirement.allCases {
      let freer = BruteForce(scenario, without: [requirement]).optimum()?.values
      #expect(freer.map { !bound.lexicographicallyPrecedes($0) } == true, "\(requirement)")
    }
  }

  @Test(arguments: seeds)
  func theBestPlansBreakNothingAndAreWorthWhatIsSaid(seed: UInt64) throws {
    let force = BruteForce(TinyScenario.make(seed: seed))
    guard let optimum = force.optimum() else { return }
    for plan in optimum.plans.prefix(20) {
      #expect(force.broken(by: plan) == [])
      #expect(force.levels(of: plan).map(\.value) == optimum.values)
    }
  }

  @Test(arguments: seeds)
  func twoReckoningsOfCapacityAgree(seed: UInt64) {
    let scenario = TinyScenario.make(seed: seed)
    for manager in scenario.team.managers {
      let capacity = Capacity(of: manager, in: scenario)
      let plain = PlainCapacity(of: manager, in: scenario)
      #expect(capacity.available.value == plain.available)
      #expect(capacity.target.value == plain.target)
      #expect(capacity.warn.value == plain.warn)
      #expect(capacity.middle.value == plain.middle)
      #expect(capacity.limit.value == plain.limit)
    }
  }

  /// The same scenario under ids that sort the other way round.
  private static func renamed(_ scenario: Scenario) -> Scenario {
    func client(_ id: ClientID) -> ClientID { ClientID("\(9 - (Int(id.text.dropFirst()) ?? 0))") }
    func manager(_ id: ManagerID) -> ManagerID {
      ManagerID("\(9 - (Int(id.text.dropFirst()) ?? 0))")
    }
    func pair(_ pair: NamedPair) -> NamedPair {
      NamedPair(client: client(pair.client), manager: manager(pair.manager))
    }
    let clients = scenario.clients.map { old in
      var new = old
      new.id = client(old.id)
      if case .manager(let owner) = old.owner { new.owner = .manager(manager(owner)) }
      return new
    }
    let managers = scenario.team.managers.map { old in
      var new = old
      new.id = manager(old.id)
      return new
    }
    var rules = scenario.rules
    rules.pins = rules.pins.map(pair)
    rules.bans = rules.bans.map(pair)
    return Scenario(
      name: "renamed", month: scenario.month, clients: clients, managers: managers,
      tiers: scenario.tiers, capacity: scenario.capacity, load: scenario.load,
      leave: scenario.leave.map { old in
        var new = old
        new.manager = manager(old.manager)
        return new
      },
      events: scenario.events.map { old in
        var new = old
        new.client = client(old.client)
        return new
      }, rules: rules, inheritance: scenario.inheritance, policy: scenario.policy)
  }
}
