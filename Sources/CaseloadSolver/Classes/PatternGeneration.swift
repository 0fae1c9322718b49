import CaseloadDomain
import LinearProgramming

/// Few kinds of clients: the best mix of patterns in parts, and the prices that bound every plan.
///
///     minimise   sum over patterns p of price_p x_p
///     subject to sum_p count_pk x_p >= clients of kind k
///                sum_{p of c} x_p <= managers of class c
///
/// The prices of kinds are those of the clients, the same for all of a kind, so the bound is the one that
/// books of single clients would have: patterns only take the symmetry out of it. More of a kind than
/// there is costs nothing less, as no book is cheaper for one client more.
struct PatternGeneration {
  let relaxation: Relaxation
  let classes: ManagerClasses
  let shouldStop: @Sendable () -> Bool
  private(set) var patterns: [BookPattern] = []
  private(set) var pivots = 0
  private(set) var evaluations = 0
  private var known: Set<BookPattern> = []
  private var program = LinearProgram()
  private var basis: Basis?

  /// Beyond this the master is no small one, or the tables of its patterns are none.
  static func isFit(_ classes: ManagerClasses, _ relaxation: Relaxation) -> Bool {
    relaxation.caps.allSatisfy { $0 <= LoadTable.mostMinutes }
      && classes.kinds.count <= 60 && classes.kinds.count * classes.classes.count <= 600
      && classes.kinds.allSatisfy { ($0.isAlone || $0.load == $0.fairLoad) && $0.load > 0 }
  }

  /// What has come out.
  struct Result {
    /// One price a kind, in scaled units.
    var prices: [Int]
    /// In scaled units, offsets apart.
    var scaledBound: Int
    /// By pattern.
    var shares: [Double]
  }

  init(
    _ relaxation: Relaxation, _ classes: ManagerClasses, from books: [BookColumn],
    shouldStop: @escaping @Sendable () -> Bool
  ) {
    (self.relaxation, self.classes, self.shouldStop) = (relaxation, classes, shouldStop)
    let dear = 3_000 * Double(relaxation.problem.teamLoad + 100)
    for (row, kind) in classes.kinds.enumerated() {
      program.addRow("kind \(row)", lower: Double(kind.clients.count), [])
    }
    for (row, managers) in classes.classes.enumerated() {
      program.addRow("class \(row)", upper: Double(managers.count), [])
    }
    for row in classes.kinds.indices {
      program.addColumn(
        "missing \(row)", cost: dear, inRows: [LinearProgram.RowPart(row: row, coefficient: 1)])
    }
    for book in books { add(pattern(of: book)) }
  }

  private func pattern(of book: BookColumn) -> BookPattern {
    var kindOf = [Int](repeating: 0, count: relaxation.problem.clientCount)
    for (index, kind) in classes.kinds.enumerated() {
      for client in kind.clients { kindOf[client] = index }
    }
    var counts = [Int](repeating: 0, count: classes.kinds.count)
    for client in book.clients { counts[kindOf[client]] += 1 }
    let place = classes.classes.firstIndex { $0.contains(book.manager) } ?? 0
    return pricing(place, []).pattern(counts)
  }

  private func pricing(_ place: Int, _ prices: [Int]) -> PatternPricing {
    PatternPricing(relaxation: relaxation, classes: classes, place: place, prices: prices)
  }

  /// Adds a pattern unless it is there.
  @discardableResult
  private mutating func add(_ pattern: BookPattern) -> Bool {
    guard pattern.counts.contains(where: { $0 > 0 }), known.insert(pattern).inserted else {
      return false
    }
    var parts = [
      LinearProgram.RowPart(row: classes.kinds.count + pattern.place, coefficient: 1)
    ]
    for (kind, count) in pattern.counts.enumerated() where count > 0 {
      parts.append(LinearProgram.RowPart(row: kind, coefficient: Double(count)))
    }
    program.addColumn("pattern", cost: Double(pattern.price), inRows: parts)
    patterns.append(pattern)
    return true
  }

  /// Works until the bound, raised to the grid, meets the master or `target`; nil where it was stopped.
  mutating func run(target: Int, rounds: Int) throws -> Result? {
    var best: Result?
    for _ in 0..<rounds {
      guard let (value, shares, prices) = try solveMaster() else { return best }
      let (bound, isNew) = evaluate(prices)
      evaluations += 1
      if shouldStop() { return best }
      if best.map({ bound > $0.scaledBound }) ?? true {
        best = Result(prices: prices, scaledBound: bound, shares: shares)
      }
      best?.shares = shares
      let reached = relaxation.raised(best?.scaledBound ?? bound)
      if !isNew || reached >= target || Double(reached) >= value - 1e-6 { break }
    }
    if var result = best {
      result.shares += [Double](repeating: 0, count: patterns.count - result.shares.count)
      best = result
    }
    return best
  }

  private mutating func solveMaster() throws -> (Double, [Double], [Int])? {
    var options = SolveOptions()
    options.method = .primal
    options.startingBasis = basis
    options.wantsCertificate = false
    let outcome = try solve(program, options: options)
    pivots += outcome.work.pivots
    guard outcome.stopReason == .optimal, let primal = outcome.primal, let dual = outcome.dual
    else { return nil }
    basis = outcome.basis
    let scale = Double(relaxation.scale)
    let prices = classes.kinds.indices.map { max(0, Int((dual.rowPrices[$0] * scale).rounded())) }
    let first = classes.kinds.count
    return (primal.objective, Array(primal.columnValues[first...]), prices)
  }

  /// The bound of prices; whether a pattern was added.
  private mutating func evaluate(_ prices: [Int]) -> (bound: Int, isNew: Bool) {
    var bound = zip(classes.kinds, prices).reduce(0) { $0 + $1.0.clients.count * $1.1 }
    var isNew = false
    for (place, managers) in classes.classes.enumerated() {
      let cheapest = pricing(place, prices).cheapest(4)
      bound += managers.count * (cheapest.first?.reduced ?? 0)
      for (_, pattern) in cheapest where add(pattern) { isNew = true }
    }
    return (bound, isNew)
  }

  /// The patterns nearest to the cheapest: all that a plan better than `value` may hold, or as many of
  /// them as are no more than `most`.
  func nearest(_ result: Result, below value: Int, most: Int) -> [BookPattern] {
    var gap = (value - relaxation.grid) * relaxation.scale - result.scaledBound
    while gap >= 0, !shouldStop() {
      if let found = within(gap, result, most: most) { return found }
      if gap == 0 { break }
      gap /= 2
    }
    return []
  }

  private func within(_ gap: Int, _ result: Result, most: Int) -> [BookPattern]? {
    var found: [BookPattern] = []
    for place in classes.classes.indices {
      let pricing = pricing(place, result.prices)
      let least = pricing.cheapest(1).first?.reduced ?? 0
      guard let some = pricing.all(upTo: least + gap, most: most - found.count) else { return nil }
      found += some.filter { $0.counts.contains { $0 > 0 } }
    }
    return found
  }
}
