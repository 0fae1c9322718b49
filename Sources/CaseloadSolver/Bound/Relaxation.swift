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
/// exactly: load to the minute, bands, fair share, dedicated clients, `alone`.
struct Relaxation: Sendable {
  let problem: AssignmentProblem
  let level: Level
  let held: HeldLevels
  let rows: [CouplingRow]
  /// The most minutes a manager may carry here.
  let caps: [Int]
  /// Every value of the level is a multiple of this many hundredths.
  let grid: Int

  /// Units of price in a hundredth of a minute: more where a price is one of money, which is finer.
  let scale: Int

  init(_ problem: AssignmentProblem, level: Level, held: HeldLevels) {
    self.problem = problem
    self.level = level
    self.held = held
    rows = problem.couplingRows(level: level, held: held)
    caps = problem.managers.map {
      level == .hours ? min($0.cap, $0.limit + held.breaches / 100) : $0.cap
    }
    scale = problem.budget.value == nil ? 100 : 10_000
    grid = Self.grid(of: problem, level: level)
  }

  private static func grid(of problem: AssignmentProblem, level: Level) -> Int {
    let prices: [Int]
    switch level {
    case .unassigned: prices = problem.clients.map(\.unassignedPrice)
    case .breaches: prices = [100]
    case .hours:
      prices =
        problem.policy.overTarget + problem.policy.uneven + problem.clients.map(\.movePrice)
        + problem.clients.map(\.companyPrice) + problem.pairExtras
        + problem.countLimits.compactMap(\.price) + problem.groups.compactMap(\.price)
        + [problem.mix?.price, problem.budget.price?.hundredths].compactMap { $0 }
    }
    return max(1, prices.reduce(0, greatestCommonDivisor))
  }

  /// Whether level 2 has a price here: only below it, and only where something of it is left.
  var pricesBreaches: Bool { level == .hours && held.breaches > 0 }
  /// Whether level 1 has a price here.
  var pricesUnassigned: Bool { level != .unassigned && held.unassigned > 0 }

  /// The level's price of a pair, beside what the book costs.
  func pairPrice(client: Int, manager: Int) -> Int {
    switch level {
    case .unassigned: 0
    case .breaches: problem.pairBreach(client: client, manager: manager)
    case .hours: problem.pairPrice(client: client, manager: manager)
    }
  }

  /// The level's price of a book's sums.
  func bookPrice(manager: Int, load: Int, fairLoad: Int) -> Int {
    switch level {
    case .unassigned: 0
    case .breaches: problem.overloadPrice(manager: manager, load: load)
    case .hours: problem.hoursPrice(manager: manager, load: load, fairLoad: fairLoad)
    }
  }

  /// The options of every client before any decision.
  func rootDomain() -> BranchDomain {
    var domain = BranchDomain(clientCount: problem.clientCount, managerCount: problem.managerCount)
    for (client, facts) in problem.clients.enumerated() {
      for manager in problem.options[client] where facts.load <= caps[manager] {
        let breach = problem.pairBreach(client: client, manager: manager)
        if level == .hours && breach > held.breaches { continue }
        domain.open(client: client, manager: manager)
      }
      let affordable = level == .unassigned || facts.unassignedPrice <= held.unassigned
      if !facts.isKept && affordable { domain.openNobody(client: client) }
    }
    return domain
  }
}

func greatestCommonDivisor(_ left: Int, _ right: Int) -> Int {
  var (larger, smaller) = (abs(left), abs(right))
  while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
  return larger
}
