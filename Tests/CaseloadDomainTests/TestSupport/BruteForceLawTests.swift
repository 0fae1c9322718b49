import CaseloadDomain
import Testing
import _CaseloadTestSupport

/// What must hold between two scenarios whatever their numbers.
struct BruteForceLawTests {
  private static let seeds = Array(UInt64(1001)...1060)

  @Test(arguments: seeds)
  func namesAndOrderDoNotMatter(seed: UInt64) {
    for scenario in Self.scenarios(seed) {
      let renamed = Self.renamed(scenario)
      let (first, second) = (BruteForce(scenario).optimum(), BruteForce(renamed).optimum())
      #expect(first?.values == second?.values)
      #expect(first?.plans.count == second?.plans.count)
    }
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

  @Test(arguments: seeds.prefix(25))
  func bindingIsWhatLiftingSays(seed: UInt64) {
    let scenario = TinyScenario.makeWithEveryRule(seed: seed)
    let optimum = BruteForce(scenario).optimum()
    let counts = BindingCounts(of: scenario, optimum: optimum)
    for requirement in Requirement.allCases {
      let freer = BruteForce(scenario, without: [requirement]).optimum()
      #expect((counts.binding[requirement] == 1) == (freer?.values != optimum?.values))
      guard let bound = optimum?.values else { continue }
      #expect(freer.map { !bound.lexicographicallyPrecedes($0.values) } == true, "\(requirement)")
    }
  }

  @Test(arguments: seeds)
  func theBestPlansBreakNothingAndAreWorthWhatIsSaid(seed: UInt64) throws {
    for scenario in Self.scenarios(seed) {
      let force = BruteForce(scenario)
      let optimum = force.optimum()
      for (place, plan) in (optimum?.plans ?? []).prefix(20).enumerated() {
        #expect(force.broken(by: plan) == [])
        let levels = force.levels(of: plan)
        #expect(levels.map(\.value) == optimum?.values, "plan \(place)")
        let soft = force.softRules(of: plan).values.reduce(.zero, +)
        #expect(soft == levels.last?.terms[.softRules])
      }
    }
  }

  @Test(arguments: seeds)
  func twoReckoningsOfCapacityAgree(seed: UInt64) {
    for scenario in Self.scenarios(seed) { expectTheSameCapacity(in: scenario) }
  }

  private func expectTheSameCapacity(in scenario: Scenario) {
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

  private static func scenarios(_ seed: UInt64) -> [Scenario] {
    [TinyScenario.make(seed: seed), TinyScenario.makeWithEveryRule(seed: seed)]
  }

  /// The same scenario under ids that sort the other way round.
  private static func renamed(_ scenario: Scenario) -> Scenario {
    func client(_ id: ClientID) -> ClientID { ClientID("\(9 - (Int(id.text.dropFirst()) ?? 0))") }
    func manager(_ id: ManagerID) -> ManagerID {
      ManagerID("\(9 - (Int(id.text.dropFirst()) ?? 0))")
    }
    func pair(_ pair: NamedPair) -> NamedPair {
      NamedPair(
        client: client(pair.client), manager: manager(pair.manager), price: pair.price)
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
    for place in rules.together.groups.indices {
      rules.together.groups[place].members = rules.together.groups[place].members.map(client)
    }
    for place in rules.apart.groups.indices {
      rules.apart.groups[place].members = rules.apart.groups[place].members.map(client)
    }
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
