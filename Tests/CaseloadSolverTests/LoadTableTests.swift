import Testing
import _CaseloadTestSupport

@testable import CaseloadSolver

@Suite struct LoadTableTests {
  @Test func `Every load has its cheapest set, and the set weighs and costs that`() throws {
    for seed in UInt64(1)...200 {
      var random = SeededGenerator(seed: seed)
      let count = random.number(in: 0...7)
      let loads = (0..<count).map { _ in random.number(in: 0...9) }
      let prices = (0..<count).map { _ in random.number(in: -20...5) }
      let table = LoadTable(loads: loads, prices: prices, room: random.number(in: 0...30))
      for weight in 0...table.reach {
        let best = bestByTrying(loads, prices, weight)
        #expect(table.price(at: weight) == best, "seed \(seed) load \(weight)")
        guard let best else { continue }
        let members = table.sets(at: weight).items
        #expect(members.reduce(0) { $0 + loads[$1] } == weight)
        #expect(members.reduce(0) { $0 + prices[$1] } == best)
        #expect(Set(members).count == members.count)
      }
    }
  }

  @Test func `A table that is stopped holds what it has so far`() {
    let table = LoadTable(loads: [3, 4], prices: [-5, -6], room: 7) { true }
    #expect(table.reach == 0)
    #expect(table.price(at: 0) == 0)
    #expect(table.sets(at: 0).items == [])
  }

  private func bestByTrying(_ loads: [Int], _ prices: [Int], _ weight: Int) -> Int? {
    (0..<(1 << loads.count)).compactMap { set -> Int? in
      let chosen = loads.indices.filter { set >> $0 & 1 == 1 }
      guard chosen.reduce(0, { $0 + loads[$1] }) == weight else { return nil }
      return chosen.reduce(0) { $0 + prices[$1] }
    }.min()
  }
}
