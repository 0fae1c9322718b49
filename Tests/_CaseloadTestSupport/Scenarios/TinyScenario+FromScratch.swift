import CaseloadDomain

extension TinyScenario {
  /// A scenario of a seed in which nobody has an owner; most managers are like the first, and most
  /// clients like another.
  public static func makeFromScratch(seed: UInt64) -> Scenario {
    let drawn = seed.isMultiple(of: 2) ? makeWithEveryRule(seed: seed) : make(seed: seed)
    var random = SeededGenerator(seed: seed)
    let clients = drawn.clients.enumerated().map { index, client in
      var copy = client
      if index > 1, random.chance(60) {
        copy = drawn.clients[random.number(in: 0...1)]
        (copy.id, copy.name) = (client.id, client.name)
      }
      copy.owner = nil
      copy.ownerSince = nil
      return copy
    }
    let managers = drawn.team.managers.enumerated().map { index, manager in
      guard index > 0, manager.pool == nil, drawn.team.managers[0].pool == nil, random.chance(75)
      else { return manager }
      var copy = drawn.team.managers[0]
      (copy.id, copy.name) = (manager.id, manager.name)
      return copy
    }
    return Scenario(
      name: "tiny-scratch-\(seed)", month: drawn.month, clients: clients, managers: managers,
      tiers: drawn.tiers, capacity: drawn.capacity, load: drawn.load, leave: drawn.leave,
      events: drawn.events, rules: drawn.rules, inheritance: drawn.inheritance,
      policy: drawn.policy)
  }
}
