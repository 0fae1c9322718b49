import Testing

@testable import CaseloadBench

@Suite struct ChartScaleTests {
  @Test func `An axis runs over the whole powers of ten around its numbers`() {
    #expect(ChartScale(holding: [0.02, 7, 300])?.exponents == -2...3)
    #expect(ChartScale(holding: [1, 10])?.exponents == 0...1)
    #expect(ChartScale(holding: [100])?.exponents == 2...3)
    #expect(ChartScale(holding: [0, -1, .infinity]) == nil)
  }

  @Test func `A number stands by its logarithm, and nothing outside the axis`() throws {
    let scale = try #require(ChartScale(holding: [0.1, 10]))
    #expect(scale.place(of: 1) == 0.5)
    #expect(scale.place(of: 0.1) == 0)
    #expect(scale.place(of: 1e9) == 1)
    #expect(scale.place(of: 0) == 0)
  }

  @Test func `Powers of ten are written out`() {
    #expect(
      ChartScale(holding: [0.001, 1e6])?.ticks.map(\.name)
        == ["0.001", "0.01", "0.1", "1", "10", "100", "1,000", "10,000", "100,000", "1,000,000"])
  }
}
