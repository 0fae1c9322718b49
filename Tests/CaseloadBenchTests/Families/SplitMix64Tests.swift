import Testing

@testable import CaseloadBench

@Suite struct SplitMix64Tests {
  @Test func `Numbers stay within their bounds and reach them`() {
    var random = SplitMix64(seed: 7, stream: 0)
    let drawn = (0..<2_000).map { _ in random.number(in: 3...6) }
    #expect(Set(drawn) == [3, 4, 5, 6])
  }

  @Test func `An order holds every number once`() {
    var random = SplitMix64(seed: 7, stream: 0)
    let order = random.order(50)
    #expect(order.sorted() == Array(0..<50))
    #expect(order != Array(0..<50))
  }

  @Test func `Streams of one seed differ`() {
    var one = SplitMix64(seed: 7, stream: 1)
    var other = SplitMix64(seed: 7, stream: 2)
    #expect(one.next() != other.next())
  }
}
