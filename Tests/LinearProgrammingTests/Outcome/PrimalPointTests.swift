import Testing

@testable import LinearProgramming

@Suite("Solutions, added up anew")
struct PrimalPointTests {
  private static let program: LinearProgram = {
    var program = LinearProgram()
    program.constant = 5
    program.columns(costs: [2, -1], upper: 100)
    program.row([1, 3], atLeast: 10, atMost: 40)
    return program
  }()

  @Test("sums follow from the values alone")
  func sums() {
    let point = PrimalPoint([4, 2], of: Self.program, status: .feasible)
    #expect(point.objective == 11)
    #expect(point.rowActivities == [10])
    #expect(point.violation == 0)
  }

  @Test(
    "the largest break counts, by the size of the end",
    arguments: [
      ([4, 1], 0.3), ([10, 11], 0.075), ([-0.5, 5], 0.5), ([101, -30], 30), ([.nan, 3], .infinity),
    ] as [([Double], Double)])
  func violation(_ values: [Double], _ expected: Double) {
    let point = PrimalPoint(values, of: Self.program, status: .feasible)
    #expect(point.violation == expected)
  }
}
