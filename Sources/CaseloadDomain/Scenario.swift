/// Inputs and policy of one planning question, already valid.
///
/// Every client's tier is one of `tiers`; every id named by a rule, leave or event exists; loads and
/// capacities stay far below the range of machine integers.
public struct Scenario: Hashable, Sendable {
  /// The scenario's short name: its folder's.
  public var name: String
  /// The title people read; the name where none is given.
  public var title: String
  /// The month planned; nil where nothing dated is used.
  public var month: Month?
  /// The clients, sorted by id.
  public let clients: [Client]
  /// The people.
  public let team: Team
  /// The tiers, sorted by name.
  public let tiers: [Tier]
  /// How hours become capacity.
  public var capacity: CapacityPolicy
  /// How facts become load.
  public var load: LoadPolicy
  /// Absences.
  public var leave: [Leave]
  /// Extra work.
  public var events: [ClientEvent]
  /// The rules stated.
  public var rules: Rules
  /// Whether today's breaches are tolerated.
  public var inheritance: Inheritance
  /// What things cost.
  public var policy: Policy
  private let clientPositions: [ClientID: Int]
  private let tierPositions: [Tier.Name: Int]

  /// A scenario; clients, managers and tiers must have distinct ids.
  public init(
    name: String, title: String? = nil, month: Month? = nil, clients: [Client],
    managers: [Manager], tiers: [Tier], capacity: CapacityPolicy = CapacityPolicy(),
    load: LoadPolicy = LoadPolicy(), leave: [Leave] = [], events: [ClientEvent] = [],
    rules: Rules = Rules(), inheritance: Inheritance = .all, policy: Policy = Policy()
  ) {
    self.name = name
    self.title = title ?? name
    self.month = month
    let isSorted = zip(clients, clients.dropFirst()).allSatisfy { $0.id < $1.id }
    self.clients = isSorted ? clients : clients.sorted { $0.id < $1.id }
    self.team = Team(managers)
    self.tiers = tiers.sorted { $0.name < $1.name }
    self.capacity = capacity
    self.load = load
    self.leave = leave
    self.events = events
    self.rules = rules
    self.inheritance = inheritance
    self.policy = policy
    clientPositions = Dictionary(
      uniqueKeysWithValues: self.clients.enumerated().map { ($1.id, $0) })
    tierPositions = Dictionary(
      uniqueKeysWithValues: self.tiers.enumerated().map { ($1.name, $0) })
  }

  /// The position of a client in `clients`, or nil.
  public func clientIndex(of id: ClientID) -> Int? { clientPositions[id] }

  /// The tier of a client, which a valid scenario has.
  public func tier(of client: Client) -> Tier {
    guard let position = tierPositions[client.tier] else {
      preconditionFailure("a valid scenario has the tier '\(client.tier)' of every client")
    }
    return tiers[position]
  }

  /// The load of every client in the order of `clients`.
  public func loads() -> [ClientLoad] {
    var loads: [ClientLoad] = []
    loads.reserveCapacity(clients.count)
    forEachLoad { _, load in loads.append(load) }
    return loads
  }

  /// Calls a function with every client and its load, in the order of `clients`, none of them kept.
  public func forEachLoad(_ body: (Client, ClientLoad) -> Void) {
    let formula = LoadFormula(
      tiers: tiers, capacity: capacity, policy: load, events: events, month: month)
    for client in clients {
      guard let load = formula.load(of: client) else {
        preconditionFailure("a valid scenario has the tier '\(client.tier)' of every client")
      }
      body(client, load)
    }
  }

  /// The same scenario without today's owners: plan from scratch.
  public func withoutOwners() -> Scenario {
    let free = clients.map { client in
      var copy = client
      copy.owner = nil
      return copy
    }
    return replacing(clients: free)
  }

  /// The same scenario with other clients.
  public func replacing(clients: [Client]) -> Scenario {
    Scenario(
      name: name, title: title, month: month, clients: clients, managers: team.managers,
      tiers: tiers, capacity: capacity, load: load, leave: leave, events: events, rules: rules,
      inheritance: inheritance, policy: policy)
  }
}
