import Testing
import _CaseloadTestSupport

@testable import CaseloadSolver

@Suite struct ConvexKnapsackTests {
  /// A cost of load with up to three bends, never falling, ever steeper.
  private func cost(_ random: inout SeededGenerator) -> ConvexKnapsack.Cost {
    let bends = (0..<3).map { _ in random.number(in: -5...40) }
    let slopes = (0..<3).map { _ in random.number(in: 0...6) }
    return ConvexKnapsack.Cost(
      room: random.number(in: 0...45), bends: bends,
      price: { load in
        zip(bends, slopes).reduce(7) { $0 + $1.1 * max(0, load - $1.0) }
      })
  }

  @Test func `Bound and choice are those of trying every set`() {
    var tight = 0
    for seed in UInt64(1)...3_000 {
      var random = SeededGenerator(seed: seed)
      let count = random.number(in: 0...9)
      let items = (0..<count).map { index -> BookMinimum.Item in
        let load = random.number(in: 0...12)
        return BookMinimum.Item(
          unit: index, price: random.number(in: -60 ... -1), load: load, fairLoad: load,
          crowdPrice: 0, isForced: random.chance(10), isAlone: false, isDedicated: false,
          isToday: false)
      }
      let cost = cost(&random)
      var knapsack = ConvexKnapsack()
      for item in items { knapsack.add(item) }
      knapsack.sort()
      guard knapsack.forcedLoad <= cost.room else { continue }
      let shifted = ConvexKnapsack.Cost(
        room: cost.room - knapsack.forcedLoad, bends: cost.bends.map { $0 - knapsack.forcedLoad },
        price: { cost.price($0 + knapsack.forcedLoad) })
      let bound = knapsack.bound(shifted, start: knapsack.forcedPrice)
      let best = bestByTrying(items, cost)
      #expect(bound.least <= best, "seed \(seed)")
      if bound.least == best { tight += 1 }
      let found = knapsack.cheapest(bound, below: .max)
      #expect(found?.price == best, "seed \(seed)")
      #expect(knapsack.cheapest(bound, below: best) == nil, "seed \(seed)")
      let members = Set(found?.units ?? [])
      let load = items.reduce(0) { $0 + (members.contains($1.unit) ? $1.load : 0) }
      let price = items.reduce(0) { $0 + (members.contains($1.unit) ? $1.price : 0) }
      #expect(load <= cost.room && price + cost.price(load) == best, "seed \(seed)")
    }
    #expect(tight > 300)
  }

  @Test func `Books too large for a table are bounded from below`() {
    let large = 1 << 21
    for seed in UInt64(1)...300 {
      var random = SeededGenerator(seed: seed)
      let items = (0..<9).map { index -> BookMinimum.Item in
        let load = large * random.number(in: 6...12)
        return BookMinimum.Item(
          unit: index, price: large * random.number(in: -60 ... -1), load: load, fairLoad: load,
          crowdPrice: 0, isForced: false, isAlone: false, isDedicated: false, isToday: false)
      }
      let bend = large * random.number(in: 0...40)
      let cost = ConvexKnapsack.Cost(
        room: 60 * large, bends: [bend], price: { 3 * max(0, $0 - bend) })
      var knapsack = ConvexKnapsack()
      for item in items { knapsack.add(item) }
      knapsack.sort()
      let bound = knapsack.bound(cost, start: 0)
      let best = bestByTrying(items, cost)
      let found = knapsack.cheapest(bound, below: .max)
      #expect(found?.price == bound.least && bound.least <= best, "seed \(seed)")
    }
  }

  private func bestByTrying(
    _ items: [BookMinimum.Item], _ cost: ConvexKnapsack.Cost
  ) -> Int {
    (0..<(1 << items.count)).compactMap { set -> Int? in
      let chosen = items.indices.filter { set >> $0 & 1 == 1 }
      guard items.indices.allSatisfy({ !items[$0].isForced || chosen.contains($0) }) else {
        return nil
      }
      let load = chosen.reduce(0) { $0 + items[$1].load }
      guard load <= cost.room else { return nil }
      return chosen.reduce(0) { $0 + items[$1].price } + cost.price(load)
    }.min() ?? .max
  }

  @Test func `Of every cluster one set is taken, and none is better`() {
    for seed in UInt64(1)...2_000 {
      var random = SeededGenerator(seed: seed)
      let items = (0..<random.number(in: 0...4)).map { index in
        BookMinimum.Item(
          unit: index, price: random.number(in: -60 ... -1), load: random.number(in: 1...12),
          fairLoad: 0, crowdPrice: 0, isForced: false, isAlone: false, isDedicated: false,
          isToday: false)
      }
      let clusters = (0..<random.number(in: 1...3)).map { cluster in
        ItemClusters.Cluster(
          choices: (0..<random.number(in: 1...4)).map { set in
            ItemClusters.Choice(
              units: [100 * cluster + 10 + set], price: random.number(in: -60...20),
              load: random.number(in: 0...12))
          }, worth: 60)
      }
      let cost = cost(&random)
      var knapsack = ConvexKnapsack()
      for item in items { knapsack.add(item) }
      for cluster in clusters { knapsack.add(cluster.pruned()) }
      knapsack.sort()
      let best = bestByTrying(items, clusters, cost)
      let bound = knapsack.bound(cost, start: 0)
      #expect(bound.least <= best, "seed \(seed)")
      let found = knapsack.cheapest(bound, below: .max)
      #expect((found?.price ?? .max) == best, "seed \(seed)")
      guard let units = found.map({ Set($0.units) }) else { continue }
      let sets = clusters.map { $0.choices.filter { units.isSuperset(of: $0.units) } }
      #expect(sets.allSatisfy { $0.count == 1 }, "seed \(seed)")
      let chosen = items.filter { units.contains($0.unit) }
      let load = (chosen.map(\.load) + sets.joined().map(\.load)).reduce(0, +)
      let price = (chosen.map(\.price) + sets.joined().map(\.price)).reduce(0, +)
      #expect(load <= cost.room && price + cost.price(load) == best, "seed \(seed)")
    }
  }

  private func bestByTrying(
    _ items: [BookMinimum.Item], _ clusters: [ItemClusters.Cluster], _ cost: ConvexKnapsack.Cost
  ) -> Int {
    guard let cluster = clusters.first else { return bestByTrying(items, cost) }
    return cluster.choices.filter { $0.load <= cost.room }.map { set in
      let rest = ConvexKnapsack.Cost(
        room: cost.room - set.load, bends: [], price: { set.price + cost.price($0 + set.load) })
      return bestByTrying(items, Array(clusters.dropFirst()), rest)
    }.min() ?? .max
  }
}
