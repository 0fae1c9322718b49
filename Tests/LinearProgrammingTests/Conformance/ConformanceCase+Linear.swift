import LinearProgramming

extension ConformanceCase {
  /// Programs without whole numbers that have a best solution.
  static let linear: [ConformanceCase] = [
    // Corner (3, 1.5): 3*3 + 2*1.5 ... the textbook's two machines.
    ConformanceCase("two machines", .optimal(36), direction: .maximise) {
      $0.columns(costs: [3, 5])
      $0.row([1, 0], atMost: 4)
      $0.row([0, 2], atMost: 12)
      $0.row([3, 2], atMost: 18)
    },
    // Cheapest mix: one unit of each meets both needs exactly.
    ConformanceCase("diet", .optimal(5)) {
      $0.columns(costs: [2, 3])
      $0.row([1, 2], atLeast: 3)
      $0.row([2, 1], atLeast: 3)
    },
    ConformanceCase("empty program", .optimal(0)) { _ in },
    ConformanceCase("only a constant", .optimal(-7.5)) { $0.constant = -7.5 },
    ConformanceCase("columns without rows", .optimal(-9)) {
      $0.addColumn("down", upper: 4, cost: 1)
      $0.addColumn("up", upper: 3, cost: -3)
    },
    ConformanceCase("rows without columns", .optimal(0)) {
      $0.addRow("nothing", lower: -1, upper: 1, [])
    },
    ConformanceCase("empty row that holds", .optimal(2)) {
      $0.addColumn("x", lower: 2, cost: 1)
      $0.addRow("nothing", lower: 0, upper: 0, [])
    },
    ConformanceCase("constant is added", .optimal(12)) {
      $0.constant = 10
      $0.columns(costs: [1])
      $0.row([1], atLeast: 2)
    },
    ConformanceCase("fixed column", .optimal(11)) {
      $0.addColumn("fixed", lower: 3, upper: 3, cost: 2)
      $0.addColumn("free to move", cost: 1)
      $0.row([1, 1], atLeast: 8)
    },
    ConformanceCase("all columns fixed", .optimal(7)) {
      $0.addColumn("a", lower: 3, upper: 3, cost: 1)
      $0.addColumn("b", lower: 2, upper: 2, cost: 2)
      $0.row([1, 1], equals: 5)
    },
    ConformanceCase("free column", .optimal(-4)) {
      $0.addColumn("free", lower: -.infinity, cost: 1)
      $0.row([1], atLeast: -4)
    },
    ConformanceCase("free columns, equal rows", .optimal(3)) {
      $0.addColumn("a", lower: -.infinity, cost: 1)
      $0.addColumn("b", lower: -.infinity, cost: 1)
      $0.row([1, 1], equals: 3)
      $0.row([1, -1], equals: 7)
    },
    ConformanceCase("upper end only", .optimal(6)) {
      $0.addColumn("down", lower: -.infinity, upper: -2, cost: -3)
      $0.row([1], atLeast: -5)
    },
    ConformanceCase("negative ends", .optimal(-10)) {
      $0.addColumn("x", lower: -10, upper: -1, cost: 1)
    },
    ConformanceCase("row between two ends", .optimal(2)) {
      $0.columns(costs: [1, 1])
      $0.row([1, 1], atLeast: 2, atMost: 5)
    },
    ConformanceCase("row between two ends, other way", .optimal(5), direction: .maximise) {
      $0.columns(costs: [1, 1])
      $0.row([1, 1], atLeast: 2, atMost: 5)
    },
    ConformanceCase("row without ends", .optimal(1)) {
      $0.addColumn("x", lower: 1, cost: 1)
      $0.row([1])
    },
    ConformanceCase("entry of zero", .optimal(4)) {
      $0.columns(costs: [1, 1])
      $0.addRow(
        "half empty", lower: 4,
        [.init(column: 0, coefficient: 0), .init(column: 1, coefficient: 1)])
    },
    // Two plants, three shops; by hand: 10*1 + 5*2 + 15*1 + 5*3.
    ConformanceCase("transport", .optimal(50)) {
      $0.columns(costs: [1, 2, 9, 9, 1, 3])
      $0.row([1, 1, 1, 0, 0, 0], atMost: 15)
      $0.row([0, 0, 0, 1, 1, 1], atMost: 20)
      $0.row([1, 0, 0, 1, 0, 0], equals: 10)
      $0.row([0, 1, 0, 0, 1, 0], equals: 20)
      $0.row([0, 0, 1, 0, 0, 1], equals: 5)
    },
    ConformanceCase("equal rows only", .optimal(6)) {
      $0.columns(costs: [1, 1, 1])
      $0.row([1, 1, 0], equals: 3)
      $0.row([0, 1, 1], equals: 5)
      $0.row([1, 0, 1], equals: 4)
    },
    ConformanceCase("large and small numbers", .optimal(1e6)) {
      $0.columns(costs: [1e-3])
      $0.row([1e-6], atLeast: 1e3)
    },
  ]

  /// Programs at which a simplex method could turn in circles or stall.
  static let degenerate: [ConformanceCase] = [
    // Beale's example, on which the plain pivot rule cycles.
    ConformanceCase("Beale's cycle", .optimal(-0.05)) {
      $0.columns(costs: [-0.75, 150, -0.02, 6])
      $0.row([0.25, -60, -0.04, 9], atMost: 0)
      $0.row([0.5, -90, -0.02, 3], atMost: 0)
      $0.row([0, 0, 1, 0], atMost: 1)
    },
    // Klee and Minty's cube in three dimensions.
    ConformanceCase("Klee and Minty", .optimal(10_000), direction: .maximise) {
      $0.columns(costs: [100, 10, 1])
      $0.row([1, 0, 0], atMost: 1)
      $0.row([20, 1, 0], atMost: 100)
      $0.row([200, 20, 1], atMost: 10_000)
    },
    ConformanceCase("the same row three times", .optimal(4)) {
      $0.columns(costs: [1, 2])
      for _ in 1...3 { $0.row([1, 1], equals: 4) }
    },
    ConformanceCase("many rows through one corner", .optimal(2)) {
      $0.columns(costs: [1, 1])
      for slope in 1...9 { $0.row([Double(slope), Double(10 - slope)], atLeast: 10) }
    },
    ConformanceCase("assignment, all optimal", .optimal(3)) {
      $0.columns(costs: [Double](repeating: 1, count: 9), upper: 1)
      for index in 0..<3 {
        $0.row((0..<9).map { $0 / 3 == index ? 1 : 0 }, equals: 1)
        $0.row((0..<9).map { $0 % 3 == index ? 1 : 0 }, equals: 1)
      }
    },
    ConformanceCase("no cost at all", .optimal(0)) {
      $0.columns(costs: [0, 0])
      $0.row([1, 1], equals: 1)
    },
    ConformanceCase("zero right-hand sides", .optimal(0)) {
      $0.columns(costs: [1, 1])
      $0.row([1, -1], equals: 0)
      $0.row([-2, 1], atMost: 0)
    },
  ]
}
