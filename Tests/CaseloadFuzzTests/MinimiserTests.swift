import Testing
import _CaseloadFuzz

@Suite struct MinimiserTests {
  @Test func whatFailsIsFoundAndNothingElseIsLeft() {
    let input = FuzzInput(
      .tableBytes, files: ["table.csv": Array("one,two;three".utf8), "other": [1, 2, 3]])
    var minimiser = Minimiser(trials: 400) { input in
      (input.files["table.csv"] ?? []).contains(UInt8(ascii: ";"))
    }
    let smallest = minimiser.smallest(input)
    #expect(smallest == FuzzInput(.tableBytes, files: ["table.csv": [UInt8(ascii: ";")]]))
  }

  @Test func aFailureThatIsGoneLeavesTheInputAsItIs() {
    let input = FuzzInput(.tableBytes, files: ["table.csv": [1, 2, 3]])
    var minimiser = Minimiser(trials: 400) { _ in false }
    #expect(minimiser.smallest(input) == input)
  }
}
