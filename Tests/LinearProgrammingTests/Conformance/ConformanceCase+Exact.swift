import LinearProgramming

extension ConformanceCase {
  /// Programs solved in rational numbers.
  static let exact: [ConformanceCase] = [
    ConformanceCase("thirds", .optimal(1), options: { $0.method = .exact }) {
      $0.columns(costs: [1, 1, 1])
      for column in 0..<3 { $0.row((0..<3).map { $0 == column ? 3 : 0 }, atLeast: 1) }
    },
    ConformanceCase(
      "exact cube", .optimal(10_000), options: { $0.method = .exact }, direction: .maximise
    ) {
      $0.columns(costs: [100, 10, 1])
      $0.row([1, 0, 0], atMost: 1)
      $0.row([20, 1, 0], atMost: 100)
      $0.row([200, 20, 1], atMost: 10_000)
    },
    ConformanceCase(
      "exactly infeasible", .infeasible(proven: true), options: { $0.method = .exact }
    ) {
      $0.columns(costs: [1, 1])
      $0.row([1, 2], equals: 3)
      $0.row([2, 4], equals: 7)
    },
    ConformanceCase("exactly unbounded", .unbounded, options: { $0.method = .exact }) {
      $0.columns(costs: [-2, 1])
      $0.row([1, -1], equals: 0)
    },
    ConformanceCase("exact and empty", .optimal(3), options: { $0.method = .exact }) {
      $0.constant = 3
    },
    // GLPK's tolerance takes this for feasible; in rational numbers it is not.
    ConformanceCase(
      "infeasible by less than the tolerance", .infeasible(proven: true),
      options: { $0.method = .exact }
    ) {
      $0.columns(costs: [1, 1])
      $0.row([1, 1], atMost: 1)
      $0.row([1, 1], atLeast: 1.000_000_01)
    },
  ]
}
