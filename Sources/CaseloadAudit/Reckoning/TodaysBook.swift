import CaseloadDomain

/// Who serves whom today, and what of it binds (model, section 3, "Today's book").
struct TodaysBook {
  /// What today's owner means for the plan.
  enum Status: Hashable {
    /// Nobody owns the client.
    case unowned
    /// A manager owns the client and may keep it.
    case served(by: Int)
    /// The owner, named by its text, cannot keep the client; gone beats ruled out.
    case released(from: String, isGone: Bool)
  }

  /// One status a client, in the order of the scenario's clients.
  let statuses: [Status]
  /// Minutes of unreleased clients by manager.
  let loads: [Int]
  /// Unreleased clients by manager and tier.
  let counts: [[Int]]
  /// Whether any client has an owner in the team, released or not.
  let hasOwners: Bool

  init(of scenario: Scenario, loads clientLoads: [Int], tiers: [Int], mayOwn: [Bool]) {
    // Priced pins and bans release nobody.
    let pins = Dictionary(
      grouping: scenario.rules.pins.filter { $0.price == nil }, by: \.client)
    let bans = Dictionary(
      grouping: scenario.rules.bans.filter { $0.price == nil }, by: \.client)
    hasOwners = scenario.clients.contains { client in
      if case .manager(let id) = client.owner { scenario.team.index(of: id) != nil } else { false }
    }
    statuses = scenario.clients.map { client in
      Self.status(
        of: client, pins: pins[client.id] ?? [], bans: bans[client.id] ?? [],
        team: scenario.team, mayOwn: mayOwn)
    }
    var loads = Array(repeating: 0, count: mayOwn.count)
    var counts = Array(
      repeating: Array(repeating: 0, count: scenario.tiers.count), count: mayOwn.count)
    for (client, status) in statuses.enumerated() {
      guard case .served(let manager) = status else { continue }
      loads[manager] += clientLoads[client]
      counts[manager][tiers[client]] += 1
    }
    self.loads = loads
    self.counts = counts
  }

  /// How many unreleased clients a manager holds.
  func count(of manager: Int) -> Int { counts[manager].reduce(0, +) }

  /// The manager who serves a client today and may go on, or nil.
  func server(of client: Int) -> Int? {
    if case .served(let manager) = statuses[client] { return manager }
    return nil
  }

  private static func status(
    of client: Client, pins: [NamedPair], bans: [NamedPair], team: Team, mayOwn: [Bool]
  ) -> Status {
    switch client.owner {
    case nil: return .unowned
    case .unknown(let text): return .released(from: text, isGone: true)
    case .manager(let id):
      guard let manager = team.index(of: id), mayOwn[manager] else {
        return .released(from: id.text, isGone: true)
      }
      let isRuledOut =
        pins.contains { $0.manager != id } || bans.contains { $0.manager == id }
      return isRuledOut ? .released(from: id.text, isGone: false) : .served(by: manager)
    }
  }
}
