/// Every set of dedicated clients that fits into one book, cheapest first kept for equal sums.
struct DedicatedSets {
  struct Sums {
    var load: Int
    var fairLoad: Int
    var price: Int
    var clients: [Int]
  }

  /// Beyond so many sets the fair share of further clients counts nothing: the bound stays valid.
  private static let most = 4096

  private(set) var sets: [Sums]

  init(_ items: [BookMinimum.Item], problem: AssignmentProblem, cap: Int) {
    sets = [Sums(load: 0, fairLoad: 0, price: 0, clients: [])]
    for item in items {
      let facts = problem.clients[item.client]
      let fair = sets.count < Self.most ? facts.fairLoad : 0
      let extended = sets.compactMap { set -> Sums? in
        guard set.load + facts.load <= cap else { return nil }
        return Sums(
          load: set.load + facts.load, fairLoad: set.fairLoad + fair,
          price: set.price + item.price, clients: set.clients + [item.client])
      }
      sets = Self.cheapest(item.isForced ? extended : sets + extended)
    }
  }

  private struct Key: Hashable {
    var load: Int
    var fairLoad: Int
  }

  private static func cheapest(_ sets: [Sums]) -> [Sums] {
    var positions: [Key: Int] = [:]
    var kept: [Sums] = []
    for set in sets {
      let key = Key(load: set.load, fairLoad: set.fairLoad)
      if let position = positions[key] {
        if set.price < kept[position].price { kept[position] = set }
      } else {
        positions[key] = kept.count
        kept.append(set)
      }
    }
    return kept
  }
}
