import CaseloadDomain

/// A plan from the bundle's shares: the surest clients get their managers, prices settle again, and so on
/// until everybody has one.
///
/// Each round decides every client that has nearly a whole share with one manager, and at least a given
/// part of all. A dive goes on where its bound is no better than a known plan: what it ends at is a start
/// for groups. Shares of several books together may be more than one book holds, so nobody is given a client
/// that does not fit beside those he has been given. Where no plan is left it ends with what is decided.
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

  /// An assignment at the end of a dive from the root, or nil where it was stopped; it may break rules that
  /// the bound leaves out, and leave clients to nobody who may not be.
  mutating func run(books: [BookColumn], rounds: Int) -> [Int]? {
    run(at: root.domain, from: root.prices, books: books + root.books, rounds: rounds)
  }

  /// The same from any node.
  mutating func run(
    at node: BranchDomain, from start: DualPrices, books known: [BookColumn], rounds: Int
  ) -> [Int]? {
    var (domain, prices, books) = (node, start, known)
    var given = GivenBooks(root.relaxation, domain)
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
      if shouldStop() { return nil }
      guard risen.bound != nil else { return Self.decided(domain) }
      let surest = surest(risen, domain)
      for (place, choice) in surest.enumerated()
      where place < least || choice.share >= Self.sure {
        if given.take(choice.client, at: choice.manager) {
          domain.restrict(client: choice.client, to: [choice.manager])
        } else {
          let others = domain.options(of: choice.client).filter { $0 != choice.manager }
          if others.isEmpty { return Self.decided(domain) }
          domain.restrict(client: choice.client, to: others)
        }
      }
      if !domain.optionCounts.contains(where: { $0 > 1 }) { return Self.decided(domain) }
      prices = risen.prices
      books = risen.books.joined().map(\.book)
    }
    return nil
  }

  /// The owners decided; -1 where a client still has a choice.
  private static func decided(_ domain: BranchDomain) -> [Int] {
    domain.optionCounts.indices.map { client in
      domain.optionCounts[client] == 1 ? domain.options(of: client)[0] : -1
    }
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
