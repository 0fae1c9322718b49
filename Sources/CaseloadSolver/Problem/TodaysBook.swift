import CaseloadDomain

/// Who looks after whom today, and which clients are released from their owner.
struct TodaysBook {
  /// How a client stands to its owner of today.
  enum Status {
    /// Nobody has it.
    case new
    /// Its owner keeps it unless it moves.
    case held
    /// Its owner is gone, unknown, not started or ended.
    case ownerGone
    /// A pin or ban takes it from its owner.
    case ruledOut
  }

  /// By client index.
  let status: [Status]
  /// The manager from whom the client is not released, or -1.
  let holder: [Int]

  init(_ scenario: Scenario, mayOwn: [Bool]) {
    let pins = Dictionary(
      scenario.rules.pins.filter { $0.price == nil }.map { ($0.client, $0.manager) },
      uniquingKeysWith: { first, _ in first })
    var banned: [ClientID: Set<ManagerID>] = [:]
    for ban in scenario.rules.bans where ban.price == nil {
      banned[ban.client, default: []].insert(ban.manager)
    }
    var status: [Status] = []
    var holder: [Int] = []
    for client in scenario.clients {
      var held = -1
      switch client.owner {
      case nil: status.append(.new)
      case .unknown: status.append(.ownerGone)
      case .manager(let owner):
        let index = scenario.team.index(of: owner) ?? -1
        if index < 0 || !mayOwn[index] {
          status.append(.ownerGone)
        } else if banned[client.id]?.contains(owner) == true
          || pins[client.id].map({ $0 != owner }) == true
        {
          status.append(.ruledOut)
        } else {
          status.append(.held)
          held = index
        }
      }
      holder.append(held)
    }
    (self.status, self.holder) = (status, holder)
  }
}
