import CaseloadDomain

/// The cheapest book of one manager under a leaf's prices.
///
/// A book is one of three kinds: (a) it holds no alone client; (b) it is one alone client; (c) it
/// breaks `alone` and is tolerated, so all its clients are the manager's unreleased ones of today,
/// and each pays for the breach. For (c) every subset of today's clients is allowed and pays: the
/// subsets that break nothing are no cheaper there than in (a) and (b), so the least is the same.
/// A family that no plan here can part is in a book as a whole, and competitors are apart or pay.
/// Where `alone` has a price its clients are like others here. That price and that of `mix` are left
/// out, and so is this rule otherwise: no price is negative. So are `apart` and the price of `together`
/// for dedicated clients.
struct BookMinimum {
  /// A client that may be in the book.
  struct Offer: Equatable {
    let client: Int
    /// All of it, where it is a family.
    var clients: [Int]
    /// In units of the scale, less the client's price and without what a breach costs.
    var cost: Int
    /// Whether no other owner is open, so that every book of this manager holds it.
    var isForced: Bool
    /// Its minutes.
    var load: Int

    init(client: Int, cost: Int, isForced: Bool, load: Int) {
      (self.client, clients) = (client, [client])
      (self.cost, self.isForced, self.load) = (cost, isForced, load)
    }

    /// This offer and another of the same family as one.
    func adding(_ other: Offer) -> Offer {
      var sum = self
      sum.clients += other.clients
      sum.cost += other.cost
      sum.load += other.load
      sum.isForced = isForced || other.isForced
      return sum
    }
  }

  private let problem: BoundedProblem
  private let facts: ScenarioFacts
  private let costs: LeafCosts
  private let manager: Int
  private let price: BookPrice

  init(_ problem: BoundedProblem, _ costs: LeafCosts, manager: Int) {
    self.problem = problem
    facts = problem.facts
    self.costs = costs
    self.manager = manager
    price = BookPrice(of: manager, in: facts, costs.terms)
  }

  /// The least of all books; nil if there is none.
  func least(of offers: [Offer], using table: inout LoadTable) -> Int? {
    var least: Int?
    func offer(_ candidate: Int?) {
      if let candidate { least = min(least ?? candidate, candidate) }
    }
    let forced = offers.filter(\.isForced)
    if !forced.contains(where: { facts.isAlone[$0.client] }) {
      let ordinary = offers.filter { !facts.isAlone[$0.client] }.map(withMismatch)
      offer(
        problem.families.joined(ordinary).flatMap {
          cheapest(of: $0, isTolerated: false, using: &table)
        })
    }
    for single in offers where facts.isAlone[single.client] {
      guard forced.allSatisfy({ $0.client == single.client }) else { continue }
      let load = facts.loads[single.client]
      let part = facts.fairShare.dedicatedParts[single.client]
      let home = problem.pricedFamily(of: single.client).map { costs.family($0, count: 1) } ?? 0
      offer(withMismatch(single).cost + price.price(ofLoad: load, carried: part) + home)
    }
    if let shared = toleratedOffers(offers).flatMap(problem.families.joined) {
      offer(cheapest(of: shared, isTolerated: true, using: &table))
    }
    return least
  }

  /// The offer with the price of a tolerated mismatch.
  private func withMismatch(_ offer: Offer) -> Offer {
    guard !facts.pairRules.holds(client: offer.client, manager: manager) else { return offer }
    var dearer = offer
    dearer.cost += costs.breach(offer.client)
    return dearer
  }

  /// Today's clients, each paying for a book that breaks `alone`; nil if no such book is possible.
  private func toleratedOffers(_ offers: [Offer]) -> [Offer]? {
    guard facts.inherits else { return nil }
    let todays = offers.filter { facts.today.server(of: $0.client) == manager }
    let forced = offers.count(where: \.isForced)
    guard todays.count > 1, todays.count(where: \.isForced) == forced,
      todays.contains(where: { facts.isAlone[$0.client] })
    else { return nil }
    if let held = problem.held(of: .inherited) {
      // The smallest such book: one alone client and the lightest other.
      let sizes = todays.map { (facts.breachMinutes(of: $0.client), facts.isAlone[$0.client]) }
      let alone = sizes.filter(\.1).map(\.0).min() ?? 0
      let smallest = sizes.map(\.0).sorted().prefix(2)
      let least = smallest.contains(alone) ? smallest.reduce(0, +) : alone + (smallest.first ?? 0)
      guard 100 * least <= held else { return nil }
    }
    return todays.map { offer in
      var dearer = offer
      dearer.cost += costs.breach(offer.client)
      return dearer
    }
  }

  /// The cheapest subset that holds every forced client; nil if none fits.
  private func cheapest(
    of offers: [Offer], isTolerated: Bool, using table: inout LoadTable
  ) -> Int? {
    let most = problem.mostLoads[manager]
    var fixed = LoadTable.Fixed()
    var items: [LoadTable.Item] = []
    let useful = offers.filter { $0.isForced || $0.cost < 0 }
    var ordinary = useful.filter { !facts.isDedicated[$0.client] }
    var alternatives: [[LoadTable.Item]] = []
    if problem.rivals.binds || costs.homeCharges.contains(where: { $0 > 0 }) {
      let sets = RivalSets(ordinary, problem, costs, manager: manager, isTolerated: isTolerated)
      if sets.isImpossible { return nil }
      (ordinary, alternatives) = (sets.free, sets.alternatives)
    }
    for offer in ordinary {
      if offer.isForced {
        fixed.load += offer.load
        fixed.cost += offer.cost
      } else {
        items.append(LoadTable.Item(load: offer.load, cost: offer.cost))
      }
    }
    let room = most - fixed.load
    let dedicated = useful.filter { facts.isDedicated[$0.client] }
    let states = DedicatedStates(dedicated, room: room, in: facts)
    guard !states.all.isEmpty else { return nil }
    return table.cheapest(
      of: LoadTable.Choice(items: items, alternatives: alternatives), beside: fixed,
      states: states.all, room: room, price: price)
  }
}
