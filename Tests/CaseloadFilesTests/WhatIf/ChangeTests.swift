import CaseloadDomain
import CaseloadFiles
import Testing

/// Every kind of change is what the same edit by hand is.
struct ChangeTests {
  private static let yaml = """
    format: 1
    month: 2027-03
    clients: {file: clients.csv, columns: {value: Fee}}
    managers: managers.csv
    tiers:
      enterprise: {per-manager: 1, alone: true}
      mid:        {per-manager: 5..10}
      small:      {hours: 10}
    rules: {match: [{client: Region, in: Regions}], moves: {at-most: 3}}
    load: {add-ons: [{name: far, when: Miles > 1000, add: 10 %}]}
    hiring: {profiles: {senior: {fte: 0.5, Regions: "North, East"}}}

    """
  private static let clients = """
    id;name;tier;complexity;owner;Fee;Region;Miles;start
    K1;Acme;enterprise;3;anna;\"1.200,50\";North;5,5;01.02.2026
    K2;Nord Bank;mid;5;bo;\"900,00\";South;1.500,0;31.01.2026
    K3;Fjord;mid;2;bo;\"800,00\";North;2.500,0;
    K4;Ice;small;;anna;\"700,00\";;1,0;

    """
  private static let managers = """
    id,name,fte,Regions
    anna,Anna Berg,1,"North, South"
    bo,Bo Lind,1,"North, South"
    cy,Cy Young,1,South

    """

  private static func folder(
    yaml: String = yaml, clients: String = clients, managers: String = managers,
    _ changes: String = ""
  ) throws -> TemporaryScenario {
    try TemporaryScenario.smallest(
      yaml: yaml, clients: clients, managers: managers,
      others: ["w.yaml": "extends: .\nchanges:\n\(changes)\n"])
  }

  /// The scenario changed by a what-if, with the base unchanged beside it.
  private func expectSame(
    _ changes: String, as edited: TemporaryScenario,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws {
    let folder = try Self.folder(changes)
    let base = try #require(folder.read().scenario, sourceLocation: sourceLocation)
    let reading = folder.read("w.yaml")
    let changed = try #require(
      reading.scenario, "\(reading.places)", sourceLocation: sourceLocation)
    let byHand = try #require(edited.read().scenario, sourceLocation: sourceLocation)
    #expect(
      ScenarioFingerprint(of: changed) == ScenarioFingerprint(of: byHand),
      sourceLocation: sourceLocation)
    #expect(
      ScenarioFingerprint(of: changed) != ScenarioFingerprint(of: base),
      sourceLocation: sourceLocation)
    #expect(changed.loads() == byHand.loads(), sourceLocation: sourceLocation)
    #expect(
      changed.clients.map(\.name) == byHand.clients.map(\.name), sourceLocation: sourceLocation)
  }

  @Test func aClientsCellsChange() throws {
    try expectSame(
      "  - client: {id: Nord Bank, set: {complexity: 1, Fee: 1500.5, MILES: 1.5, start: 2026-05-03}}",
      as: Self.folder(
        clients: Self.clients.replacing(
          "mid;5;bo;\"900,00\";South;1.500,0;31.01.2026",
          with: "mid;1;bo;\"1.500,50\";South;1,5;03.05.2026")))
    try expectSame(
      "  - client: {id: K1, set: {owner: Bo Lind, value: ~, tier: SMALL}}",
      as: Self.folder(
        clients: Self.clients.replacing("enterprise;3;anna;\"1.200,50\"", with: "small;3;bo;")))
  }

  @Test func theSameTextOfFileAndWhatIfMayBeAnotherNumber() throws {
    // In the table 1.500,0 are fifteen hundred miles; in a what-if 1.500 is one and a half.
    let folder = try Self.folder("  - client: {id: K2, set: {Miles: 1.500}}")
    let clients = try #require(folder.read("w.yaml").scenario).clients
    #expect(clients[1].field("Miles").number == ExactNumber(3, over: 2))
    #expect(clients[2].field("Miles").number == 2500)
  }

  @Test func aClientIsAddedAndRemoved() throws {
    try expectSame(
      "  - add-client: {id: K9, name: New, tier: mid, complexity: 3, Region: South, owner: cy, Miles: 1200}",
      as: Self.folder(clients: Self.clients + "K9;New;mid;3;cy;;South;1.200,0;\n"))
    let line = try #require(Self.clients.split(separator: "\n").first { $0.hasPrefix("K3") })
    try expectSame(
      "  - remove-client: Fjord",
      as: Self.folder(clients: Self.clients.replacing("\(line)\n", with: "")))
    let lines = Self.clients.split(separator: "\n").prefix(3).joined(separator: "\n") + "\n"
    try expectSame("  - remove-client: [K3, Ice]", as: Self.folder(clients: lines))
  }

  @Test func aNameThatNoColumnHasMakesOne() throws {
    try expectSame(
      "  - client: {id: K2, set: {priority: 4, renewal: 2027-05-01}}",
      as: Self.folder(
        clients: """
          id;name;tier;complexity;owner;Fee;Region;Miles;start;priority;renewal
          K1;Acme;enterprise;3;anna;"1.200,50";North;5,5;01.02.2026;;
          K2;Nord Bank;mid;5;bo;"900,00";South;1.500,0;31.01.2026;4;2027-05-01
          K3;Fjord;mid;2;bo;"800,00";North;2.500,0;;;
          K4;Ice;small;;anna;"700,00";;1,0;;;

          """))
  }

  @Test func aLeaverHasAnEnd() throws {
    let ended = """
      id,name,fte,Regions,end
      anna,Anna Berg,1,"North, South",
      bo,Bo Lind,1,"North, South",2027-03-14
      cy,Cy Young,1,South,

      """
    try expectSame(
      "  - leave: {manager: Bo Lind, on: 2027-03-15}", as: Self.folder(managers: ended))
    let beforehand = ended.replacing("2027-03-14", with: "2026-12-31")
    try expectSame("  - leave: {manager: bo, on: 2027-01}", as: Self.folder(managers: beforehand))
    let folder = try Self.folder("  - leave: {manager: bo, on: 2027-04-01}")
    let reading = folder.read("w.yaml")
    #expect(reading.places.contains("leave-after-month w.yaml:3:30"))
    #expect(reading.scenario?.team[ManagerID("bo")]?.mayOwn(in: Month(iso: "2027-03")) == true)
    #expect(reading.scenario?.team[ManagerID("bo")]?.mayOwn(in: Month(iso: "2027-04")) == false)
  }

  @Test func aHireIsFullyRampedAndFreeOfIntake() throws {
    let changes = """
        - hire: {id: zed, name: Zed Ost, profile: senior, from: 2027-05, Regions: South}
        - add-client: {id: K9, tier: mid, complexity: 3, owner: Zed Ost}
      """
    let reading = try Self.folder(changes).read("w.yaml")
    let scenario = try #require(reading.scenario, "\(reading.places)")
    let hire = try #require(scenario.team[ManagerID("zed")])
    #expect(hire.name == "Zed Ost" && hire.isHire && hire.start == nil)
    #expect(hire.fullTimeEquivalent == ExactNumber(1, over: 2))
    #expect(hire.field("Regions").text == "South")
    #expect(Capacity(of: hire, in: scenario).available.value == 156 * 60 / 2)
    #expect(scenario.clients.last?.owner == .manager(ManagerID("zed")))
    #expect(scenario.team.managers.filter(\.isHire).count == 1)
    #expect(reading.places.contains("hire w.yaml:3:16"))
  }

  @Test func loadsAreMultiplied() throws {
    let base = try #require(Self.folder().read().scenario).loads().map(\.exact)
    func factors(_ change: String) throws -> [ExactNumber] {
      let reading = try Self.folder("  - load: \(change)").read("w.yaml")
      let loads = try #require(reading.scenario, "\(reading.places)").loads()
      return zip(loads, base).map { $0.exact / $1 }
    }
    let tenth = ExactNumber(11, over: 10)
    #expect(try factors("{tier: mid, times: 1.1}") == [1, tenth, tenth, 1])
    #expect(try factors("{client: Fjord, times: 110 %}") == [1, 1, tenth, 1])
    #expect(try factors("{when: Region = North, times: 2}") == [2, 1, 2, 1])
    #expect(try factors("{tier: Mid, when: Miles > 2000, times: 2}") == [1, 1, 2, 1])
    #expect(try factors("{times: 3}") == [3, 3, 3, 3])
    #expect(
      try factors("{times: 3}\n  - load: {client: K4, times: 0.5}")[3] == ExactNumber(3, over: 2))
    // The rule of thumb says it without a factor: ten hours times 1.1 are eleven.
    let scaled = try #require(
      Self.folder("  - load: {tier: small, times: 1.1}").read("w.yaml").scenario)
    let stated = try #require(
      Self.folder(yaml: Self.yaml.replacing("hours: 10", with: "hours: 11")).read().scenario)
    #expect(scaled.loads().map(\.load) == stated.loads().map(\.load))
    #expect(ScenarioFingerprint(of: scaled).hash != ScenarioFingerprint(of: stated).hash)
  }

  @Test func valuesAreSet() throws {
    try expectSame(
      "  - set: {capacity.target: 75 %, rules.moves.at-most: 5}",
      as: Self.folder(
        yaml: Self.yaml.replacing("at-most: 3", with: "at-most: 5") + "capacity: {target: 75 %}\n"))
    try expectSame(
      "  - set: {rules.moves: ~}",
      as: Self.folder(yaml: Self.yaml.replacing(", moves: {at-most: 3}", with: "")))
    try expectSame(
      "  - set: {rules: {match: []}}",
      as: Self.folder(
        yaml: Self.yaml.replacing(
          "rules: {match: [{client: Region, in: Regions}], moves: {at-most: 3}}",
          with: "rules: {match: []}")))
    try expectSame(
      "  - set: {managers.columns: {fte: Share}, managers.file: other.csv}",
      as: {
        let edited = try Self.folder(
          yaml: Self.yaml.replacing(
            "managers: managers.csv", with: "managers: {file: managers.csv, columns: {fte: Share}}"),
          managers: Self.managers.replacing("fte", with: "Share").replacing(
            "bo,Bo Lind,1", with: "bo,Bo Lind,0.5"))
        return edited
      }(),
      others: [
        "other.csv": Self.managers.replacing("fte", with: "Share").replacing(
          "bo,Bo Lind,1", with: "bo,Bo Lind,0.5")
      ])
  }

  private func expectSame(
    _ changes: String, as edited: TemporaryScenario, others: [String: String],
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws {
    let folder = try Self.folder(changes)
    for (name, text) in others { try folder.write(name, text) }
    let changed = try #require(folder.read("w.yaml").scenario, sourceLocation: sourceLocation)
    let byHand = try #require(edited.read().scenario, sourceLocation: sourceLocation)
    #expect(
      ScenarioFingerprint(of: changed) == ScenarioFingerprint(of: byHand),
      sourceLocation: sourceLocation)
  }

  @Test(arguments: [
    ("capacity.target", "75 %"), ("capacity.target", "0.75"),
    ("rules.moves", "{at-most: 1, hours: 40}"),
    ("capacity.ramp", "[50 %, 75 %]"), ("rules.match", ""), ("title", "a = b"),
    ("month", "2027-05"),
    ("tiers.mid", "{hours: 3, alone: true}"),
  ]) func aSettingOnTopIsThatOfAWhatIf(_ key: String, _ value: String) throws {
    let written = value.isEmpty ? "~" : value
    let folder = try Self.folder("  - set: {\(key): \(written)}")
    let byFile = try #require(folder.read("w.yaml").scenario)
    let byArgument = try #require(folder.read(whatIfs: [], settings: ["\(key)=\(value)"]).scenario)
    #expect(ScenarioFingerprint(of: byFile) == ScenarioFingerprint(of: byArgument))
    #expect(byFile.month == byArgument.month)
  }

  @Test func theTierOfCasesIsOverruled() throws {
    let yaml = Self.yaml.replacing(
      "columns: {value: Fee}",
      with: "columns: {value: Fee}, tier: [{when: Miles > 1000, then: mid}, {then: small}]")
    let folder = try Self.folder(
      yaml: yaml,
      "  - client: {id: K4, set: {tier: mid}}\n  - add-client: {id: K9, tier: enterprise}")
    let scenario = try #require(folder.read("w.yaml").scenario)
    #expect(scenario.clients.map(\.tier.text) == ["small", "mid", "mid", "mid", "enterprise"])
  }

  @Test func rulesMayNameWhoIsRemoved() throws {
    let folder = try Self.folder(
      yaml: Self.yaml.replacing("moves:", with: "pin: [{client: Fjord, manager: bo}], moves:"),
      "  - remove-client: Fjord")
    let reading = folder.read("w.yaml")
    #expect(reading.scenario?.rules.pins.isEmpty == true)
    let note = reading.findings.first { $0.code == "pin" }
    #expect(note?.severity == .note)
    #expect(note?.message == "'K3' is removed by a what-if, so its pin does nothing")
  }
}
