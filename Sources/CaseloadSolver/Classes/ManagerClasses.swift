import CaseloadDomain

/// Managers that a level cannot tell apart, and clients that it cannot, where everything starts afresh.
///
/// Two managers are of one class where capacity, fair share, open clients and what each client costs are
/// equal; two clients are of one kind where load, share and what every class pays beyond the cheapest are.
/// What holds for one of a class holds for all, so it is reckoned once. Only for books without today's
/// clients and with nobody left alone; elsewhere hardly two are equal.
struct ManagerClasses: Sendable {
  /// Clients that are all the same.
  struct Kind: Sendable {
    /// Ascending.
    var clients: [Int]
    var load: Int
    var fairLoad: Int
    var isAlone: Bool
    var isDedicated: Bool
    /// By class: what it costs beyond the cheapest, in hundredths; nil where it cannot go.
    var costs: [Int?]

    /// Whether it fills a book together with others, minute by minute, at no price of its own.
    var isPlain: Bool {
      !isAlone && !isDedicated && costs.allSatisfy { ($0 ?? 0) == 0 }
    }
  }

  /// The managers of each class, ascending.
  let classes: [[Int]]
  let kinds: [Kind]
  /// By client: what it costs at its cheapest manager, in hundredths.
  let offsets: [Int]

  /// More pairs than this are not compared.
  private static let mostPairs = 12_000_000

  /// Whether a problem is one of books from scratch, and not too large to compare.
  static func mayFit(_ problem: AssignmentProblem) -> Bool {
    problem.clientCount * problem.managerCount <= mostPairs
      && problem.clients.allSatisfy { $0.holder < 0 }
  }

  /// The classes of a relaxation; nil where it is not one of books from scratch.
  init?(_ relaxation: Relaxation, _ domain: BranchDomain) {
    let problem = relaxation.problem
    guard problem.pairLoads.isEmpty, relaxation.pricedLevels.isEmpty,
      relaxation.held.allSatisfy({ $0 == 0 }), !domain.nobody.contains(true),
      !domain.optionCounts.contains(0), Self.mayFit(problem)
    else { return nil }
    let offsets = Self.offsets(relaxation, domain)
    var places: [ClassKey: Int] = [:]
    var classes: [[Int]] = []
    var columns: [[Int32]] = []
    for manager in problem.managers.indices {
      let column = Self.column(of: manager, offsets, relaxation, domain)
      let key = ClassKey(problem.managers[manager], cap: relaxation.caps[manager], column)
      if let place = places[key] {
        classes[place].append(manager)
      } else {
        places[key] = classes.count
        classes.append([manager])
        columns.append(column)
      }
    }
    self.classes = classes
    self.offsets = offsets
    kinds = Self.kinds(of: problem, columns)
  }

  private static let closed = Int32(-1)

  private static func offsets(_ relaxation: Relaxation, _ domain: BranchDomain) -> [Int] {
    let (problem, level) = (relaxation.problem, relaxation.level)
    guard problem.levels[level].hasPairPrices else {
      return [Int](repeating: 0, count: problem.clientCount)
    }
    return problem.clients.indices.map { client in
      problem.options[client].filter { domain.isOpen(client: client, manager: $0) }
        .map { problem.pairPrice(level: level, client: client, manager: $0) }.min() ?? 0
    }
  }

  private static func column(
    of manager: Int, _ offsets: [Int], _ relaxation: Relaxation, _ domain: BranchDomain
  ) -> [Int32] {
    let (problem, level) = (relaxation.problem, relaxation.level)
    let hasPrices = problem.levels[level].hasPairPrices
    return problem.clients.indices.map { client in
      guard domain.isOpen(client: client, manager: manager) else { return closed }
      guard hasPrices else { return 0 }
      let price = problem.pairPrice(level: level, client: client, manager: manager)
      return Int32(clamping: price - offsets[client])
    }
  }

  private static func kinds(of problem: AssignmentProblem, _ columns: [[Int32]]) -> [Kind] {
    var places: [KindKey: Int] = [:]
    var kinds: [Kind] = []
    for (client, facts) in problem.clients.enumerated() {
      let costs = columns.map { $0[client] }
      let key = KindKey(
        load: facts.load, fairLoad: facts.fairLoad, isAlone: facts.isAlone,
        isDedicated: facts.isDedicated, costs: costs)
      if let place = places[key] {
        kinds[place].clients.append(client)
      } else {
        places[key] = kinds.count
        kinds.append(
          Kind(
            clients: [client], load: facts.load, fairLoad: facts.fairLoad,
            isAlone: facts.isAlone, isDedicated: facts.isDedicated,
            costs: costs.map { $0 == closed ? nil : Int($0) }))
      }
    }
    return kinds
  }

  /// The prices of clients, of one price a kind in scaled units.
  func prices(_ byKind: [Int], in relaxation: Relaxation) -> DualPrices {
    var prices = DualPrices(for: relaxation)
    for (kind, price) in zip(kinds, byKind) {
      for client in kind.clients {
        prices.clients[client] = price + relaxation.scale * offsets[client]
      }
    }
    return prices
  }
}

private struct ClassKey: Hashable {
  let marks: [Int]
  let column: [Int32]

  init(_ facts: ManagerFacts, cap: Int, _ column: [Int32]) {
    marks = [
      facts.target, facts.warn, facts.middle, facts.limit, cap, facts.fairShare ?? -1,
      facts.farShare, facts.isPool ? 1 : 0,
    ]
    self.column = column
  }
}

private struct KindKey: Hashable {
  let load: Int
  let fairLoad: Int
  let isAlone: Bool
  let isDedicated: Bool
  let costs: [Int32]
}
