import CaseloadDomain

/// The groups of competitors that one book heeds (rule `apart`), while the levels above are held.
///
/// Two members of a group in one book break the rule. Where it has a price each of them pays it, once
/// for each group; otherwise all of them must be the manager's of today, and pay as `inherited`. What
/// is held at zero in a level above is never paid.
struct Rivalries: Sendable {
  /// What the competitors of a book cost, in hundredths.
  struct Effect {
    /// As `soft-rules`.
    var softPrice = 0
    /// The clients in a tolerated breach, ascending.
    var tolerated: [Int] = []
  }

  private let problem: AssignmentProblem
  private let groups: [ClientGroup]
  private let groupsOf: [[Int]]
  private let allowsInherited: Bool
  private let allowsPaying: Bool

  init(_ problem: AssignmentProblem, level: Int, held: [Int]) {
    self.problem = problem
    let payer = problem.levels.firstIndex(where: \.paysSoftRules) ?? Int.max
    groups = problem.groups.filter { group in
      !group.isTogether && (group.price.map { $0 > 0 && payer <= level } ?? true)
    }
    var groupsOf: [[Int]] = groups.isEmpty ? [] : problem.clients.map { _ in [] }
    for (index, group) in groups.enumerated() {
      for member in group.members { groupsOf[member].append(index) }
    }
    self.groupsOf = groupsOf
    allowsPaying = !(payer < level && held[payer] == 0)
    allowsInherited = problem.allowsInherited(heldAt: held)
  }

  /// Whether there are no competitors at all.
  var isEmpty: Bool { groups.isEmpty }

  /// The groups of a client.
  func groups(of client: Int) -> [Int] { groupsOf[client] }

  /// What clients cost by sharing a manager's book; nil where they may not. In a crowd that is tolerated
  /// from today everybody pays anyway.
  func effect(of clients: [Int], at manager: Int, isCrowd: Bool = false) -> Effect? {
    var members: [Int: [Int]] = [:]
    for client in clients {
      for group in groupsOf[client] { members[group, default: []].append(client) }
    }
    var effect = Effect()
    var tolerated: Set<Int> = []
    for (index, meeting) in members where meeting.count > 1 {
      if let price = groups[index].price {
        guard allowsPaying else { return nil }
        effect.softPrice += price * meeting.count
      } else if !isCrowd {
        let isTolerated =
          problem.toleratesToday && allowsInherited
          && meeting.allSatisfy { problem.clients[$0].holder == manager }
        guard isTolerated else { return nil }
        tolerated.formUnion(meeting)
      }
    }
    effect.tolerated = tolerated.sorted()
    return effect
  }

  /// What a tolerated breach costs as `inherited`, beside what single pairs cost anyway.
  func inheritedPrice(of effect: Effect, at manager: Int) -> Int {
    effect.tolerated.reduce(0) { sum, client in
      sum + problem.clients[client].breachPrice
        - problem.pairBreach(client: client, manager: manager)
    }
  }
}
