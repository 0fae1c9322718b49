import CaseloadDomain

/// One level of a problem, with the levels above held, ready to be bounded by prices.
///
///     minimise   sum over i of f_i(B_i) + sum c_ij x_ij + sum n_j y_j
///     subject to sum_i x_ij + y_j = 1          for every client j            (price u_j)
///                B_i = {j : x_ij = 1} is a book that manager i may have      (kept exactly)
///                rows r: sum a_rij x_ij <= b_r                               (price p_r >= 0)
///                value of each level above <= its held value                 (price of the level)
///
/// For any prices the minimum over books, taken apart for each manager, is a lower bound. Books are kept
/// exactly: load to the minute, bands, fair share, dedicated clients, `alone`, `apart`.
///
/// A class, since the inner loops hand it on and a copy of its many arrays would have to be counted.
final class Relaxation: Sendable {
  let problem: AssignmentProblem
  /// The position of the level that is bounded.
  let level: Int
  /// The values of the levels above, in hundredths, one each.
  let held: [Int]
  let rows: [CouplingRow]
  /// The most minutes a manager may carry here.
  let caps: [Int]
  /// Every value of the level is a multiple of this many hundredths.
  let grid: Int
  /// The levels above that have a price here: all of which something is left, and those held at zero
  /// whose terms the options and caps do not rule out already.
  let pricedLevels: [Int]

  /// The largest price of each level above.
  let mostPrices: [Int]

  /// The families that may be parted at a price.
  let homes: FamilyHomes
  /// The competitors that books heed.
  let rivalries: Rivalries

  /// Units of price in a hundredth of a minute: more where a price is one of money, which is finer.
  let scale: Int

  init(_ problem: AssignmentProblem, level: Int, held: [Int]) {
    self.problem = problem
    self.level = level
    self.held = Array(held.prefix(level))
    let couplingRows = problem.couplingRows(level: level, held: self.held)
    homes = FamilyHomes(problem, level: level, firstRow: couplingRows.count)
    rows = couplingRows + homes.rows
    caps = problem.caps(heldAt: self.held)
    pricedLevels = self.held.indices.filter { above in
      let rates = problem.levels[above].rates
      return held[above] > 0 || rates.fair > 0 || rates.far > 0
    }
    scale = problem.budget.value == nil ? 100 : 10_000
    grid = problem.grid(ofLevel: level)
    mostPrices = problem.mostPrices(levels: level)
    rivalries = Rivalries(problem, level: level, held: self.held)
  }

  /// What a hundredth of a minute of each level down to this one costs under prices.
  func weights(_ prices: DualPrices) -> [Int] { prices.levels + [scale] }

  /// Whether today's breaches can stay at all.
  var allowsInherited: Bool { problem.allowsInherited(heldAt: held) }

  /// A bound in scaled units as hundredths, raised to the level's grid.
  func raised(_ scaled: Int) -> Int {
    let step = grid * scale
    let steps = scaled >= 0 ? (scaled + step - 1) / step : -(-scaled / step)
    return steps * grid
  }

  /// Whether the levels above leave enough for a breach of today's by all of these clients.
  func paysInherited(for clients: [Int]) -> Bool {
    held.indices.allSatisfy { above in
      let price = clients.reduce(0) { $0 + problem.breachPrice(level: above, client: $1) }
      return price <= held[above]
    }
  }

  /// The options of every client before any decision: those that cost more by themselves than is
  /// held in a level above are none.
  func rootDomain() -> BranchDomain {
    var domain = BranchDomain(clientCount: problem.clientCount, managerCount: problem.managerCount)
    for (client, facts) in problem.clients.enumerated() {
      for manager in problem.options[client]
      where problem.load(client: client, manager: manager) <= caps[manager] {
        if isAffordable(client: client, manager: manager) {
          domain.open(client: client, manager: manager)
        }
      }
      if !facts.isKept && mayStayAlone(client) { domain.openNobody(client: client) }
    }
    return domain
  }

  private func isAffordable(client: Int, manager: Int) -> Bool {
    held.indices.allSatisfy { above in
      var price = problem.pairPrice(level: above, client: client, manager: manager)
      if problem.levels[above].paysInherited {
        price += problem.pairBreach(client: client, manager: manager)
      }
      return price <= held[above]
    }
  }

  private func mayStayAlone(_ client: Int) -> Bool {
    held.indices.allSatisfy { problem.nobodyPrice(level: $0, client: client) <= held[$0] }
  }
}

extension AssignmentProblem {
  /// Whether today's breaches can stay while the levels above are held: not where they are held at zero.
  func allowsInherited(heldAt held: [Int]) -> Bool {
    !held.indices.contains { levels[$0].paysInherited && held[$0] == 0 }
  }

  /// The most minutes each manager may carry while the levels above are held: no more than their
  /// value pays for.
  func caps(heldAt held: [Int]) -> [Int] {
    managers.map { manager in
      held.indices.reduce(manager.cap) { cap, level in
        let rates = levels[level].rates
        func isPaidFor(_ load: Int) -> Bool {
          rates.price(of: manager, load: load, fairLoad: 0) <= held[level]
        }
        if isPaidFor(cap) { return cap }
        var (low, high) = (0, cap)
        while high - low > 1 {
          let middle = (low + high) / 2
          if isPaidFor(middle) { low = middle } else { high = middle }
        }
        return low
      }
    }
  }

  /// What every value of a level is a multiple of, in hundredths.
  func grid(ofLevel level: Int) -> Int {
    let costs = levels[level]
    var prices = costs.rates.all + costs.moves + costs.pairs
    if costs.paysUnassigned { prices += clients.map(\.unassignedPrice) }
    if costs.paysInherited { prices.append(100) }
    if costs.paysSoftRules { prices += softPrices }
    return max(1, prices.reduce(0, greatestCommonDivisor))
  }
}

func greatestCommonDivisor(_ left: Int, _ right: Int) -> Int {
  var (larger, smaller) = (abs(left), abs(right))
  while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
  return larger
}
