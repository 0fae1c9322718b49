import CaseloadDomain

/// The best way to share the clients of two books between their managers, exact to the minute.
///
///     minimise   f_i(U) + f_k(T - U) + least price of a set of load U with i and the rest with k
///
/// A table over loads, with the price of each client at one manager against the other. Clients who may
/// only stay where they are stay. Of splits that cost the same the one nearest to a wanted load is taken.
struct PairSplit {
  let problem: AssignmentProblem
  let level: Int
  let first: Int
  let second: Int

  /// The clients that go to the first manager and those that go to the second, if that costs less than
  /// `limit` hundredths, or as much and nearer to what is wanted of the first than `distance` minutes;
  /// nil, too, for books too large for a table.
  func best(
    of clients: [Int], below limit: Int, wanted: Int, within distance: Int
  ) -> (first: [Int], second: [Int], price: Int)? {
    var (free, here, there) = ([Int](), [Int](), [Int]())
    for client in clients {
      switch (
        problem.isOpen(client: client, manager: first),
        problem.isOpen(client: client, manager: second)
      ) {
      case (true, true): free.append(client)
      case (true, false): here.append(client)
      default: there.append(client)
      }
    }
    let base = load(here)
    let total = load(free) + base + load(there)
    let room = problem.managers[first].cap - base
    guard room >= 0, min(room, load(free)) <= LoadTable.mostMinutes else { return nil }
    func price(_ clients: [Int], _ manager: Int) -> Int {
      problem.pairPrices(level: level, clients: clients, manager: manager)
    }
    let fixed = price(here, first) + price(there, second) + price(free, second)
    let table = LoadTable(
      loads: free.map { problem.clients[$0].load },
      prices: free.map { price([$0], first) - price([$0], second) }, room: room)
    var best: (price: Int, distance: Int, load: Int) = (limit, distance, -1)
    for load in 0...table.reach {
      guard let pairs = table.price(at: load),
        total - base - load <= problem.managers[second].cap
      else { continue }
      let sum =
        fixed + pairs + problem.bookPrice(level: level, manager: first, load: base + load)
        + problem.bookPrice(level: level, manager: second, load: total - base - load)
      let distance = abs(base + load - wanted)
      if (sum, distance) < (best.price, best.distance) { best = (sum, distance, load) }
    }
    guard best.load >= 0 else { return nil }
    let taken = Set(table.sets(at: best.load).items)
    for (place, client) in free.enumerated() {
      if taken.contains(place) { here.append(client) } else { there.append(client) }
    }
    return (here, there, best.price)
  }

  private func load(_ clients: [Int]) -> Int {
    clients.reduce(0) { $0 + problem.clients[$1].load }
  }
}

extension AssignmentProblem {
  /// What a load of clients that are not dedicated costs at a level.
  func bookPrice(level: Int, manager: Int, load: Int) -> Int {
    levels[level].rates.price(of: managers[manager], load: load, fairLoad: load)
  }

  /// What clients with a manager cost at a level, whatever they weigh.
  func pairPrices(level: Int, clients: [Int], manager: Int) -> Int {
    guard levels[level].hasPairPrices else { return 0 }
    return clients.reduce(0) { $0 + pairPrice(level: level, client: $1, manager: manager) }
  }
}
