import CaseloadDomain

/// Which demands an assignment breaks, by section 3 of the model.
struct PlainRules {
  let facts: PlainFacts

  /// The demands that a client and its owner (nil: nobody) break by themselves.
  func broken(client: Int, owner: Int?) -> Set<Requirement> {
    var broken: Set<Requirement> = []
    guard let owner else {
      if case .held = facts.today.standings[client] { broken.insert(.keep) }
      return broken
    }
    let clientID = facts.scenario.clients[client].id
    let managerID = facts.scenario.team.managers[owner].id
    let rules = facts.scenario.rules
    if rules.pins.contains(where: { $0.client == clientID && $0.manager != managerID }) {
      broken.insert(.pin)
    }
    if rules.bans.contains(where: { $0.client == clientID && $0.manager == managerID }) {
      broken.insert(.ban)
    }
    if !facts.today.mayOwn[owner] { broken.insert(.dates) }
    let isTolerated = facts.tolerates && facts.isHeld(client, by: owner)
    if !facts.matches[client][owner] && !isTolerated { broken.insert(.eligible) }
    return broken
  }

  /// The demands that whole books break.
  func broken(in books: Books) -> Set<Requirement> {
    var broken: Set<Requirement> = []
    for manager in facts.capacities.indices {
      if books.loads[manager] > mostLoad(of: manager) { broken.insert(.hoursLimit) }
      if books.breaksAlone(manager, facts: facts) && !isTodays(manager, in: books) {
        broken.insert(.alone)
      }
      for tier in facts.scenario.tiers.indices {
        let count = books.counts[manager][tier]
        if let most = mostClients(of: tier, with: manager), count > most {
          broken.insert(.tierAtMost)
        }
        if let fewest = fewestClients(of: tier, with: manager), count < fewest {
          broken.insert(.tierAtLeast)
        }
      }
    }
    return broken.union(brokenBudgets(in: books))
  }

  /// The most minutes a manager may carry.
  func mostLoad(of manager: Int) -> Int {
    let limit = facts.capacities[manager].limit
    return facts.tolerates ? max(limit, facts.today.loads[manager]) : limit
  }

  /// Whether every client of a book is an unreleased client of the same manager today, and today's
  /// breaches are tolerated.
  private func isTodays(_ manager: Int, in books: Books) -> Bool {
    facts.tolerates && books.clients[manager].allSatisfy { facts.isHeld($0, by: manager) }
  }

  private func mostClients(of tier: Int, with manager: Int) -> Int? {
    guard let most = facts.scenario.tiers[tier].atMost else { return nil }
    return facts.tolerates ? max(most, facts.today.counts[manager][tier]) : most
  }

  private func fewestClients(of tier: Int, with manager: Int) -> Int? {
    guard let fewest = facts.scenario.tiers[tier].atLeast, facts.today.mayOwn[manager] else {
      return nil
    }
    return facts.tolerates ? min(fewest, facts.today.counts[manager][tier]) : fewest
  }

  private func brokenBudgets(in books: Books) -> Set<Requirement> {
    let budget = facts.scenario.rules.moves
    var (count, load, value) = (0, 0, 0)
    var byManager = Array(repeating: 0, count: facts.capacities.count)
    for (client, owner) in books.owners.enumerated() {
      guard let owner, case .held(let giver) = facts.today.standings[client], giver != owner
      else { continue }
      count += 1
      load += facts.loads[client]
      value += facts.values[client]
      byManager[giver] += 1
      byManager[owner] += 1
    }
    var broken: Set<Requirement> = []
    if let most = budget.atMost, count > most { broken.insert(.moveCount) }
    if let most = budget.load, load > most.value { broken.insert(.moveLoad) }
    if let most = budget.value, value > most.hundredths { broken.insert(.moveValue) }
    if let most = budget.perManager, byManager.contains(where: { $0 > most }) {
      broken.insert(.managerMoves)
    }
    return broken
  }
}
