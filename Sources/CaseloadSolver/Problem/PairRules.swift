import CaseloadDomain

/// The rules that speak of one client and one manager: which pairs they bar, and which they price.
struct PairRules {
  private let builder: ProblemBuilder
  private let hardMatch: MatchTable
  private let softMatch: (table: MatchTable, prices: [Int])
  private let poorFit: (table: MatchTable, prices: [Int])
  private let pinned: [ClientID: Int]
  private let banned: Set<PairKey>
  private let bannedClients: Set<ClientID>
  private let frozen: [Bool]

  init(_ builder: ProblemBuilder) {
    self.builder = builder
    let scenario = builder.scenario
    let rules = scenario.rules
    let soft = rules.match.filter { $0.price != nil }
    hardMatch = MatchTable(rules.match.filter { $0.price == nil }, in: scenario)
    softMatch = (MatchTable(soft, in: scenario), soft.map { $0.price?.hundredths ?? 0 })
    poorFit = (
      MatchTable(scenario.policy.poorFit.map(\.match), in: scenario),
      scenario.policy.poorFit.map(\.price.hundredths)
    )
    let pins = rules.pins.filter { $0.price == nil }
      .map { ($0.client, scenario.team.index(of: $0.manager) ?? -1) }
    pinned = Dictionary(pins, uniquingKeysWith: { first, _ in first })
    banned = Set(
      rules.bans.filter { $0.price == nil }
        .map { PairKey(client: $0.client, manager: $0.manager) })
    bannedClients = Set(rules.bans.filter { $0.price == nil }.map(\.client))
    frozen = scenario.clients.indices.map {
      builder.book.holder[$0] >= 0 && scenario.isFrozen(scenario.clients[$0])
    }
  }

  /// Whether every hard requirement between fields is satisfied, and a pool serves the tier.
  func matches(client: Int, manager: Int) -> Bool {
    let scenario = builder.scenario
    if let pool = scenario.team.managers[manager].pool,
      !pool.tiers.contains(scenario.clients[client].tier)
    {
      return false
    }
    return hardMatch.matches(client: client, manager: manager)
  }

  /// The price of moving the client although it is frozen; zero where the rule is hard.
  func freezePrice(of client: Int) -> Int {
    frozen[client] ? builder.scenario.rules.freeze?.price?.hundredths ?? 0 : 0
  }

  /// Which rule bars each pair, as `AssignmentProblem.bars` holds it.
  ///
  /// Clients of the same fields and tier share a row, but for who holds them, the limit on minutes, and
  /// rules about single clients.
  func bars(caps: [Int]) -> [UInt8] {
    let leastCap = caps.min() ?? 0
    var rows: [[Int]: [UInt8]] = [:]
    var bars: [UInt8] = []
    bars.reserveCapacity(builder.loads.count * caps.count)
    for client in builder.loads.indices {
      let start = bars.count
      guard let key = rowKey(of: client) else {
        for manager in caps.indices { bars.append(code(client, manager, caps)) }
        continue
      }
      let row = rows[key] ?? caps.indices.map { code(client, $0, nil) }
      rows[key] = row
      bars += row
      if builder.loads[client] > leastCap {
        for manager in caps.indices where bars[start + manager] == 0 {
          bars[start + manager] = code(client, manager, caps)
        }
      }
      let holder = builder.book.holder[client]
      if holder >= 0 { bars[start + holder] = code(client, holder, caps) }
    }
    return bars
  }

  /// What a client's row depends on beside its holder and its load; nil where it has a row of its own.
  private func rowKey(of client: Int) -> [Int]? {
    let facts = builder.scenario.clients[client]
    if pinned[facts.id] != nil || bannedClients.contains(facts.id) { return nil }
    if frozen[client] && builder.scenario.rules.freeze?.price == nil { return [] }
    return hardMatch.classes(of: client) + [builder.tierIndex(facts.tier)]
  }

  /// The code of what bars a pair; without caps, of what bars it to anybody but its holder and at no load.
  private func code(_ client: Int, _ manager: Int, _ caps: [Int]?) -> UInt8 {
    let rule =
      if let caps {
        bar(client: client, manager: manager, cap: caps[manager], holder: nil)
      } else {
        bar(client: client, manager: manager, cap: Int.max, holder: -1)
      }
    return rule.map(Self.code) ?? 0
  }

  /// The first rule that bars a pair, in the order in which people would name it.
  private func bar(client: Int, manager: Int, cap: Int, holder: Int?) -> Rule? {
    let scenario = builder.scenario
    let id = scenario.clients[client].id
    let stays = (holder ?? builder.book.holder[client]) == manager
    if let pin = pinned[id], pin != manager { return .pin }
    if banned.contains(PairKey(client: id, manager: scenario.team.managers[manager].id)) {
      return .ban
    }
    if !builder.mayOwn[manager] { return .dates }
    if !stays && frozen[client] && scenario.rules.freeze?.price == nil && pinned[id] == nil {
      return .freeze
    }
    if !(stays && builder.tolerates) && !matches(client: client, manager: manager) {
      return .eligible
    }
    return builder.loads[client] > cap ? .hoursLimit : nil
  }

  private static func code(_ rule: Rule) -> UInt8 {
    UInt8((Rule.allCases.firstIndex(of: rule) ?? 0) + 1)
  }

  /// What a level pays for each pair beside hand-overs and `inherited`, row-major by client; empty
  /// where that is nothing.
  func prices(of level: Level) -> [Int] {
    let rules = builder.scenario.rules
    let paysRules = level.terms.contains(.softRules)
    let softPins = paysRules ? rules.pins.filter { $0.price != nil } : []
    let softBans = paysRules ? rules.bans.filter { $0.price != nil } : []
    let tables = [
      paysRules ? softMatch : nil, level.terms.contains(.poorFit) ? poorFit : nil,
    ].compactMap { $0 }.filter { !$0.prices.isEmpty }
    if tables.isEmpty && softPins.isEmpty && softBans.isEmpty { return [] }
    let count = builder.capacities.count
    var prices = [Int](repeating: 0, count: builder.loads.count * count)
    for client in builder.loads.indices {
      for manager in 0..<count {
        prices[client * count + manager] = tables.reduce(0) {
          $0 + Self.price(of: client, manager, by: $1)
        }
      }
    }
    for pin in softPins { add(pin, to: &prices) { $0 != $1 } }
    for ban in softBans { add(ban, to: &prices) { $0 == $1 } }
    return prices
  }

  private static func price(
    of client: Int, _ manager: Int, by rules: (table: MatchTable, prices: [Int])
  ) -> Int {
    rules.prices.indices.reduce(0) { sum, rule in
      rules.table.holds(rule: rule, client: client, manager: manager)
        ? sum : sum + rules.prices[rule]
    }
  }

  private func add(_ pair: NamedPair, to prices: inout [Int], where breaks: (Int, Int) -> Bool) {
    let team = builder.scenario.team
    guard let client = builder.scenario.clientIndex(of: pair.client),
      let named = team.index(of: pair.manager)
    else { return }
    for manager in team.managers.indices where breaks(manager, named) {
      prices[client * team.managers.count + manager] += pair.price?.hundredths ?? 0
    }
  }
}

private struct PairKey: Hashable {
  let client: ClientID
  let manager: ManagerID
}

extension Scenario {
  /// Whether the rule `freeze` speaks of a client, its release apart.
  func isFrozen(_ client: Client) -> Bool {
    guard let freeze = rules.freeze else { return false }
    if freeze.conditions.contains(where: { $0.holds(for: client.fields) }) { return true }
    guard let reference = month?.firstDay else { return false }
    if let days = freeze.renewalWithinDays, let renewal = client.renewal,
      (0...days).contains(renewal.serial - reference.serial)
    {
      return true
    }
    if let days = freeze.onboardingDays, let start = client.start {
      return reference.serial - start.serial <= days
    }
    return false
  }
}
