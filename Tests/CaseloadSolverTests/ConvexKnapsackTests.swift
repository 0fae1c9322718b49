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
}
