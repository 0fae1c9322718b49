import Testing
import _CaseloadFuzz

/// The readers under inputs of a seed of their own; `make test` and `make fuzz` try far more.
@Suite struct JudgeTests {
  @Test(arguments: 0..<8) func noInputBreaksALaw(stretch: Int) throws {
    let source = InputSource(seed: 7)
    let judge = Judge(desk: try Desk(program: nil))
    var tally = FuzzTally()
    for index in (stretch * 250)..<((stretch + 1) * 250) {
      let input = source.input(index)
      let verdict = try judge.verdict(on: input)
      tally.add(verdict, of: input.kind)
      #expect(verdict.faults == [], "input \(index) of \(input.kind.rawValue)")
    }
    // Neither all nor none: what is made up reaches far, and still meets every wall.
    #expect(tally.share(past: .unparsed) > 0.4 && tally.share(past: .unparsed) < 1)
    #expect(tally.share(past: .refused) > 0.1 && tally.share(past: .refused) < 0.9)
  }
}
