import LinearProgramming

extension ConformanceCase {
  /// Programs without a best solution.
  static let unsolvable: [ConformanceCase] = [
    ConformanceCase("two rows disagree", .infeasible(proven: true)) {
      $0.columns(costs: [1])
      $0.row([1], atLeast: 3)
      $0.row([1], atMost: 2)
    },
    ConformanceCase("row beyond the columns", .infeasible(proven: true)) {
      $0.columns(costs: [1, 1], upper: 1)
      $0.row([1, 1], atLeast: 3)
    },
    ConformanceCase("equal rows disagree", .infeasible(proven: true)) {
      $0.columns(costs: [1, 1])
      $0.row([1, 2], equals: 3)
      $0.row([2, 4], equals: 7)
    },
    ConformanceCase("empty row out of reach", .infeasible(proven: true)) {
      $0.columns(costs: [1])
      $0.addRow("nothing", lower: 1, upper: 2, [])
    },
    ConformanceCase("only an empty row, out of reach", .infeasible(proven: true)) {
      $0.addRow("nothing", upper: -1, [])
    },
    ConformanceCase("three rows only together", .infeasible(proven: true)) {
      $0.columns(costs: [0, 0, 0])
      $0.row([1, -1, 0], atLeast: 1)
      $0.row([0, 1, -1], atLeast: 1)
      $0.row([-1, 0, 1], atLeast: 1)
    },
    ConformanceCase(
      "infeasible, by the primal method", .infeasible(proven: true),
      options: { $0.method = .primal }
    ) {
      $0.columns(costs: [1, 1], upper: 1)
      $0.row([1, 1], atLeast: 3)
    },
    ConformanceCase(
      "infeasible, found by presolve", .infeasible(proven: true), options: { $0.presolve = true }
    ) {
      $0.columns(costs: [1, 1], upper: 1)
      $0.row([1, 1], atLeast: 3)
    },
    ConformanceCase(
      "infeasible, no proof wanted", .infeasible(proven: false),
      options: { $0.wantsCertificate = false }
    ) {
      $0.columns(costs: [1], upper: 1)
      $0.row([1], atLeast: 3)
    },
    ConformanceCase("infeasible and unbounded below", .infeasible(proven: true)) {
      $0.columns(costs: [-1, 0], upper: .infinity)
      $0.row([0, 1], atLeast: 2)
      $0.row([0, 1], atMost: 1)
    },
    ConformanceCase("falls for ever", .unbounded) { $0.columns(costs: [-1]) },
    ConformanceCase("falls along a row", .unbounded) {
      $0.columns(costs: [-2, 1])
      $0.row([1, -1], equals: 0)
    },
    ConformanceCase("rises for ever", .unbounded, direction: .maximise) {
      $0.columns(costs: [1, 1])
      $0.row([1, -1], atMost: 3)
    },
    ConformanceCase("free column falls", .unbounded) {
      $0.addColumn("free", lower: -.infinity, cost: 1)
      $0.row([1], atMost: 5)
    },
    ConformanceCase(
      "falls for ever, by presolve", .unbounded, options: { $0.presolve = true }
    ) {
      $0.columns(costs: [-2, 1])
      $0.row([1, -1], equals: 0)
    },
    ConformanceCase(
      "falls for ever, by the primal method", .unbounded, options: { $0.method = .primal }
    ) {
      $0.columns(costs: [-2, 1])
      $0.row([1, -1], atLeast: 0)
    },
  ]
}
