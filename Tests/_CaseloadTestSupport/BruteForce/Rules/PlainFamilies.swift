import CaseloadDomain

/// Rule `together`: the members of a family have one manager.
struct PlainFamilies {
  private let facts: PlainFacts
  /// By family: its members.
  private let families: [[Int]]

  init(facts: PlainFacts) {
    self.facts = facts
    families = facts.positions(of: facts.scenario.rules.together)
  }

  /// Whether a family is split in another way than today's.
  func isBroken(in books: Books) -> Bool {
    families.contains { !isWhole($0, in: books) && !isSplitAsToday($0, in: books) }
  }

  /// The assigned members of families that stay split as they are today.
  func tolerated(in books: Books) -> [Int] {
    families.filter { !isWhole($0, in: books) && isSplitAsToday($0, in: books) }
      .flatMap { family in family.filter { books.owners[$0] != nil } }
  }

  /// The assigned members that are not with the manager who has most of their family.
  func strays(in books: Books) -> Int {
    families.map { family in
      let owners = family.compactMap { books.owners[$0] }
      let most = owners.map { owner in owners.count { $0 == owner } }.max() ?? 0
      return owners.count - most
    }.reduce(0, +)
  }

  private func isWhole(_ family: [Int], in books: Books) -> Bool {
    Set(family.compactMap { books.owners[$0] }).count <= 1
  }

  /// Whether each held member is where it is, and every other one nowhere or with one of the holders.
  private func isSplitAsToday(_ family: [Int], in books: Books) -> Bool {
    guard facts.tolerates else { return false }
    let holders = Set(family.compactMap { facts.today.holder(of: $0) })
    guard holders.count > 1 else { return false }
    return family.allSatisfy { member in
      if let holder = facts.today.holder(of: member) { return books.owners[member] == holder }
      return books.owners[member].map { holders.contains($0) } ?? true
    }
  }
}
