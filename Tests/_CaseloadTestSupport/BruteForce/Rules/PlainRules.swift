import CaseloadDomain

/// Which hard demands an assignment breaks, by section 3 of the model.
final class PlainRules: Sendable {
  let facts: PlainFacts
  let counts: PlainCounts
  let mix: PlainMix
  let families: PlainFamilies
  let competitors: PlainCompetitors

  init(facts: PlainFacts) {
    self.facts = facts
    counts = PlainCounts(facts: facts)
    mix = PlainMix(facts: facts)
    families = PlainFamilies(facts: facts)
    competitors = PlainCompetitors(facts: facts)
  }

  /// The demands that a client and its owner (nil: nobody) break by themselves.
  func broken(client: Int, owner: Int?) -> Demands {
    var broken = Demands()
    let holder = facts.today.holder(of: client)
    let isFreezeHard = facts.scenario.rules.freeze?.price == nil
    if facts.isFrozen[client] && isFreezeHard && owner != holder { broken.insert(.freeze) }
    guard let owner else {
      if holder != nil { broken.insert(.keep) }
      return broken
    }
    let clientID = facts.scenario.clients[client].id
    let managerID = facts.scenario.team.managers[owner].id
    for pin in facts.scenario.rules.pins where pin.price == nil && pin.client == clientID {
      if pin.manager != managerID { broken.insert(.pin) }
    }
    for ban in facts.scenario.rules.bans where ban.price == nil && ban.client == clientID {
      if ban.manager == managerID { broken.insert(.ban) }
    }
    if !facts.today.mayOwn[owner] { broken.insert(.dates) }
    let isTolerated = facts.tolerates && facts.isHeld(client, by: owner)
    if !facts.matches[client][owner] && !isTolerated { broken.insert(.eligible) }
    if !facts.serves[owner][client] && !isTolerated { broken.insert(.poolTiers) }
    return broken
  }

  /// The demands that a book still may come to obey when it gets more clients.
  static let mendable = Demands([.tierAtLeast, .bookAtLeast, .together])

  /// The demands that whole books break. Where some clients are still to be assigned, all but the
  /// mendable ones stay broken whatever comes.
  func broken(in books: Books) -> Demands {
    var broken = brokenBudgets(in: books)
    for manager in facts.capacities.indices {
      if let most = mostLoad(of: manager), books.loads[manager] > most {
        broken.insert(.hoursLimit)
      }
      if books.breaksAlone(manager, facts: facts) && !facts.isTodays(manager, in: books) {
        broken.insert(.alone)
      }
      broken.formUnion(brokenCounts(of: manager, in: books))
    }
    let rules = facts.scenario.rules
    if rules.together.price == nil && families.isBroken(in: books) { broken.insert(.together) }
    if rules.apart.price == nil && competitors.isBroken(in: books) { broken.insert(.apart) }
    return broken
  }

  /// The most minutes a manager may carry; nil where the limit of hours is soft.
  func mostLoad(of manager: Int) -> Int? {
    if facts.scenario.rules.isHoursLimitSoft { return nil }
    let limit = facts.capacities[manager].limit
    return facts.tolerates ? max(limit, facts.today.loads[manager]) : limit
  }

  private func brokenCounts(of manager: Int, in books: Books) -> Demands {
    var broken = Demands()
    let rules = facts.scenario.rules
    for (tier, count) in books.counts[manager].enumerated()
    where facts.scenario.tiers[tier].countPrice == nil {
      let bounds = counts.bounds(ofTier: tier, with: manager)
      if bounds.isAbove(count) { broken.insert(.tierAtMost) }
      if bounds.isBelow(count) { broken.insert(.tierAtLeast) }
    }
    if rules.bookCount?.price == nil {
      let bounds = counts.bounds(ofBookWith: manager)
      if bounds.isAbove(books.clients[manager].count) { broken.insert(.bookAtMost) }
      if bounds.isBelow(books.clients[manager].count) { broken.insert(.bookAtLeast) }
    }
    if rules.mix?.price == nil && mix.isBroken(by: manager, in: books) { broken.insert(.mix) }
    if rules.intake?.price == nil && books.newcomersAbove(manager, facts: facts) > 0 {
      broken.insert(.intake)
    }
    return broken
  }

  private func brokenBudgets(in books: Books) -> Demands {
    let budget = facts.scenario.rules.moves
    let moves = PlainMoves(in: books, facts: facts)
    var broken = Demands()
    if let most = budget.load, moves.load > most.value { broken.insert(.moveLoad) }
    if let most = budget.value, moves.value > most.hundredths { broken.insert(.moveValue) }
    guard budget.price == nil else { return broken }
    if let most = budget.atMost, moves.count > most { broken.insert(.moveCount) }
    if let most = budget.perManager, moves.byManager.contains(where: { $0 > most }) {
      broken.insert(.managerMoves)
    }
    return broken
  }
}
