import Foundation
import Testing
import _CaseloadFuzz
import _CaseloadTestSupport

@Suite struct FuzzInputTests {
  @Test func whatIsKeptIsReadAgain() throws {
    try TemporaryFolder.with { folder in
      let input = FuzzInput(.words, files: ["words": [0x61, 0, 0, 0xFF, 0]])
      try input.keep(in: folder.url)
      #expect(FuzzInput(keptIn: folder.url) == input)
      #expect(input.words == [[0x61], [], [0xFF]])
    }
  }

  @Test func aFolderWithoutAKindHoldsNoInput() throws {
    try TemporaryFolder.with { folder in
      try folder.write("x", to: "table.csv")
      #expect(FuzzInput(keptIn: folder.url) == nil)
    }
  }

  @Test func inputsFollowFromSeedAndNumber() {
    let (one, other) = (InputSource(seed: 1), InputSource(seed: 2))
    let inputs = (0..<300).map(one.input)
    #expect(inputs == (0..<300).map(InputSource(seed: 1).input))
    #expect(inputs != (0..<300).map(other.input))
    #expect(Set(inputs.map(\.kind)).count >= FuzzKind.allCases.count - 1)
  }
}
