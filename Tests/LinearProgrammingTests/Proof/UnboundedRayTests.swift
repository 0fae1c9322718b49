import LinearProgramming
import Testing

@Suite("Directions without an end")
struct UnboundedRayTests {
  /// Maximise a - b where a - 2 b <= 4.
  private static let program: LinearProgram = {
    var program = LinearProgram(direction: .maximise)
    program.columns(costs: [1, -1])
    program.row([1, -2], atMost: 4)
    return program
  }()

  @Test("a direction that stays inside and gains is taken, with its gain")
  func ray() throws {
    let ray = try #require(UnboundedRay(steps: [2, 1], for: Self.program))
    #expect(ray.improvement == 1)
  }

  @Test(
    "others are not: leaving a row, leaving a column, no gain, no step, wrong count, no number",
    arguments: [[1, 0], [-1, -3], [1, 1], [0, 0], [2], [.nan, 1]])
  func noRay(_ steps: [Double]) {
    #expect(UnboundedRay(steps: steps, for: Self.program) == nil)
  }
}
