/// What enters a book as a whole: a client, or a family that no plan here can part.
///
/// Where the rule has no price, every plan gives all members that may not be left without a manager to
/// one manager; so they are one item of a book, with the sums of its members. A family that is split
/// today may stay so only where the levels above pay for it.
struct BookUnits: Sendable {
  private let clientCount: Int
  private let families: [[Int]]
  /// By client: its unit. A client by itself has its own index, families come after all clients.
  let unit: [Int]

  init(_ relaxation: Relaxation, domain: BranchDomain) {
    let problem = relaxation.problem
    clientCount = problem.clientCount
    var families: [[Int]] = []
    var unit = Array(problem.clients.indices)
    for group in problem.groups where group.isTogether && group.price == nil {
      let certain = group.members.filter { !domain.nobody[$0] }
      if !group.splitHolders.isEmpty && relaxation.paysInherited(for: certain) { continue }
      let whole = certain.filter { member in
        let facts = problem.clients[member]
        return !facts.isAlone && !facts.isDedicated && unit[member] == member
      }
      guard whole.count > 1 else { continue }
      for member in whole { unit[member] = problem.clientCount + families.count }
      families.append(whole)
    }
    (self.families, self.unit) = (families, unit)
  }

  /// The clients of a unit, ascending.
  func clients(of unit: Int) -> [Int] {
    unit < clientCount ? [unit] : families[unit - clientCount]
  }

  /// The clients of some units, ascending.
  func clients(of units: [Int]) -> [Int] {
    if families.isEmpty { return units.sorted() }
    return units.flatMap { clients(of: $0) }.sorted()
  }

  /// How many clients a unit has.
  func size(of unit: Int) -> Int { unit < clientCount ? 1 : families[unit - clientCount].count }
}
