import LinearProgramming
import Testing

@Suite("Proofs that no solution exists")
struct InfeasibilityProofTests {
  /// a + b >= 3 with a, b <= 1, and a row that does not matter.
  private static let program: LinearProgram = {
    var program = LinearProgram()
    program.columns(costs: [1, 1], upper: 1)
    program.row([1, 1], atLeast: 3)
    program.row([1, -1], atMost: 5)
    return program
  }()

  @Test("multipliers that prove it are taken, with what they prove")
  func proof() throws {
    let proof = try #require(InfeasibilityProof(rowMultipliers: [2, 0], for: Self.program))
    #expect(proof.least == 6)
    #expect(proof.greatest == 4)
  }

  @Test(
    "others are not",
    arguments: [[0, 0], [-1, 0], [1, 1], [1], [1, 0, 0], [.nan, 0], [.infinity, 0], [0, -1]])
  func noProof(_ multipliers: [Double]) {
    #expect(InfeasibilityProof(rowMultipliers: multipliers, for: Self.program) == nil)
  }

  @Test("what just fits is no proof of the contrary")
  func justFits() {
    var program = Self.program
    program.setBounds(lower: 2, upper: .infinity, ofRow: 0)
    #expect(InfeasibilityProof(rowMultipliers: [1, 0], for: program) == nil)
  }

  @Test("a column without an end that is needed spoils the proof")
  func openColumn() {
    var program = Self.program
    program.setBounds(lower: 0, upper: .infinity, ofColumn: 1)
    #expect(InfeasibilityProof(rowMultipliers: [1, 0], for: program) == nil)
  }
}
