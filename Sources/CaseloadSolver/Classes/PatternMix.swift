import CaseloadDomain
import LinearProgramming

/// A plan put together from whole patterns by the library's branch and cut.
///
/// Most of a mix in parts is kept, rounded down; the library fills what is left. Where that fails less
/// is kept. Prices are counted in steps of the grid, so that the library knows that they are whole.
struct PatternMix {
  let relaxation: Relaxation
  let classes: ManagerClasses
  let patterns: [BookPattern]
  /// How much of each pattern the mix in parts takes.
  let shares: [Double]
  let shouldStop: @Sendable () -> Bool
  private(set) var pivots = 0

  init(
    _ relaxation: Relaxation, _ classes: ManagerClasses, _ shares: [BookPattern: Double],
    among patterns: [BookPattern], shouldStop: @escaping @Sendable () -> Bool
  ) {
    (self.relaxation, self.classes, self.shouldStop) = (relaxation, classes, shouldStop)
    let taken = shares.filter { $0.value > 1e-6 }.map(\.key)
    self.patterns = Array(Set(patterns).union(taken)).sorted {
      ($0.place, $0.price, $0.counts.description) < ($1.place, $1.price, $1.counts.description)
    }
    self.shares = self.patterns.map { shares[$0] ?? 0 }
  }

  private static let kept = [1.0, 0.85, 0.6, 0]

  /// Owners by client of a plan that costs less than `value` hundredths, offsets apart; ends at once
  /// with one of `target`.
  mutating func best(below value: Int, target: Int) throws -> [Int]? {
    var (most, best) = (value, [Int]?.none)
    for share in Self.kept where most > target && !shouldStop() {
      let base = shares.map { Int(($0 * share + 1e-6).rounded(.down)) }
      guard let counts = try rest(of: base, below: most) else { continue }
      let total = zip(base, counts).map { $0 + $1 }
      most = zip(total, patterns).reduce(0) { $0 + $1.0 * $1.1.price }
      best = owners(total)
    }
    return best
  }

  /// How often each pattern is taken beside what is kept.
  private mutating func rest(of base: [Int], below value: Int) throws -> [Int]? {
    var program = LinearProgram()
    for (index, kind) in classes.kinds.enumerated() {
      let covered = zip(base, patterns).reduce(0) { $0 + $1.0 * $1.1.counts[index] }
      program.addRow("kind \(index)", lower: Double(max(0, kind.clients.count - covered)), [])
    }
    for (place, managers) in classes.classes.enumerated() {
      let used = zip(base, patterns).reduce(0) { $1.1.place == place ? $0 + $1.0 : $0 }
      program.addRow("class \(place)", upper: Double(managers.count - used), [])
    }
    let grid = relaxation.grid
    var spent = 0
    for (index, pattern) in patterns.enumerated() {
      var parts = [
        LinearProgram.RowPart(row: classes.kinds.count + pattern.place, coefficient: 1)
      ]
      for (kind, count) in pattern.counts.enumerated() where count > 0 {
        parts.append(LinearProgram.RowPart(row: kind, coefficient: Double(count)))
      }
      program.addColumn(
        "pattern \(index)", upper: Double(classes.classes[pattern.place].count),
        cost: Double(pattern.price / grid), integer: true, inRows: parts)
      spent += base[index] * pattern.price
    }
    var options = SolveOptions()
    options.cutOff = Double((value - spent) / grid - 1)
    options.nodeLimit = 4_000
    options.pivotLimit = 40_000
    options.nodeSelection = .bestProjection
    options.wantsCertificate = false
    options.shouldStop = shouldStop
    let outcome = try solveInteger(program, options: options)
    pivots += outcome.work.pivots
    return outcome.primal?.columnValues.map { Int($0.rounded()) }
  }

  /// Clients of each kind in their order; who is covered twice is left out the second time.
  private func owners(_ counts: [Int]) -> [Int] {
    var owners = [Int](repeating: -1, count: relaxation.problem.clientCount)
    var nextManager = [Int](repeating: 0, count: classes.classes.count)
    var nextClient = [Int](repeating: 0, count: classes.kinds.count)
    for (pattern, times) in zip(patterns, counts) {
      for _ in 0..<times {
        let managers = classes.classes[pattern.place]
        guard nextManager[pattern.place] < managers.count else { return owners }
        let manager = managers[nextManager[pattern.place]]
        nextManager[pattern.place] += 1
        for (kind, count) in pattern.counts.enumerated() {
          let clients = classes.kinds[kind].clients
          let end = min(nextClient[kind] + count, clients.count)
          for place in nextClient[kind]..<end { owners[clients[place]] = manager }
          nextClient[kind] = end
        }
      }
    }
    return owners
  }
}
