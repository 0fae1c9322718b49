import CaseloadDomain

@testable import CaseloadAudit

/// Scenarios small enough to reckon by hand.
///
/// A full-time manager has 156 h: 9,360 min available, target 7,488, warn 7,956, middle 8,658,
/// limit 9,360. Tier `mid` is 20 h a client (1,200 min), `key` one full book (7,488 min), `alone`
/// the same and shared with nobody.
enum Fixture {
  static let march = Month(year: 2027, month: 3)
  static let mid = Tier(name: Tier.Name("mid"), workload: .hours(20))
  static let key = Tier(name: Tier.Name("key"), workload: .perManager(fewest: 1, most: 1))
  static let alone = Tier(
    name: Tier.Name("alone"), workload: .perManager(fewest: 1, most: 1), isAlone: true)

  static func scenario(
    _ clients: [Client], _ managers: [Manager], tiers: [Tier] = [mid, key, alone],
    leave: [Leave] = [], rules: Rules = Rules(), inheritance: Inheritance = .all,
    policy: Policy = Policy()
  ) -> Scenario {
    Scenario(
      name: "fixture", month: march, clients: clients, managers: managers, tiers: tiers,
      leave: leave, rules: rules, inheritance: inheritance, policy: policy)
  }

  static func client(
    _ id: String, _ tier: Tier = mid, owner: String? = nil, value: Int? = nil, priority: Int = 1,
    fields: [String: FieldValue] = [:], line: Int? = nil
  ) -> Client {
    Client(
      id: ClientID(id), tier: tier.name, owner: owner.map { .manager(ManagerID($0)) },
      value: value.map { Money(hundredths: $0 * 100) }, priority: priority, fields: fields,
      location: line.map { SourceLocation(file: "clients.csv", line: $0) })
  }

  static func manager(_ id: String, fields: [String: FieldValue] = [:]) -> Manager {
    Manager(id: ManagerID(id), fields: fields)
  }

  /// A pool of 400 h, 24,000 min.
  static func pool(_ id: String, tiers: [Tier] = [mid]) -> Manager {
    let pool = Manager.Pool(minutes: Minutes(24_000), tiers: Set(tiers.map(\.name)))
    return Manager(id: ManagerID(id), pool: pool)
  }

  static func plan(_ owners: [String: String]) -> Plan {
    var plan = Plan()
    for (client, manager) in owners { plan[ClientID(client)] = ManagerID(manager) }
    return plan
  }

  static func audit(_ scenario: Scenario, _ owners: [String: String]) -> AuditReport {
    Auditor(scenario).audit(plan(owners))
  }

  /// So many clients of tier `mid`, named by a letter and a number from 1.
  static func crowd(_ letter: String, _ count: Int, owner: String? = nil) -> [Client] {
    (0..<count).map { client("\(letter)\($0 + 1)", owner: owner) }
  }

  /// All clients to one manager.
  static func all(_ clients: [Client], to manager: String) -> [String: String] {
    Dictionary(uniqueKeysWithValues: clients.map { ($0.id.text, manager) })
  }
}

extension AuditReport {
  /// The codes of broken rules, in order.
  var codes: [String] { breaches.map(\.code) }

  /// The price of a term in hundredths of a minute.
  func hundredths(of term: Term) -> Int? {
    levels.compactMap { $0.terms[term] }.first?.hundredths
  }
}
