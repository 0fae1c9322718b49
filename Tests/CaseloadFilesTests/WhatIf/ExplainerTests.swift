import CaseloadDomain
import CaseloadFiles
import Testing

/// Every value knows the file and the line that set it.
struct ExplainerTests {
  private static let yaml = """
    format: 1
    month: 2027-03
    clients: clients.csv
    managers: managers.csv
    tiers:
      enterprise: {per-manager: 1, alone: true}
      mid:        {per-manager: 5..10}
      mid.plus:   {hours: 4}
    capacity: {target: 70 %}
    load:
      add-ons: [{name: far, when: Miles > 1000, add: 10 %}]

    """
  private static let clients = """
    id,name,tier,complexity,owner,Miles
    K1,Acme,enterprise,3,Anna Berg,5
    K2,Dr. Nord & Co.,mid,5,bo,2000
    K3,Fjord,mid,,,

    """

  private func explain(_ key: String) throws -> Explanation {
    let folder = try TemporaryScenario.smallest(
      yaml: Self.yaml, clients: Self.clients,
      others: [
        "what-if/a.yaml": "extends: ..\nchanges:\n- set: {capacity.target: 75 %}\n",
        "what-if/b.yaml": """
        extends: a.yaml
        changes:
        - set: {capacity.target: 78 %}
        - client: {id: K2, set: {complexity: 1}}
        - hire: {id: zed, fte: 0.5}
        - load: {client: K2, times: 2}
        - remove-client: Fjord

        """,
      ])
    let reading = folder.read(whatIfs: ["what-if/b.yaml"], explained: key)
    return try #require(reading.explanation, "\(reading.places)")
  }

  /// The values as `key = value file:line`.
  private func lines(_ key: String) throws -> [String] {
    guard case .values(let values) = try explain(key) else { return [] }
    return values.map { value in
      let words =
        switch value.quantity {
        case .text(let text): text
        case .minutes(let minutes): "\(minutes) min"
        case .factor(let factor): "x \(factor)"
        case .unstated: "default"
        }
      let earlier = value.earlier.map { ", was \($0.text) \(Self.place($0.location))" }.joined()
      return "\(value.key) = \(words)\(value.location.map { " \(Self.place($0))" } ?? "")\(earlier)"
    }
  }

  private static func place(_ location: CaseloadDomain.SourceLocation) -> String {
    "\(location.file):\(location.line ?? 0)"
  }

  @Test(arguments: [
    (
      "capacity.target",
      "capacity.target = 78 % what-if/b.yaml:3, was 75 % what-if/a.yaml:3, was 70 % scenario.yaml:9"
    ),
    ("capacity.warn", "capacity.warn = default"),
    ("rules.moves.at-most", "rules.moves.at-most = default"),
    ("tiers.mid.plus.hours", "tiers.mid.plus.hours = 4 scenario.yaml:8"),
    ("tiers.enterprise", "tiers.enterprise = {per-manager: 1, alone: true} scenario.yaml:6"),
    ("clients", "clients = clients.csv scenario.yaml:3"),
    ("clients.Acme.complexity", "clients.Acme.complexity = 3 clients.csv:2"),
    (
      "clients.Dr. Nord & Co..Complexity",
      "clients.Dr. Nord & Co..Complexity = 1 what-if/b.yaml:4, was 5 clients.csv:3"
    ),
    ("clients.K2.priority", "clients.K2.priority = default"),
    ("clients.K3.owner", "clients.K3.owner = default clients.csv:4"),
    ("managers.zed.fte", "managers.zed.fte = 0.5 what-if/b.yaml:5"),
    ("managers.Bo Lind.fte", "managers.Bo Lind.fte = 0.5 managers.csv:3"),
  ]) func aValueNamesItsPlace(_ key: String, _ expected: String) throws {
    #expect(try lines(key) == [expected])
  }

  @Test func aLoadIsTakenApart() throws {
    // 7,488 x 1/10, the simplest, x 1.1 x 2, rounded down.
    #expect(
      try lines("clients.K2.load") == [
        "clients.K2.load = 1647 min", "tier mid = 748.8 min scenario.yaml:7",
        "complexity = 1 what-if/b.yaml:4, was 5 clients.csv:3",
        "add-on far = x 1.1 scenario.yaml:11", "what-if = x 2 what-if/b.yaml:6",
      ])
  }

  @Test(arguments: [
    ("capcity.target", "did you mean 'capacity.target'?"),
    ("capacity.traget", "did you mean 'capacity.target'?"),
    ("clients.Acne.load", "did you mean 'Acme'?"),
    ("clients.Acme.complexty", "did you mean 'complexity'?"),
    ("clients.Acme.laod", "did you mean 'load'?"),
    ("clients.Fjord.load", "'Fjord' is not planned, so that it has no load"),
    ("managers.Ana Berg.fte", "did you mean 'Anna Berg'?"),
    ("zzzzzzzzzzzzzzzz", "name a key of the scenario file"),
  ]) func anUnknownKeyHasAdvice(_ key: String, _ advice: String) throws {
    guard case .unknown(let words) = try explain(key) else {
      Issue.record("'\(key)' is known")
      return
    }
    #expect(words.hasPrefix(advice), "\(words)")
  }
}
