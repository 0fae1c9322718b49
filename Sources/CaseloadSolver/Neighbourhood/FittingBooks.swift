/// Which books obey a node's decisions.
struct FittingBooks {
  private let domain: BranchDomain
  private let forced: [[Int]]

  init(_ domain: BranchDomain) {
    self.domain = domain
    var forced = [[Int]](repeating: [], count: domain.managerCount)
    for (client, count) in domain.optionCounts.enumerated() where count == 1 {
      if let manager = domain.managers(of: client).first { forced[manager].append(client) }
    }
    self.forced = forced
  }

  /// Whether all of the book's clients are open, and all who must be in it are.
  func contains(_ book: BookColumn) -> Bool {
    book.clients.allSatisfy { domain.isOpen(client: $0, manager: book.manager) }
      && forced[book.manager].allSatisfy { book.clients.contains($0) }
  }
}
