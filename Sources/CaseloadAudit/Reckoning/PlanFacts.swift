import CaseloadDomain

/// Everything the audit reckons from a plan, by position of client and manager.
struct PlanFacts {
  let facts: ScenarioFacts
  /// The manager of each client, nil for nobody or for somebody unknown.
  let owners: [Int?]
  /// The clients of each manager, in order.
  let books: [[Int]]
  /// Minutes of each book.
  let loads: [Int]
  /// Changes of owner, in the order of the clients.
  let moves: [Move]
  /// Clients given to somebody who is not in the team.
  let strayClients: Set<Int>
  /// Names in the plan that the scenario does not know.
  let unknownClients: [ClientID]

  init(of plan: Plan, in facts: ScenarioFacts) {
    let scenario = facts.scenario
    var strays: Set<Int> = []
    var owners: [Int?] = []
    for (index, client) in scenario.clients.enumerated() {
      let name = plan[client.id]
      let owner = name.flatMap { scenario.team.index(of: $0) }
      if name != nil && owner == nil { strays.insert(index) }
      owners.append(owner)
    }
    self.init(
      owners: owners, strayClients: strays,
      unknownClients: plan.owners.keys.filter { scenario.clientIndex(of: $0) == nil }.sorted(),
      in: facts)
  }

  /// An assignment by position of client and manager.
  init(
    owners: [Int?], strayClients: Set<Int> = [], unknownClients: [ClientID] = [],
    in facts: ScenarioFacts
  ) {
    self.facts = facts
    self.owners = owners
    self.strayClients = strayClients
    self.unknownClients = unknownClients
    var books = Array(repeating: [Int](), count: facts.capacities.count)
    for (client, owner) in owners.enumerated() {
      if let owner { books[owner].append(client) }
    }
    self.books = books
    loads = books.map { book in book.reduce(0) { $0 + facts.loads[$1] } }
    moves = owners.enumerated().compactMap { client, owner in
      owner.flatMap { Self.move(of: client, to: $0, in: facts) }
    }
  }

  /// Minutes of a book without dedicated clients.
  func ordinaryLoad(of manager: Int) -> Int {
    books[manager].reduce(0) { $0 + (facts.isDedicated[$1] ? 0 : facts.loads[$1]) }
  }

  /// What a book's dedicated clients take off the manager's fair share: R of the model.
  func dedicatedPart(of manager: Int) -> Int {
    books[manager].reduce(0) { $0 + facts.fairShare.dedicatedParts[$1] }
  }

  private static func move(of client: Int, to owner: Int, in facts: ScenarioFacts) -> Move? {
    guard let kind = facts.moveKind(of: client, to: owner) else { return nil }
    let scenario = facts.scenario
    let from: String? =
      switch facts.today.statuses[client] {
      case .unowned: nil
      case .served(let server): scenario.team.managers[server].id.text
      case .released(let text, _): text
      }
    return Move(
      client: scenario.clients[client].id, from: from, to: scenario.team.managers[owner].id,
      kind: kind,
      load: Minutes(facts.loads[client]), price: Price(Minutes(facts.handOver[client])))
  }
}
