/// Every set of dedicated clients that fits into one book, cheapest first kept for equal sums.
struct DedicatedSets {
  struct Sums {
    var load: Int
    var fairLoad: Int
    var price: Int
    var units: [Int]
  }

  /// Beyond so many sets the fair share of further clients counts nothing: the bound stays valid.
  private static let most = 4096

  private(set) var sets: [Sums]

  init(_ items: [BookMinimum.Item], cap: Int) {
    sets = [Sums(load: 0, fairLoad: 0, price: 0, units: [])]
    for item in items {
      let fair = sets.count < Self.most ? item.fairLoad : 0
      let extended = sets.compactMap { set -> Sums? in
        guard set.load + item.load <= cap else { return nil }
        return Sums(
          load: set.load + item.load, fairLoad: set.fairLoad + fair,
          price: set.price + item.price, units: set.units + [item.unit])
      }
      sets = Self.cheapest(item.isForced ? extended : sets + extended)
    }
  }

  /// Every set of dedicated clients that fits, none left out; nil where they are many.
  static func all(_ items: [BookMinimum.Item], room: Int) -> [Sums]? {
    if room < 0 { return [] }
    var sets = [Sums(load: 0, fairLoad: 0, price: 0, units: [])]
    for item in items {
      let extended = sets.compactMap { set -> Sums? in
        guard set.load + item.load <= room else { return nil }
        return Sums(
          load: set.load + item.load, fairLoad: set.fairLoad + item.fairLoad,
          price: set.price + item.price, units: set.units + [item.unit])
      }
      sets = item.isForced ? extended : sets + extended
      if sets.count > most { return nil }
    }
    return sets
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
