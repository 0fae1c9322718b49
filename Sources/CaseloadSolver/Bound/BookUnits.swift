/// What enters a book as a whole: a client, or a family that no plan here can part.
///
/// Where nobody of a family may be left without a manager, and the family is not split today, every plan
/// gives all its members to one manager; so the family is one item of a book, with the sums of its
/// members.
struct BookUnits: Sendable {
  private let clientCount: Int
  private let families: [[Int]]
  /// By client: its unit. A client by itself has its own index, families come after all clients.
  let unit: [Int]

  init(_ problem: AssignmentProblem, domain: BranchDomain) {
    clientCount = problem.clientCount
    var families: [[Int]] = []
    var unit = Array(problem.clients.indices)
    for group in problem.groups where group.isTogether && group.price == nil {
      let isWhole = group.members.allSatisfy { member in
        let facts = problem.clients[member]
        return !domain.nobody[member] && !facts.isAlone && !facts.isDedicated
          && unit[member] == member
      }
      guard isWhole, group.splitHolders.isEmpty else { continue }
      for member in group.members { unit[member] = problem.clientCount + families.count }
      families.append(group.members)
    }
    (self.families, self.unit) = (families, unit)
  }

  /// The clients of some units, ascending.
  func clients(of units: [Int]) -> [Int] {
    if families.isEmpty { return units.sorted() }
    return units.flatMap { $0 < clientCount ? [$0] : families[$0 - clientCount] }.sorted()
  }

  /// How many clients a unit has.
  func size(of unit: Int) -> Int { unit < clientCount ? 1 : families[unit - clientCount].count }
}
