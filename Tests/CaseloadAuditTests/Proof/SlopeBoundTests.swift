import Testing
import _CaseloadTestSupport

@testable import CaseloadAudit

@Suite struct SlopeBoundTests {
  @Test func `It is the best of all slopes and never above the cheapest choice`() {
    for seed in UInt64(1)...500 {
      var random = SeededGenerator(seed: seed)
      let items = (0..<random.number(in: 1...8)).map { _ in
        LoadTable.Item(load: random.number(in: 1...12), cost: random.number(in: -60 ... -1))
      }
      let (bend, steep) = (random.number(in: 0...40), random.number(in: 0...6))
      let room = random.number(in: 0...45)
      let price = { steep * max(0, $0 - bend) }
      let choice = LoadTable.Choice(items: items, alternatives: [])
      let bound = SlopeBound(of: choice, room: room, price: price).least
      let most = min(room, choice.heaviest)
      let slopes = (0...61).map { slope in
        items.reduce((0...most).map { price($0) - slope * $0 }.min() ?? 0) {
          $0 + min(0, $1.cost + slope * $1.load)
        }
      }
      #expect(bound == slopes.max(), "seed \(seed)")
      let cheapest =
        (0..<(1 << items.count)).compactMap { set -> Int? in
          let chosen = items.indices.filter { set >> $0 & 1 == 1 }.map { items[$0] }
          let load = chosen.reduce(0) { $0 + $1.load }
          return load > room ? nil : chosen.reduce(0) { $0 + $1.cost } + price(load)
        }.min() ?? 0
      #expect(bound <= cheapest, "seed \(seed)")
    }
  }
}
