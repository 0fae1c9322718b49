import LinearProgramming

extension ConformanceCase {
  /// Programs with whole numbers.
  static let integer: [ConformanceCase] = [
    // Without whole numbers 21.67; the rounded corner breaks the second row.
    ConformanceCase("rounding is not enough", .integer, .optimal(20), direction: .maximise) {
      $0.columns(costs: [5, 4], integer: true)
      $0.row([6, 4], atMost: 24)
      $0.row([1, 2], atMost: 6)
    },
    ConformanceCase("whole ends are rounded inwards", .integer, .optimal(4)) {
      $0.addColumn("a", lower: 0.2, upper: 7.9, cost: 1, integer: true)
      $0.addColumn("b", lower: 2.5, upper: 3.5, cost: 1, integer: true)
    },
    ConformanceCase("ends a hair off whole numbers", .integer, .optimal(3)) {
      $0.addColumn(
        "a", lower: 3.000_000_000_000_1, upper: 3.000_000_000_000_2, cost: 1, integer: true)
    },
    ConformanceCase(
      "no whole number between the ends", .integer, .infeasible(proven: false)
    ) {
      $0.addColumn("a", lower: 0.2, upper: 0.8, cost: 1, integer: true)
    },
    ConformanceCase("no whole solution", .integer, .infeasible(proven: false)) {
      $0.columns(costs: [1, 1], upper: 10, integer: true)
      $0.row([2, 2], equals: 3)
    },
    ConformanceCase("no solution at all", .integer, .infeasible(proven: true)) {
      $0.columns(costs: [1, 1], upper: 1, integer: true)
      $0.row([1, 1], atLeast: 3)
    },
    ConformanceCase("relaxation falls for ever", .integer, .relaxationUnbounded) {
      $0.columns(costs: [-1], integer: true)
      $0.row([1], atLeast: 1)
    },
    ConformanceCase("some columns whole, some not", .integer, .optimal(3.5)) {
      $0.addColumn("whole", cost: 1, integer: true)
      $0.addColumn("not", upper: 0.5, cost: 1)
      $0.row([1, 1], atLeast: 3.5)
    },
    ConformanceCase("no column is whole", .integer, .optimal(5)) {
      $0.columns(costs: [2, 3])
      $0.row([1, 2], atLeast: 3)
      $0.row([2, 1], atLeast: 3)
    },
    ConformanceCase("empty, searched", .integer, .optimal(2)) { $0.constant = 2 },
    ConformanceCase("whole columns without rows", .integer, .optimal(-6)) {
      $0.columns(costs: [-1, -1], upper: 3.5, integer: true)
    },
    ConformanceCase("negative whole numbers", .integer, .optimal(-7)) {
      $0.addColumn("a", lower: -3.5, upper: 3, cost: 1, integer: true)
      $0.addColumn("b", lower: -4.9, upper: 3, cost: 1, integer: true)
    },
    ConformanceCase("constant, searched", .integer, .optimal(101)) {
      $0.constant = 100
      $0.columns(costs: [1], upper: 5, integer: true)
      $0.row([2], atLeast: 1)
    },
    // Costs 4 2 8 / 4 3 7 / 3 1 6: first takes the second job, and so on; by hand 12.
    ConformanceCase("assignment", .integer, .optimal(12)) {
      $0.columns(costs: [4, 2, 8, 4, 3, 7, 3, 1, 6], upper: 1, integer: true)
      for index in 0..<3 {
        $0.row((0..<9).map { $0 / 3 == index ? 1 : 0 }, equals: 1)
        $0.row((0..<9).map { $0 % 3 == index ? 1 : 0 }, equals: 1)
      }
    },
    ConformanceCase(
      "cut-off at the best keeps it", .integer, .optimal(20), options: { $0.cutOff = 20 },
      direction: .maximise
    ) {
      $0.columns(costs: [5, 4], integer: true)
      $0.row([6, 4], atMost: 24)
      $0.row([1, 2], atMost: 6)
    },
    ConformanceCase(
      "cut-off beyond the best", .integer, .infeasible(proven: false),
      options: { $0.cutOff = 21 }, direction: .maximise
    ) {
      $0.columns(costs: [5, 4], integer: true)
      $0.row([6, 4], atMost: 24)
      $0.row([1, 2], atMost: 6)
    },
    ConformanceCase(
      "cut-off counts the constant", .integer, .optimal(103), options: { $0.cutOff = 103 }
    ) {
      $0.constant = 100
      $0.columns(costs: [1], upper: 5, integer: true)
      $0.row([2], atLeast: 5)
    },
    ConformanceCase(
      "cut-off below the constant", .integer, .infeasible(proven: false),
      options: { $0.cutOff = 102 }
    ) {
      $0.constant = 100
      $0.columns(costs: [1], upper: 5, integer: true)
      $0.row([2], atLeast: 5)
    },
    ConformanceCase("solved by presolve", .integer, .optimal(3), options: { $0.presolve = true }) {
      $0.columns(costs: [1], upper: 5, integer: true)
      $0.row([2], atLeast: 5)
    },
    ConformanceCase(
      "infeasible by presolve", .integer, .infeasible(proven: true),
      options: { $0.presolve = true }
    ) {
      $0.columns(costs: [1, 1], upper: 1, integer: true)
      $0.row([1, 1], atLeast: 3)
    },
  ]

  /// Knapsacks, each with every way of searching that may not change the answer.
  static let knapsacks: [ConformanceCase] = {
    let branching: [SolveOptions.Branching] = [
      .firstFractional, .mostFractional, .driebeckTomlin, .pseudocost,
    ]
    let selection: [SolveOptions.NodeSelection] = [
      .depthFirst, .breadthFirst, .bestBound, .bestProjection,
    ]
    var cases: [ConformanceCase] = []
    for (choice, node) in zip(branching, selection) {
      for presolve in [false, true] {
        let change: (inout SolveOptions) -> Void = {
          $0.branching = choice
          $0.nodeSelection = node
          $0.presolve = presolve
          $0.cuts = choice != .firstFractional
          $0.cutKinds = [.rounding, .gomory, .cover, .clique]
          $0.roundingHeuristic = choice != .mostFractional
        }
        cases.append(
          ConformanceCase(
            "ten items, \(choice), \(node), presolve \(presolve)", .integer, .optimal(309),
            options: change, direction: .maximise, tenItems))
        cases.append(
          ConformanceCase(
            "two sacks, \(choice), \(node), presolve \(presolve)", .integer, .optimal(-21),
            options: change, twoSacks))
      }
    }
    return cases
  }()

  /// The best 165 kilograms of ten items (published as P01): items 1 to 4 and 6.
  static func tenItems(_ program: inout LinearProgram) {
    program.columns(
      costs: [92, 57, 49, 68, 60, 43, 67, 84, 87, 72], upper: 1, integer: true)
    program.row([23, 31, 29, 44, 53, 38, 63, 85, 89, 82], atMost: 165)
  }

  /// Five items of weight 4 5 3 6 2 and worth 5 6 4 8 2 into sacks of 9 and 8: at most 17 of
  /// 20 kilograms. All but the second weigh 15 = 9 + 6 and are worth 19; all but the third, 17 =
  /// 9 + 8 (4+5, 6+2), are worth 21; no more fits.
  static func twoSacks(_ program: inout LinearProgram) {
    let worth: [Double] = [5, 6, 4, 8, 2]
    let weight: [Double] = [4, 5, 3, 6, 2]
    program.columns(costs: (worth + worth).map { -$0 }, upper: 1, integer: true)
    program.row(weight + [0, 0, 0, 0, 0], atMost: 9)
    program.row([0, 0, 0, 0, 0] + weight, atMost: 8)
    for item in 0..<5 { program.row((0..<10).map { $0 % 5 == item ? 1 : 0 }, atMost: 1) }
  }
}
