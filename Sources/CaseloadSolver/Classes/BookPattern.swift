import CaseloadDomain

/// A book of a class of managers that says only how many clients of each kind it holds.
struct BookPattern: Hashable, Sendable {
  var place: Int
  /// By kind.
  var counts: [Int]
  /// What it costs in hundredths, without what each client costs wherever it goes.
  var price: Int
}

/// The patterns of one class at given prices: the cheapest, and all within a ceiling.
///
/// A bounded knapsack with a convex cost of load; counts are taken apart into powers of two.
/// Source: Gilmore and Gomory 1961, with a cost of the pattern's load.
struct PatternPricing {
  let relaxation: Relaxation
  let classes: ManagerClasses
  /// The class, by its place.
  let place: Int
  /// One price a kind, in scaled units.
  let prices: [Int]

  private var manager: Int { classes.classes[place][0] }

  /// What a kind costs here less its price, in scaled units; nil where it cannot go.
  private func reduced(_ kind: Int) -> Int? {
    classes.kinds[kind].costs[place].map { relaxation.scale * $0 - prices[kind] }
  }

  /// What a load of clients that are not alone costs, in hundredths.
  private func price(ofLoad load: Int) -> Int {
    relaxation.problem.bookPrice(level: relaxation.level, manager: manager, load: load)
  }

  /// A pattern of so many clients of each kind.
  func pattern(_ counts: [Int]) -> BookPattern {
    var (load, price) = (0, 0)
    for (kind, count) in counts.enumerated() where count > 0 {
      let facts = classes.kinds[kind]
      price += count * (facts.costs[place] ?? 0)
      if facts.isAlone {
        price += relaxation.problem.levels[relaxation.level].rates.price(
          of: relaxation.problem.managers[manager], load: facts.load, fairLoad: facts.fairLoad)
      } else {
        load += count * facts.load
      }
    }
    return BookPattern(place: place, counts: counts, price: price + self.price(ofLoad: load))
  }

  /// What a pattern costs less its clients' prices, in scaled units.
  func reducedPrice(of pattern: BookPattern) -> Int {
    zip(pattern.counts, prices).reduce(relaxation.scale * pattern.price) { $0 - $1.0 * $1.1 }
  }

  /// The cheapest patterns, one a load, the cheapest first and no more than so many; never empty, as
  /// the empty book is one.
  func cheapest(_ most: Int) -> [(reduced: Int, pattern: BookPattern)] {
    var found: [(reduced: Int, pattern: BookPattern)] = []
    var items: [(kind: Int, count: Int)] = []
    for (kind, facts) in classes.kinds.enumerated() {
      guard let reduced = reduced(kind), reduced < 0 else { continue }
      if facts.isAlone {
        found.append(evaluated([(kind, 1)]))
        continue
      }
      let fitting = relaxation.caps[manager] / max(facts.load, 1)
      var left = min(facts.clients.count, fitting)
      var part = 1
      while left > 0 {
        items.append((kind, min(part, left)))
        left -= min(part, left)
        part *= 2
      }
    }
    let table = LoadTable(
      loads: items.map { $0.count * classes.kinds[$0.kind].load },
      prices: items.map { $0.count * (reduced($0.kind) ?? 0) }, room: relaxation.caps[manager])
    var ends: [(reduced: Int, load: Int)] = []
    for load in 0...table.reach {
      guard let base = table.price(at: load) else { continue }
      ends.append((base + relaxation.scale * price(ofLoad: load), load))
    }
    for end in ends.sorted(by: { $0 < $1 }).prefix(most) {
      found.append(evaluated(table.sets(at: end.load).items.map { items[$0] }))
    }
    found.sort { $0.reduced < $1.reduced }
    return Array(found.prefix(most))
  }

  private func evaluated(
    _ parts: [(kind: Int, count: Int)]
  ) -> (reduced: Int, pattern: BookPattern) {
    var counts = [Int](repeating: 0, count: classes.kinds.count)
    for part in parts { counts[part.kind] += part.count }
    let pattern = pattern(counts)
    return (reducedPrice(of: pattern), pattern)
  }

  /// All patterns of clients that cost at most `ceiling` scaled units less their prices; nil where there
  /// are more than `most`. A pattern that another outdoes with one more client is one, too.
  func all(upTo ceiling: Int, most: Int) -> [BookPattern]? {
    var found: [BookPattern] = []
    var kinds: [Int] = []
    for (kind, facts) in classes.kinds.enumerated() where reduced(kind) != nil {
      if facts.isAlone {
        let (reduced, pattern) = evaluated([(kind, 1)])
        if reduced <= ceiling { found.append(pattern) }
      } else {
        kinds.append(kind)
      }
    }
    kinds.sort { (-classes.kinds[$0].load, $0) < (-classes.kinds[$1].load, $1) }
    var walk = PatternWalk(pricing: self, kinds: kinds, ceiling: ceiling, most: most - found.count)
    guard let books = walk.run() else { return nil }
    return found + books
  }

  /// What `PatternWalk` needs of a kind: load, count at most, cost less price.
  fileprivate func facts(_ kind: Int) -> (load: Int, most: Int, reduced: Int) {
    let facts = classes.kinds[kind]
    let fitting = facts.load > 0 ? relaxation.caps[manager] / facts.load : facts.clients.count
    return (facts.load, min(facts.clients.count, fitting), reduced(kind) ?? 0)
  }

  fileprivate func scaledPrice(ofLoad load: Int) -> Int { relaxation.scale * price(ofLoad: load) }
  fileprivate var room: Int { relaxation.caps[manager] }
  fileprivate var kindCount: Int { classes.kinds.count }
}

/// The walk over counts of one kind after the other; what is to go is known for every load.
private struct PatternWalk {
  let pricing: PatternPricing
  let ceiling: Int
  let most: Int
  private let kinds: [(kind: Int, load: Int, most: Int, reduced: Int)]
  private let width: Int
  /// By place in `kinds` and load: the least that the rest and the load can still add.
  private var togo: [Int] = []
  private var found: [BookPattern] = []
  private var counts: [Int]
  private var steps = 0

  init(pricing: PatternPricing, kinds: [Int], ceiling: Int, most: Int) {
    self.pricing = pricing
    self.ceiling = ceiling
    self.most = most
    self.kinds = kinds.map { kind in
      let facts = pricing.facts(kind)
      return (kind, facts.load, facts.most, facts.reduced)
    }
    width = pricing.room + 1
    counts = [Int](repeating: 0, count: pricing.kindCount)
  }

  /// More cells, or more steps, than this are not walked.
  private static let mostCells = 4_000_000
  private static let mostSteps = 2_000_000

  mutating func run() -> [BookPattern]? {
    guard (kinds.count + 1) * width <= Self.mostCells else { return nil }
    fill()
    return descend(0, 0, 0) ? found : nil
  }

  private mutating func fill() {
    togo = [Int](repeating: 0, count: (kinds.count + 1) * width)
    for load in 0..<width { togo[kinds.count * width + load] = pricing.scaledPrice(ofLoad: load) }
    for index in kinds.indices.reversed() {
      let (row, below) = (index * width, (index + 1) * width)
      let facts = kinds[index]
      for load in 0..<width {
        var least = togo[below + load]
        var (after, price) = (load, 0)
        for _ in 0..<facts.most {
          after += facts.load
          price += facts.reduced
          if after >= width { break }
          least = min(least, price + togo[below + after])
        }
        togo[row + load] = least
      }
    }
  }

  private mutating func descend(_ index: Int, _ load: Int, _ price: Int) -> Bool {
    steps += 1
    if steps > Self.mostSteps { return false }
    if index == kinds.count {
      found.append(pricing.pattern(counts))
      return found.count <= most
    }
    let facts = kinds[index]
    let below = (index + 1) * width
    for count in 0...facts.most {
      let after = load + count * facts.load
      if after >= width { break }
      let sum = price + count * facts.reduced
      if sum + togo[below + after] > ceiling { continue }
      counts[facts.kind] = count
      let isWithin = descend(index + 1, after, sum)
      counts[facts.kind] = 0
      if !isWithin { return false }
    }
    return true
  }
}
