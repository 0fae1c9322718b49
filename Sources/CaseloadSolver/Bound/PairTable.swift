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
  private let clients: [Int32]
  /// By client: who holds it today; -1 is nobody.
  private let holders: [Int32]
  /// What each level down to the relaxation's own pays for each pair, in hundredths, where single pairs
  /// have prices of their own; else empty, and `moves` says what any manager but the holder costs.
  private let levelPrices: [[Int]]
  private let moves: [[Int]]
  /// Whether any client stays where it does not match.
  private let hasMismatches: Bool
  /// Where each pair's parts of coupling rows begin; one more than there are pairs, or empty where
  /// there are no rows.
  private let partStarts: [Int]
  private let partRows: [Int]
  private let partWeights: [Int]

  init(_ relaxation: Relaxation, domain: BranchDomain) {
    let problem = relaxation.problem
    self.problem = problem
    units = BookUnits(relaxation, domain: domain)
    let (starts, clients) = Self.openPairs(of: domain, in: problem)
    holders = problem.clients.map { Int32($0.holder) }
    moves = (0...relaxation.level).map { problem.levels[$0].moves }
    levelPrices = (0...relaxation.level).map { level in
      guard !problem.levels[level].pairs.isEmpty else { return [] }
      return problem.managers.indices.flatMap { manager in
        clients[starts[manager]..<starts[manager + 1]].map {
          problem.pairPrice(level: level, client: Int($0), manager: manager)
        }
      }
    }
    hasMismatches = problem.clients.contains { $0.isMismatchedToday && $0.breachPrice != 0 }
    (self.starts, self.clients) = (starts, clients)
    (partStarts, partRows, partWeights) =
      relaxation.rows.isEmpty ? ([], [], []) : Self.parts(relaxation.rows, starts, clients)
  }

  private static func openPairs(
    of domain: BranchDomain, in problem: AssignmentProblem
  ) -> (starts: [Int], clients: [Int32]) {
    var starts = [Int](repeating: 0, count: problem.managerCount + 1)
    for client in problem.clients.indices {
      domain.forEachManager(of: client) { starts[$0 + 1] += 1 }
    }
    for manager in problem.managers.indices { starts[manager + 1] += starts[manager] }
    var next = starts
    var clients = [Int32](repeating: 0, count: starts[problem.managerCount])
    for client in problem.clients.indices {
      domain.forEachManager(of: client) { manager in
        clients[next[manager]] = Int32(client)
        next[manager] += 1
      }
    }
    return (starts, clients)
  }

  private static func parts(
    _ rows: [CouplingRow], _ starts: [Int], _ clients: [Int32]
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

  private static func position(of client: Int, in range: Range<Int>, _ clients: [Int32]) -> Int? {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if Int(clients[middle]) < client { low = middle + 1 } else { high = middle }
    }
    return low < range.upperBound && Int(clients[low]) == client ? low : nil
  }

  /// The pairs of a manager.
  func pairs(of manager: Int) -> Range<Int> { starts[manager]..<starts[manager + 1] }

  /// The client of a pair.
  func client(of pair: Int) -> Int { Int(clients[pair]) }

  /// What a pair of a manager costs in all levels, beside its book, its rows and its client's price.
  func price(of pair: Int, _ manager: Int, at costs: WeighedCosts) -> Int {
    let client = Int(clients[pair])
    let isHeld = Int(holders[client]) == manager
    var price = 0
    if hasMismatches && isHeld {
      price = costs.inherited * problem.pairBreach(client: client, manager: manager)
    }
    for (level, weight) in costs.pairLevels {
      if !levelPrices[level].isEmpty {
        price += weight * levelPrices[level][pair]
      } else if !isHeld {
        price += weight * moves[level][client]
      }
    }
    return price
  }

  /// What the priced rows add to a pair.
  func rowPrice(of pair: Int, at prices: [Int]) -> Int {
    if partStarts.isEmpty { return 0 }
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
    for client in book.clients where !partStarts.isEmpty {
      guard let pair = Self.position(of: client, in: range, clients) else { continue }
      for part in partStarts[pair]..<partStarts[pair + 1] {
        sums[partRows[part], default: 0] += partWeights[part]
      }
    }
    for row in book.homes { sums[row, default: 0] += 1 }
    return sums.filter { $0.value != 0 }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
