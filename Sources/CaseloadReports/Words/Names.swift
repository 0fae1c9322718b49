import CaseloadDomain

/// What clients and managers are called in a text: by name, and by id too where a name is not
/// enough.
struct Names {
  private let clients: [ClientID: String]
  private let managers: [ManagerID: String]

  init(of scenario: Scenario) {
    clients = Self.names(scenario.clients.map { ($0.id, $0.name) })
    managers = Self.names(scenario.team.managers.map { ($0.id, $0.name) })
  }

  /// A client's name.
  func client(_ id: ClientID) -> String { clients[id] ?? id.text }

  /// A manager's name.
  func manager(_ id: ManagerID) -> String { managers[id] ?? id.text }

  /// The name of whoever a move comes from.
  func owner(_ text: String) -> String { managers[ManagerID(text)] ?? text }

  private static func names<ID: Hashable & CustomStringConvertible>(
    _ people: [(id: ID, name: String)]
  ) -> [ID: String] {
    var seen: Set<String> = []
    var doubled: Set<String> = []
    seen.reserveCapacity(people.count)
    for person in people where !seen.insert(person.name).inserted { doubled.insert(person.name) }
    return Dictionary(
      uniqueKeysWithValues: people.map { id, name in
        (id, doubled.contains(name) ? "\(name) (\(id))" : name)
      })
  }
}
