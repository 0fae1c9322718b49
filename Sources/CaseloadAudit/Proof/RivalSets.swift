import CaseloadDomain

/// The sets of competitors, and of families that may be parted, that one book may hold, with what they
/// cost (rules `apart` and `together`).
///
/// Offers that share a group, or are linked by others that do, are looked at together: every set of
/// them that the rule allows is an alternative. Two of a group in one book: where the rule has a price
/// each of them pays it, once for each group; otherwise all of them there must be the manager's of
/// today, and each pays once for the breach, beside a mismatch for which it pays anyway. Members of a
/// family pay their price, or that of the book being their home.
/// Where sets are very many the rule is left out for these offers: no price is negative, so that leaves
/// a bound lower, never wrong.
struct RivalSets {
  /// Offers that no rule of this kind links to others.
  private(set) var free: [BookMinimum.Offer] = []
  /// Of each of these lists a book takes one item.
  private(set) var alternatives: [[LoadTable.Item]] = []
  /// Whether clients without another owner break the rule in every book.
  private(set) var isImpossible = false

  private static let mostSets = 4_096

  private let problem: BoundedProblem
  private let costs: LeafCosts
  private let manager: Int
  /// Whether everybody pays for a book that breaks `alone`, and so for any other breach of today.
  private let isTolerated: Bool

  init(
    _ offers: [BookMinimum.Offer], _ problem: BoundedProblem, _ costs: LeafCosts, manager: Int,
    isTolerated: Bool
  ) {
    self.problem = problem
    self.costs = costs
    self.manager = manager
    self.isTolerated = isTolerated
    for circle in circles(offers) {
      if circle.count == 1, circle[0].clients.count == 1, pays(circle[0].client) == nil {
        free.append(circle[0])
      } else if let sets = sets(of: circle) {
        if sets.isEmpty { isImpossible = true }
        alternatives.append(sets)
      } else {
        free += circle
      }
    }
  }

  /// The family of a client, if its members cost something here.
  private func pays(_ client: Int) -> Int? {
    problem.pricedFamily(of: client).flatMap { costs.family($0, count: 1) > 0 ? $0 : nil }
  }

  /// The groups that a client's price depends on; families have numbers below zero.
  private func groups(of client: Int) -> [Int] {
    let rivals = problem.rivals.binds ? problem.rivals.groups(of: client) : []
    return rivals + (pays(client).map { [-1 - $0] } ?? [])
  }

  /// The offers, parted into circles that share no group.
  private func circles(_ offers: [BookMinimum.Offer]) -> [[BookMinimum.Offer]] {
    var circles: [(offers: [BookMinimum.Offer], groups: Set<Int>)] = []
    for offer in offers {
      var merged = (
        offers: [offer], groups: Set(offer.clients.flatMap { groups(of: $0) })
      )
      if !merged.groups.isEmpty {
        for circle in circles where !circle.groups.isDisjoint(with: merged.groups) {
          merged.offers += circle.offers
          merged.groups.formUnion(circle.groups)
        }
        let all = merged.groups
        circles.removeAll { !$0.groups.isDisjoint(with: all) }
      }
      circles.append(merged)
    }
    return circles.map(\.offers)
  }

  /// The sets that a book may take of a circle; nil where they are too many to look at.
  private func sets(of circle: [BookMinimum.Offer]) -> [LoadTable.Item]? {
    var sets: [[BookMinimum.Offer]] = [[]]
    for offer in circle {
      let larger = sets.map { $0 + [offer] }.filter { price(of: $0) != nil }
      sets = offer.isForced ? larger : sets + larger
      if sets.count > Self.mostSets { return nil }
    }
    return sets.compactMap { set in
      price(of: set).map { price in
        LoadTable.Item(
          load: set.reduce(0) { $0 + $1.load }, cost: set.reduce(price) { $0 + $1.cost })
      }
    }
  }

  /// What the clients of a set pay for sharing a book; nil where they may not.
  private func price(of set: [BookMinimum.Offer]) -> Int? {
    let facts = problem.facts
    var here: [Int: [Int]] = [:]
    for client in set.flatMap(\.clients) {
      for group in groups(of: client) { here[group, default: []].append(client) }
    }
    var sum = 0
    var breaking: Set<Int> = []
    for (group, meeting) in here where group < 0 {
      sum += costs.family(-1 - group, count: meeting.count)
    }
    for (group, meeting) in here where group >= 0 && meeting.count > 1 {
      switch problem.rivals.rule {
      case .never:
        guard problem.rivals.mayStay,
          meeting.allSatisfy({ facts.today.server(of: $0) == manager })
        else { return nil }
        if !isTolerated { breaking.formUnion(meeting) }
      case .priced(let price): sum += costs.terms.softRules * price * meeting.count
      }
    }
    for client in breaking where facts.pairRules.holds(client: client, manager: manager) {
      sum += costs.breach(client)
    }
    return sum
  }
}
