import CaseloadDomain

/// The moves of an assignment: held clients that go to another manager.
struct PlainMoves {
  /// How many.
  private(set) var count = 0
  /// Minutes moved.
  private(set) var load = 0
  /// Yearly value moved in hundredths.
  private(set) var value = 0
  /// Frozen clients moved.
  private(set) var frozen = 0
  /// By manager: moves given and taken; zero for pools.
  private(set) var byManager: [Int]

  init(in books: Books, facts: PlainFacts) {
    byManager = Array(repeating: 0, count: facts.capacities.count)
    for (client, owner) in books.owners.enumerated() {
      guard let owner, let giver = facts.today.holder(of: client), giver != owner else { continue }
      count += 1
      load += facts.loads[client]
      value += facts.values[client]
      if facts.isFrozen[client] { frozen += 1 }
      for manager in [giver, owner] where !facts.isPool[manager] { byManager[manager] += 1 }
    }
  }
}
