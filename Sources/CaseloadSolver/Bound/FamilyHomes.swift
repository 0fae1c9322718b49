import CaseloadDomain

/// Families whose rule `together` has a price p, while the levels above are held.
///
///     p (assigned - most in one book) = least over choices of at most one home of p sum_i k_i,
///                                       without the k members at the home
///
/// "At most one home" is a row with a price v, so that a book pays min(p k, v) for k members.
struct FamilyHomes: Sendable {
  private let families: [ClientGroup]
  private let familyOf: [Int]
  /// The position of the first family's row among all rows.
  let firstRow: Int
  /// One for each family: no single pair takes part of it, but whole books.
  let rows: [CouplingRow]

  init(_ problem: AssignmentProblem, level: Int, firstRow: Int) {
    self.firstRow = firstRow
    let payer = problem.levels.firstIndex(where: \.paysSoftRules) ?? Int.max
    var families: [ClientGroup] = []
    var familyOf = [Int](repeating: -1, count: problem.clientCount)
    for group in problem.groups where group.isTogether && payer <= level {
      guard let price = group.price, price > 0, group.members.allSatisfy({ familyOf[$0] < 0 })
      else { continue }
      for member in group.members { familyOf[member] = families.count }
      families.append(group)
    }
    (self.families, self.familyOf) = (families, families.isEmpty ? [] : familyOf)
    rows = families.map { family in
      CouplingRow(
        kind: .family(problem.clientIDs[family.members[0]]), entries: [], capacity: 1, excess: nil)
    }
  }

  /// Whether there are none.
  var isEmpty: Bool { families.isEmpty }

  /// The family of a client, or nil.
  func family(of client: Int) -> Int? {
    isEmpty || familyOf[client] < 0 ? nil : familyOf[client]
  }

  /// How many members of each family are in a book, families ascending.
  func counts(in clients: [Int]) -> [(family: Int, count: Int)] {
    if isEmpty { return [] }
    var counts: [Int: Int] = [:]
    for client in clients where familyOf[client] >= 0 { counts[familyOf[client], default: 0] += 1 }
    return counts.sorted { $0.key < $1.key }.map { (family: $0.key, count: $0.value) }
  }

  /// What so many members of a family in one book cost in hundredths, unless it is their home.
  func price(_ count: Int, of family: Int) -> Int { (families[family].price ?? 0) * count }

  /// The row of a family.
  func row(of family: Int) -> Int { firstRow + family }

  /// The families of a book that are cheaper at home there, at what a hundredth and the homes cost.
  func homes(of clients: [Int], _ softRules: Int, _ prices: DualPrices) -> [Int] {
    counts(in: clients).filter { family, count in
      prices.rows[row(of: family)] < softRules * price(count, of: family)
    }.map { row(of: $0.family) }
  }

  /// For each manager the families that have most of their members with him, the first of equals.
  func homes(in owner: [Int], managerCount: Int) -> [[Int]] {
    var homes = [[Int]](repeating: [], count: managerCount)
    for (index, family) in families.enumerated() {
      let owners = family.members.map { owner[$0] }.filter { $0 >= 0 }
      let counts = Dictionary(grouping: owners) { $0 }.mapValues(\.count)
      let most = counts.min { ($1.value, $0.key) < ($0.value, $1.key) }
      if let most { homes[most.key].append(row(of: index)) }
    }
    return homes
  }
}
