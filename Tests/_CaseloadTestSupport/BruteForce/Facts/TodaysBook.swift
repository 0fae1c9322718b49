import CaseloadDomain

/// Who looks after whom today, who of them is released, and what stays tolerated.
///
/// Clients, managers and tiers are counted as in the scenario.
struct TodaysBook {
  /// How a client stands today.
  enum Standing: Equatable {
    /// Nobody looks after the client.
    case unowned
    /// Released: the owner is unknown, has not started or has ended.
    case ownerGone
    /// Released: a hard pin or ban takes the client from this manager.
    case ruledOut(from: Int)
    /// The manager looks after the client and may go on.
    case held(by: Int)
  }

  /// By client.
  let standings: [Standing]
  /// Whether a manager may own clients in the month.
  let mayOwn: [Bool]
  /// The load a manager holds today, without released clients.
  private(set) var loads: [Int]
  /// The clients a manager holds today by tier, without released clients.
  private(set) var counts: [[Int]]

  init(of scenario: Scenario, loads clientLoads: [Int], tierIndices: [Int]) {
    let managers = scenario.team.managers
    let mayOwn = managers.map { Self.mayOwn($0, in: scenario.month) }
    self.mayOwn = mayOwn
    standings = scenario.clients.map { Self.standing(of: $0, in: scenario, mayOwn: mayOwn) }
    loads = Array(repeating: 0, count: managers.count)
    counts = Array(
      repeating: Array(repeating: 0, count: scenario.tiers.count), count: managers.count)
    for (client, standing) in standings.enumerated() {
      guard case .held(let manager) = standing else { continue }
      loads[manager] += clientLoads[client]
      counts[manager][tierIndices[client]] += 1
    }
  }

  /// The manager who holds a client and may go on; nil where nobody does.
  func holder(of client: Int) -> Int? {
    guard case .held(let manager) = standings[client] else { return nil }
    return manager
  }

  private static func mayOwn(_ manager: Manager, in month: Month?) -> Bool {
    guard let month else { return true }
    let startsInTime = manager.start.map { $0 <= month.lastDay } ?? true
    let staysToTheEnd = manager.end.map { $0 >= month.lastDay } ?? true
    return startsInTime && staysToTheEnd
  }

  private static func standing(
    of client: Client, in scenario: Scenario, mayOwn: [Bool]
  ) -> Standing {
    guard let owner = client.owner else { return .unowned }
    guard case .manager(let id) = owner,
      let manager = scenario.team.managers.firstIndex(where: { $0.id == id }), mayOwn[manager]
    else { return .ownerGone }
    let isPinnedElsewhere = scenario.rules.pins.contains {
      $0.price == nil && $0.client == client.id && $0.manager != id
    }
    let isBannedHere = scenario.rules.bans.contains {
      $0.price == nil && $0.client == client.id && $0.manager == id
    }
    return isPinnedElsewhere || isBannedHere ? .ruledOut(from: manager) : .held(by: manager)
  }
}
