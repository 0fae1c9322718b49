import CaseloadDomain

/// The rules and preferences about one client with one manager, hard and priced ones apart.
struct PairRules: Sendable {
  /// The requirements between fields that have no price, and those that have one.
  private let required: [MatchRule]
  private let preferred: [MatchRule]
  private let fits: [PoorFit]
  private let matching: Matching
  private let pricedMatching: Matching
  private let fitMatching: Matching
  /// The pins and bans of each client that have no price, and those that have one.
  private let pins: [[NamedPair]]
  private let bans: [[NamedPair]]
  private let pricedPins: [[NamedPair]]
  private let pricedBans: [[NamedPair]]
  /// By manager: the only tiers a pool serves; nil for persons.
  private let poolTiers: [Set<Tier.Name>?]
  private let tierNames: [Tier.Name]
  private let managerIDs: [ManagerID]

  init(of scenario: Scenario) {
    let rules = scenario.rules
    required = rules.match.filter { $0.price == nil }
    preferred = rules.match.filter { $0.price != nil }
    fits = scenario.policy.poorFit
    matching = Matching(of: required, in: scenario)
    pricedMatching = Matching(of: preferred, in: scenario)
    fitMatching = Matching(of: fits.map(\.match), in: scenario)
    func byClient(_ pairs: [NamedPair]) -> [[NamedPair]] {
      let grouped = Dictionary(grouping: pairs, by: \.client)
      return scenario.clients.map { grouped[$0.id] ?? [] }
    }
    pins = byClient(rules.pins.filter { $0.price == nil })
    bans = byClient(rules.bans.filter { $0.price == nil })
    pricedPins = byClient(rules.pins.filter { $0.price != nil })
    pricedBans = byClient(rules.bans.filter { $0.price != nil })
    poolTiers = scenario.team.managers.map { $0.pool?.tiers }
    tierNames = scenario.clients.map(\.tier)
    managerIDs = scenario.team.managers.map(\.id)
  }

  /// Whether the hard requirements hold and a pool serves the client's tier.
  func holds(client: Int, manager: Int) -> Bool {
    servesTier(client: client, manager: manager)
      && matching.holds(client: client, manager: manager)
  }

  /// What `holds` depends on beside the manager and the client's tier.
  func cells(of client: Int) -> [Int] { matching.cells(of: client) }

  /// Whether a manager is a person, or a pool that lists the client's tier.
  func servesTier(client: Int, manager: Int) -> Bool {
    poolTiers[manager]?.contains(tierNames[client]) ?? true
  }

  /// The hard requirements that a pair breaks.
  func brokenRequirements(client: Int, manager: Int) -> [MatchRule] {
    matching.broken(client: client, manager: manager).map { required[$0] }
  }

  /// The priced requirements that a pair breaks.
  func brokenPreferences(client: Int, manager: Int) -> [MatchRule] {
    pricedMatching.broken(client: client, manager: manager).map { preferred[$0] }
  }

  /// The pins without a price of a client to other managers than this one.
  func brokenPins(client: Int, manager: Int) -> [NamedPair] {
    pins[client].filter { $0.manager != managerIDs[manager] }
  }

  /// The bans without a price of a client from this manager.
  func brokenBans(client: Int, manager: Int) -> [NamedPair] {
    bans[client].filter { $0.manager == managerIDs[manager] }
  }

  /// The priced pins of a client to other managers than this one.
  func brokenPricedPins(client: Int, manager: Int) -> [NamedPair] {
    pricedPins[client].filter { $0.manager != managerIDs[manager] }
  }

  /// The priced bans of a client from this manager.
  func brokenPricedBans(client: Int, manager: Int) -> [NamedPair] {
    pricedBans[client].filter { $0.manager == managerIDs[manager] }
  }

  /// The price of the priced requirements that a pair breaks.
  func mismatchPrice(client: Int, manager: Int) -> Price {
    brokenPreferences(client: client, manager: manager)
      .reduce(.zero) { $0 + ($1.price ?? .zero) }
  }

  /// The price of the priced pins to other managers than this one.
  func pinPrice(client: Int, manager: Int) -> Price {
    brokenPricedPins(client: client, manager: manager).reduce(.zero) { $0 + ($1.price ?? .zero) }
  }

  /// The price of the priced bans from this manager.
  func banPrice(client: Int, manager: Int) -> Price {
    brokenPricedBans(client: client, manager: manager).reduce(.zero) { $0 + ($1.price ?? .zero) }
  }

  /// The price of the preferences that a pair does not meet (term `poor-fit`).
  func poorFitPrice(client: Int, manager: Int) -> Price {
    fitMatching.broken(client: client, manager: manager).reduce(.zero) { $0 + fits[$1].price }
  }
}
