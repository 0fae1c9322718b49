import CaseloadDomain

/// The open pairs of a relaxation, manager by manager in flat arrays, with all they cost.
///
/// A class for the same reason as `Relaxation`.
final class PairTable: Sendable {
  let problem: AssignmentProblem
  /// What enters a book as a whole.
  let units: BookUnits
  /// Where each manager's pairs begin; one more than there are managers.
  let starts: [Int]
  /// The client of each pair, ascending within a manager.
  let clients: [Int]
  /// What each level down to the relaxation's own pays for each pair, in hundredths; empty where it
  /// pays for none.
  private let levelPrices: [[Int]]
  /// What each pair costs as `inherited`; empty where nothing of the kind stands.
  private let inherited: [Int]
  /// Where each pair's parts of coupling rows begin; one more than there are pairs.
  private let partStarts: [Int]
  private let partRows: [Int]
  private let partWeights: [Int]

  init(_ relaxation: Relaxation, domain: BranchDomain) {
    let problem = relaxation.problem
    self.problem = problem
    units = BookUnits(relaxation, domain: domain)
    let (starts, clients, managers) = Self.openPairs(of: domain, in: problem)
    levelPrices = (0...relaxation.level).map { level in
      guard problem.levels[level].hasPairPrices else { return [] }
      return zip(clients, managers).map {
        problem.pairPrice(level: level, client: $0, manager: $1)
      }
    }
    let breaches = zip(clients, managers).map { problem.pairBreach(client: $0, manager: $1) }
    inherited = breaches.contains { $0 != 0 } ? breaches : []
    (self.starts, self.clients) = (starts, clients)
    (partStarts, partRows, partWeights) = Self.parts(relaxation.rows, starts, clients)
  }

  private static func openPairs(
    of domain: BranchDomain, in problem: AssignmentProblem
  ) -> (starts: [Int], clients: [Int], managers: [Int]) {
    let options = problem.clients.indices.map { domain.managers(of: $0) }
    var starts = [Int](repeating: 0, count: problem.managerCount + 1)
    for manager in options.joined() { starts[manager + 1] += 1 }
    for manager in problem.managers.indices { starts[manager + 1] += starts[manager] }
    var next = starts
    var clients = [Int](repeating: 0, count: starts[problem.managerCount])
    var managers = clients
    for (client, managersOfClient) in options.enumerated() {
      for manager in managersOfClient {
        clients[next[manager]] = client
        managers[next[manager]] = manager
        next[manager] += 1
      }
    }
    return (starts, clients, managers)
  }

  private static func parts(
    _ rows: [CouplingRow], _ starts: [Int], _ clients: [Int]
  ) -> (starts: [Int], rows: [Int], weights: [Int]) {
    var found: [(pair: Int, row: Int, weight: Int)] = []
    for (row, facts) in rows.enumerated() {
      for entry in facts.entries {
        let range = starts[entry.manager]..<starts[entry.manager + 1]
        guard let pair = position(of: entry.client, in: range, clients) else { continue }
        found.append((pair, row, entry.weight))
      }
    }
    var counts = [Int](repeating: 0, count: clients.count + 1)
    for part in found { counts[part.pair + 1] += 1 }
    for pair in clients.indices { counts[pair + 1] += counts[pair] }
    var next = counts
    var rowOf = [Int](repeating: 0, count: found.count)
    var weightOf = [Int](repeating: 0, count: found.count)
    for part in found {
      rowOf[next[part.pair]] = part.row
      weightOf[next[part.pair]] = part.weight
      next[part.pair] += 1
    }
    return (counts, rowOf, weightOf)
  }

  private static func position(of client: Int, in range: Range<Int>, _ clients: [Int]) -> Int? {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if clients[middle] < client { low = middle + 1 } else { high = middle }
    }
    return low < range.upperBound && clients[low] == client ? low : nil
  }

  /// The pairs of a manager.
  func pairs(of manager: Int) -> Range<Int> { starts[manager]..<starts[manager + 1] }

  /// What a pair costs in all levels, beside its book, its rows and its client's price.
  func price(of pair: Int, at costs: WeighedCosts) -> Int {
    var price = inherited.isEmpty ? 0 : costs.inherited * inherited[pair]
    for (level, weight) in costs.pairLevels { price += weight * levelPrices[level][pair] }
    return price
  }

  /// What the priced rows add to a pair.
  func rowPrice(of pair: Int, at prices: [Int]) -> Int {
    var sum = 0
    for part in partStarts[pair]..<partStarts[pair + 1] {
      sum += prices[partRows[part]] * partWeights[part]
    }
    return sum
  }

  /// What a book takes of each coupling row, rows in ascending order.
  func usage(of book: BookColumn) -> [(row: Int, weight: Int)] {
    var sums: [Int: Int] = [:]
    let range = pairs(of: book.manager)
    for client in book.clients {
      guard let pair = Self.position(of: client, in: range, clients) else { continue }
      for part in partStarts[pair]..<partStarts[pair + 1] {
        sums[partRows[part], default: 0] += partWeights[part]
      }
    }
    for row in book.homes { sums[row, default: 0] += 1 }
    return sums.filter { $0.value != 0 }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
