import CaseloadDomain

/// An assignment seen by manager: what each book adds up to.
struct Books {
  /// By client: its manager, or nil for nobody.
  let owners: [Int?]
  /// By manager: the clients.
  private(set) var clients: [[Int]]
  /// By manager: the minutes.
  private(set) var loads: [Int]
  /// By manager and tier: how many clients.
  private(set) var counts: [[Int]]

  init(_ owners: [Int?], of facts: PlainFacts) {
    let managerCount = facts.capacities.count
    self.owners = owners
    clients = Array(repeating: [], count: managerCount)
    loads = Array(repeating: 0, count: managerCount)
    counts = Array(
      repeating: Array(repeating: 0, count: facts.scenario.tiers.count), count: managerCount)
    for (client, owner) in owners.enumerated() {
      guard let owner else { continue }
      clients[owner].append(client)
      loads[owner] += facts.loads[client]
      counts[owner][facts.tiers[client]] += 1
    }
  }

  /// Whether a client that must be alone shares this book.
  func breaksAlone(_ manager: Int, facts: PlainFacts) -> Bool {
    clients[manager].count > 1 && clients[manager].contains { facts.isAlone[$0] }
  }

  /// The clients of a book that its manager does not hold today, above what rule `intake` allows.
  func newcomersAbove(_ manager: Int, facts: PlainFacts) -> Int {
    guard let most = facts.mostNewcomers[manager] else { return 0 }
    return max(0, clients[manager].count { !facts.isHeld($0, by: manager) } - most)
  }
}
