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
}
