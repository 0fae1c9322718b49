import CaseloadDomain

/// A plan from the bundle's shares: the surest clients get their managers, prices settle again, and so on
/// until everybody has one.
///
/// Each round decides every client that has nearly a whole share with one manager, and at least a given
/// part of all. A dive ends without a plan where its bound shows that nothing better lies below.
/// Source: Sadykov, Vanderbeck, Pessoa, Tahiri and Uchoa 2019, diving on columns.
struct Dive {
  let root: RootBound
  let shouldStop: @Sendable () -> Bool
  private(set) var evaluations = 0

  /// A share that is as good as a whole one.
  private static let sure = 0.95
  /// The part of all clients decided in a round at least.
  private static let part = 25

  init(_ root: RootBound, shouldStop: @escaping @Sendable () -> Bool) {
    self.root = root
    self.shouldStop = shouldStop
  }

  /// An assignment at the end of a dive from the root, or nil; it may break rules that the bound leaves
  /// out.
  mutating func run(below value: Int, books: [BookColumn], rounds: Int) -> [Int]? {
    run(
      at: root.domain, from: root.prices, below: value, books: books + root.books, rounds: rounds)
  }

  /// The same from any node.
  mutating func run(
    at node: BranchDomain, from start: DualPrices, below value: Int, books known: [BookColumn],
    rounds: Int
  ) -> [Int]? {
    var (domain, prices, books) = (node, start, known)
    let clientCount = domain.optionCounts.count
    let least = max(1, clientCount / Self.part)
    while !shouldStop() {
      var ascent = BundleAscent(root.relaxation, table: root.table, shouldStop: shouldStop)
      let fitting = FittingBooks(domain)
      let risen = ascent.run(
        at: domain, from: prices, books: books.filter(fitting.contains), target: value,
        rounds: rounds)
      evaluations += ascent.evaluations
      guard let bound = risen.bound, bound < value, !shouldStop() else { return nil }
      let surest = surest(risen, domain)
      for (place, choice) in surest.enumerated()
      where place < least || choice.share >= Self.sure {
        domain.restrict(client: choice.client, to: [choice.manager])
      }
      if surest.count <= least || surest.allSatisfy({ $0.share >= Self.sure }) {
        return (0..<clientCount).map { domain.options(of: $0).first ?? -1 }
      }
      prices = risen.prices
      books = risen.books.joined().map(\.book)
    }
    return nil
  }

  /// Each open client with the manager, or nobody, who has most of it, the surest first.
  private func surest(
    _ risen: BundleAscent.Result, _ domain: BranchDomain
  ) -> [(client: Int, manager: Int, share: Double)] {
    let shares = risen.shares(in: root.relaxation.problem)
    var choices: [(client: Int, manager: Int, share: Double)] = []
    for client in domain.optionCounts.indices where domain.optionCounts[client] > 1 {
      var best = (client: client, manager: -1, share: risen.nobody[client])
      if !domain.nobody[client] { best.share = -1 }
      for manager in 0..<domain.managerCount
      where domain.isOpen(client: client, manager: manager) {
        let share = shares[client, manager]
        if share > best.share { best = (client, manager, share) }
      }
      choices.append(best)
    }
    return choices.sorted { ($1.share, $0.client) < ($0.share, $1.client) }
  }
}
