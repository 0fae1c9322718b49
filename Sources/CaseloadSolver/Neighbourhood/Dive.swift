import CaseloadDomain

/// A plan from the bundle's shares: the surest clients get their managers, prices settle again, and so on
/// until everybody has one.
///
/// Each round decides every client that has nearly a whole share with one manager, and at least a given
/// part of all. A dive goes on where its bound is no better than a known plan: what it ends at is a start
/// for groups. It ends without a plan where none is left.
/// Source: Sadykov, Vanderbeck, Pessoa, Tahiri and Uchoa 2019, diving on columns.
struct Dive {
  let root: RootBound
  let threads: Int
  let shouldStop: @Sendable () -> Bool
  private(set) var evaluations = 0

  /// A share that is as good as a whole one.
  private static let sure = 0.95
  /// The part of all clients decided in a round at least.
  private static let part = 25

  init(_ root: RootBound, threads: Int, shouldStop: @escaping @Sendable () -> Bool) {
    self.root = root
    self.threads = threads
    self.shouldStop = shouldStop
  }

  /// An assignment at the end of a dive from the root, or nil; it may break rules that the bound leaves
  /// out.
  mutating func run(books: [BookColumn], rounds: Int) -> [Int]? {
    run(at: root.domain, from: root.prices, books: books + root.books, rounds: rounds)
  }

  /// The same from any node.
  mutating func run(
    at node: BranchDomain, from start: DualPrices, books known: [BookColumn], rounds: Int
  ) -> [Int]? {
    var (domain, prices, books) = (node, start, known)
    let clientCount = domain.optionCounts.count
    let least = max(1, clientCount / Self.part)
    while !shouldStop() {
      var ascent = BundleAscent(
        root.relaxation, table: root.table, threads: threads, shouldStop: shouldStop)
      ascent.firstStep = 1
      let fitting = FittingBooks(domain)
      let risen = ascent.run(
        at: domain, from: prices, books: books.filter(fitting.contains), target: Int.max / 8,
        rounds: rounds)
      evaluations += ascent.evaluations
      guard risen.bound != nil, !shouldStop() else { return nil }
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
      for (manager, share) in shares.shares(of: client)
      where share > best.share && domain.isOpen(client: client, manager: manager) {
        best = (client, manager, share)
      }
      if best.share < 0, let first = domain.managers(of: client).first {
        best = (client, first, 0)
      }
      choices.append(best)
    }
    return choices.sorted { ($1.share, $0.client) < ($0.share, $1.client) }
  }
}
