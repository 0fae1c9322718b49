import CaseloadDomain

/// What tells the scenario that a plan was made for from the one at hand.
public struct ScenarioDifference: Hashable, Sendable {
  /// The parts whose values differ.
  public var parts: [ScenarioFingerprint.Part]
  /// Clients that only the plan has, sorted.
  public var clientsGone: [ClientID]
  /// Clients that only the scenario has, sorted.
  public var clientsAdded: [ClientID]
  /// Clients with another load, sorted.
  public var loadsChanged: [ClientID]
  /// Clients with another owner today, sorted.
  public var ownersChanged: [ClientID]
  /// Managers that only the plan has, sorted.
  public var managersGone: [ManagerID]
  /// Managers that only the scenario has, sorted.
  public var managersAdded: [ManagerID]

  /// Where the plan file names its scenario.
  public var place: StatedPlace

  /// The difference; nil if the plan was made for this scenario, as it was read from its files.
  public init?(between file: PlanFile, and scenario: Scenario) {
    let fingerprint = ScenarioFingerprint(of: scenario)
    guard fingerprint.hash != file.fingerprint.hash else { return nil }
    parts = ScenarioFingerprint.Part.allCases.filter {
      fingerprint.parts[$0] != file.fingerprint.parts[$0]
    }
    place = StatedPlace()
    if case .members(let members, let whole)? = file.statements["scenario"] {
      place = members["hash"]?.place ?? whole
    }
    let then = Dictionary(
      file.assignments.map { ($0.client, $0) }, uniquingKeysWith: { first, _ in first })
    let now = Set(scenario.clients.map(\.id))
    clientsGone = then.keys.filter { !now.contains($0) }.sorted()
    clientsAdded = now.filter { then[$0] == nil }.sorted()
    let loads = scenario.loads()
    loadsChanged = zip(scenario.clients, loads).compactMap { client, load in
      then[client.id].flatMap { $0.load == load.load ? nil : client.id }
    }
    ownersChanged =
      file.request.isFromScratch
      ? []
      : scenario.clients.compactMap { client in
        then[client.id].flatMap { $0.previous == client.ownerText ? nil : client.id }
      }
    let people = Set(scenario.team.managers.map(\.id))
    managersGone = file.managers.filter { !people.contains($0) }.sorted()
    managersAdded = people.subtracting(file.managers).sorted()
  }

  /// The finding that says so, naming what differs.
  public func finding(file: String, plannedFor name: String, not scenario: String) -> Finding {
    var facts: [String] = []
    func add(_ ids: [some CustomStringConvertible], _ words: (one: String, many: String)) {
      guard !ids.isEmpty else { return }
      let others = ids.count > 3 ? " and \(ids.count - 3) more" : ""
      let named = ids.prefix(3).map { "'\($0)'" }.joined(separator: ", ")
      facts.append("\(ids.count == 1 ? words.one : words.many) \(named)\(others)")
    }
    add(clientsGone, ("client gone:", "clients gone:"))
    add(clientsAdded, ("client added:", "clients added:"))
    add(loadsChanged, ("another load of", "other loads of"))
    add(ownersChanged, ("another owner of", "other owners of"))
    add(managersGone, ("manager gone:", "managers gone:"))
    add(managersAdded, ("manager added:", "managers added:"))
    if facts.isEmpty {
      facts = parts.map { "other values in \($0.words)" }
    }
    if facts.isEmpty { facts = ["its hash is another"] }
    let origin = name == scenario ? "an earlier state of '\(name)'" : "the scenario '\(name)'"
    return Finding(
      "plan-file", .error, at: SourceLocation(file: file, line: place.line, column: place.column),
      "the plan was made for \(origin), which differs: \(facts.joined(separator: "; "))",
      advice: "Plan the scenario again, or give the scenario that the plan was made for.")
  }
}

extension ScenarioFingerprint.Part {
  var words: String {
    switch self {
    case .clients: "the client table"
    case .managers: "the manager table or the pools"
    case .capacity: "month, capacity or leave"
    case .load: "tiers, load or events"
    case .rules: "the rules"
    case .policy: "the prices"
    }
  }
}

extension Client {
  /// Today's owner by id or, where not in the team, by the text of the cell; nil is nobody.
  public var ownerText: String? {
    switch owner {
    case nil: nil
    case .manager(let id): id.text
    case .unknown(let text): text
    }
  }
}
