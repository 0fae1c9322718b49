import CaseloadDomain

/// The cheapest book of one manager at given prices: an exact dynamic program over minutes of load.
///
///     best(w) = least price of a set of ordinary clients that weighs exactly w
///     minimum = min over sets D of dedicated clients, and w, of
///               price(D) + best(w) + f(load(D) + w, fair(D) + w)
///
/// Only clients with a negative price, or without another option, enter: f never falls with load.
/// A client that should be alone makes a book by itself; a crowded book of today is a case of its own.
struct BookMinimum {
  let relaxation: Relaxation
  let manager: Int
  let costs: WeighedCosts

  /// A client that may enter the book, with its price in scaled units.
  struct Item {
    var client: Int
    var price: Int
    var isForced: Bool
  }

  /// The least price and the clients that reach it; nil where no book is possible.
  struct Best {
    var price: Int
    var clients: [Int]
  }

  /// The cheapest book among all that the decisions leave open.
  func find(_ items: [Item]) -> Best? {
    let problem = relaxation.problem
    let forced = items.filter(\.isForced)
    var best: Best?
    func offer(_ candidate: Best?) {
      guard let candidate else { return }
      if best.map({ candidate.price < $0.price }) ?? true { best = candidate }
    }
    if !forced.contains(where: { problem.clients[$0.client].isAlone }) {
      offer(cheapest(of: items.filter { !problem.clients[$0.client].isAlone }))
    }
    for item in items where problem.clients[item.client].isAlone {
      guard forced.allSatisfy({ $0.client == item.client }) else { continue }
      let facts = problem.clients[item.client]
      offer(
        Best(price: item.price + price(facts.load, facts.fairLoad), clients: [item.client]))
    }
    if let crowd = crowdItems(items, forced) { offer(cheapest(of: crowd)) }
    return best
  }

  /// Today's clients, each priced as part of a tolerated crowd; nil where that is no case.
  private func crowdItems(_ items: [Item], _ forced: [Item]) -> [Item]? {
    let problem = relaxation.problem
    guard problem.managers[manager].hasCrowdedToday,
      relaxation.allowsInherited,
      forced.allSatisfy({ problem.isToday(client: $0.client, manager: manager) })
    else { return nil }
    return items.filter { problem.isToday(client: $0.client, manager: manager) }.map { item in
      let mismatch = problem.pairBreach(client: item.client, manager: manager)
      let crowd = problem.clients[item.client].breachPrice - mismatch
      return Item(
        client: item.client, price: item.price + costs.inherited * crowd, isForced: item.isForced)
    }
  }

  private func price(_ load: Int, _ fairLoad: Int) -> Int {
    costs.rates.price(
      of: relaxation.problem.managers[manager], load: load, fairLoad: fairLoad)
  }

  /// The cheapest set of these items by load.
  private func cheapest(of items: [Item]) -> Best? {
    let clients = relaxation.problem.clients
    let cap = relaxation.caps[manager]
    let useful = items.filter { $0.price < 0 || $0.isForced }
    let ordinary = useful.filter { !clients[$0.client].isDedicated }
    let dedicated = DedicatedSets(
      useful.filter { clients[$0.client].isDedicated }, problem: relaxation.problem, cap: cap)
    guard let table = LoadTable(ordinary, problem: relaxation.problem, cap: cap) else { return nil }
    var best = (price: LoadTable.never, weight: 0, set: -1)
    for (index, set) in dedicated.sets.enumerated() {
      for weight in 0...min(table.reach, cap - set.load) {
        guard let base = table.price(at: weight), base + set.price < best.price else { continue }
        let total = base + set.price + price(set.load + weight, set.fairLoad + weight)
        if total < best.price { best = (total, weight, index) }
      }
    }
    guard best.set >= 0 else { return nil }
    let members = dedicated.sets[best.set].clients + table.clients(at: best.weight)
    return Best(price: best.price, clients: members)
  }
}
