import Testing
import _CaseloadTestSupport

@testable import CaseloadSolver

@Suite struct OpenManagersTests {
  @Test func `Whoever is not barred is open, in rows that repeat and rows that do not`() {
    for seed in UInt64(1)...200 {
      var random = SeededGenerator(seed: seed)
      let (clients, managers) = (random.number(in: 0...12), random.number(in: 0...21))
      let rows = (0..<3).map { _ in (0..<managers).map { _ in UInt8(random.number(in: 0...1)) } }
      let bars = (0..<clients).map { _ in random.pick(rows) }
      let options = OpenManagers.options(
        bars.flatMap(\.self), clientCount: clients, managerCount: managers)
      #expect(options == bars.map { row in row.indices.filter { row[$0] == 0 } }, "seed \(seed)")
    }
  }

  @Test func `Rows that share a digest keep their own lists`() {
    // Eight bytes count as one number, the first 31 times as much as the second.
    var bars = [UInt8](repeating: 0, count: 32)
    (bars[0], bars[24]) = (1, 31)
    let options = OpenManagers.options(bars, clientCount: 2, managerCount: 16)
    #expect(options == [0, 8].map { barred in (0..<16).filter { $0 != barred } })
  }
}
