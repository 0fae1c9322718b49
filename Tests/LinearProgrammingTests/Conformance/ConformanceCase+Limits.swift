import LinearProgramming

extension ConformanceCase {
  /// Solves that end before they are done, and limits that do not bite.
  static let limits: [ConformanceCase] = [
    ConformanceCase("no pivot allowed", .ended(.pivotLimit), options: { $0.pivotLimit = 0 }) {
      $0.columns(costs: [2, 3])
      $0.row([1, 2], atLeast: 3)
      $0.row([2, 1], atLeast: 3)
    },
    ConformanceCase("one pivot is too few", .ended(.pivotLimit), options: { $0.pivotLimit = 1 }) {
      $0.columns(costs: [2, 3])
      $0.row([1, 2], atLeast: 3)
      $0.row([2, 1], atLeast: 3)
    },
    ConformanceCase("enough pivots", .optimal(5), options: { $0.pivotLimit = 100 }) {
      $0.columns(costs: [2, 3])
      $0.row([1, 2], atLeast: 3)
      $0.row([2, 1], atLeast: 3)
    },
    ConformanceCase("stopped at once", .ended(.stopped), options: { $0.shouldStop = { true } }) {
      $0.columns(costs: [1])
    },
    ConformanceCase(
      "search stopped at once", .integer, .ended(.stopped), options: { $0.shouldStop = { true } }
    ) { $0.columns(costs: [1], upper: 1, integer: true) },
    ConformanceCase(
      "no node allowed", .integer, .ended(.nodeLimit), options: { $0.nodeLimit = 0 },
      direction: .maximise, tenItems),
    ConformanceCase(
      "search without pivots", .integer, .ended(.pivotLimit), options: { $0.pivotLimit = 0 },
      direction: .maximise, tenItems),
    ConformanceCase(
      "enough nodes", .integer, .optimal(309), options: { $0.nodeLimit = 10_000 },
      direction: .maximise, tenItems),
    ConformanceCase(
      "a wide gap ends the search", .integer, .ended(.gap),
      options: {
        $0.relativeGap = 0.9
        $0.cuts = false
      }, direction: .maximise
    ) {
      $0.columns(costs: (1...15).map { 1 + Double($0) / 100 }, upper: 1, integer: true)
      $0.row([Double](repeating: 2, count: 15), atMost: 15)
    },
    ConformanceCase(
      "a stop that never comes", .optimal(5), options: { $0.shouldStop = { false } }
    ) {
      $0.columns(costs: [2, 3])
      $0.row([1, 2], atLeast: 3)
      $0.row([2, 1], atLeast: 3)
    },
  ]
}
