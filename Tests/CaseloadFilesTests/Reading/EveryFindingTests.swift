import CaseloadDomain
import CaseloadFiles
import Testing

/// Faults of one layer must not hide those of another, nor make findings of their own.
struct EveryFindingTests {
  private static let header = "id,name,tier,complexity,owner\n"

  @Test(arguments: [
    ("2,B,mdi,3,bo\n3,C\n", ["unknown-tier 2:5", "ragged-row 3:1"]),
    (
      "2,B,mdi,3,zoe\n2,D,mid,99,\n3,C\n4,D,mid,x,\n2\n",
      [
        "unknown-owner 2:11", "unknown-tier 2:5", "duplicate-id 3:1", "out-of-range 3:9",
        "ragged-row 4:1", "not-a-number 5:9", "duplicate-id 6:1", "ragged-row 6:1",
      ]
    ),
    ("1,A,mid,1,bo\n1,B,mdi,3,bo\n", ["duplicate-id 3:1", "unknown-tier 3:5"]),
    (",A,mdi,1,bo\n", ["empty-id 2:1", "unknown-tier 2:4"]),
    ("1,Acme, Inc,mid,3,bo\n2,B,mid,3,bo\n", ["ragged-row 2:1"]),
    ("1,\"Acme,mid,3,bo\n2,B,mdi,3,bo\n", ["open-quote 2:3", "unknown-tier 3:5"]),
  ]) func rowsAreCheckedEachForItself(_ rows: String, _ expected: [String]) throws {
    let reading = try TemporaryScenario.smallest(clients: Self.header + rows + "9,Z,mid,1,bo\n")
      .read()
    #expect(reading.scenario == nil)
    #expect(Set(places(reading, in: "clients.csv")) == Set(expected))
    #expect(reading.findings.count == expected.count)
  }

  @Test func aRowThatCannotBeReadHidesNobodyWhoIsNamedElsewhere() throws {
    let yaml =
      TemporaryScenario.smallestYAML + """
        month: 2027-03
        leave: leave.csv
        rules: {pin: [{client: Carla, manager: Zoe Ost}, {client: Nemo, manager: anna}]}

        """
    let reading = try TemporaryScenario.smallest(
      yaml: yaml, clients: Self.header + "1,A,mid,1,Zoe Ost\n3,Carla\n",
      managers: "id,name,fte\nanna,Anna Berg,1\nzoe,Zoe Ost\n",
      others: ["leave.csv": "manager,from,to\nzoe,2027-03-01,2027-03-02\nbo,2027-03-01\n"]
    ).read()
    #expect(
      reading.places == [
        "ragged-row clients.csv:3:1", "ragged-row leave.csv:3:1", "ragged-row managers.csv:3:1",
        "unknown-client scenario.yaml:9:59",
      ])
  }

  @Test func aTableWithoutIDsHasItsCellsChecked() throws {
    let reading = try TemporaryScenario.smallest(
      yaml: TemporaryScenario.smallestYAML + "rules: {pin: [{client: K1, manager: anna}]}\n",
      clients: "key,tier,complexity\nK1,mdi,99\n", managers: "who,fte\nanna,x\n"
    ).read()
    #expect(
      reading.places == [
        "unknown-column clients.csv:1:1", "unknown-tier clients.csv:2:4",
        "out-of-range clients.csv:2:8", "unknown-column managers.csv:1:1",
        "not-a-number managers.csv:2:6",
      ])
  }

  @Test func aDoubledColumnHidesOnlyItself() throws {
    let reading = try TemporaryScenario.smallest(
      clients: "id,tier,complexity,tier\nK1,mdi,99,mid\nK1,mid,3,\n"
    ).read()
    #expect(
      reading.places == [
        "duplicate-header clients.csv:1:20", "out-of-range clients.csv:2:8",
        "duplicate-id clients.csv:3:1",
      ])
  }

  @Test func misspeltTiersAreReadAsTiers() throws {
    let yaml = TemporaryScenario.smallestYAML.replacing("tiers:", with: "tieres:")
    let clients = Self.header + "1,A,mid,99,bo\n2,B,mdi,3,bo\n"
    let reading = try TemporaryScenario.smallest(yaml: yaml, clients: clients).read()
    #expect(
      reading.places == [
        "out-of-range clients.csv:2:9", "unknown-tier clients.csv:3:5",
        "unknown-key scenario.yaml:4:1",
      ])
  }

  @Test func missingTiersLeaveTheScaleOfComplexity() throws {
    let yaml = "format: 1\nclients: clients.csv\nmanagers: managers.csv\n"
    let reading = try TemporaryScenario.smallest(
      yaml: yaml, clients: Self.header + "1,A,mid,99,bo\n"
    ).read()
    #expect(
      reading.places == ["out-of-range clients.csv:2:9", "missing-key scenario.yaml:1:1"])
  }

  @Test(arguments: [
    ("tiers: {mid: {per-manager: x}}", ["unknown-tier clients.csv:3:5", "wrong-type"]),
    (
      "tiers: {mid: {per-manager: 5..10}}\ncomplexity: {scale: 5..1}",
      ["unknown-tier clients.csv:3:5", "out-of-range"]
    ),
    (
      "tiers: {mid: {hours: 1}}\nload: {health: {column: owner, bo: x, zoe: 1}}",
      [
        "unknown-tier clients.csv:3:5", "wrong-type",
      ]
    ),
    ("tiers: {mid: {hours: 1}, mdi: {hours: 1}}\nmonth: 2027-13\nleave: leave.csv", ["wrong-type"]),
    ("tiers:\n  mid: {hours: 1}\n  other: {hours: 1", ["yaml-syntax"]),
  ]) func whatCannotBeReadMakesNoFurtherFinding(_ added: String, _ expected: [String]) throws {
    let yaml = "format: 1\nclients: clients.csv\nmanagers: managers.csv\n\(added)\n"
    let reading = try TemporaryScenario.smallest(
      yaml: yaml, clients: Self.header + "1,A,mid,5,bo\n2,B,mdi,3,bo\n",
      others: ["leave.csv": "manager,from,to\nbo,2027-03-01,2027-03-02\n"]
    ).read()
    #expect(reading.places.count == expected.count, "\(reading.places)")
    for (place, wanted) in zip(reading.places, expected) { #expect(place.hasPrefix(wanted)) }
  }

  @Test func misspeltKeysOfATableHideNoColumns() throws {
    let yaml = TemporaryScenario.smallestYAML.replacing(
      "clients: clients.csv", with: "clients: {file: clients.csv, colums: {id: Key}, teir: Class}")
    let reading = try TemporaryScenario.smallest(
      yaml: yaml, clients: "Key,Class\nK1,mdi\n"
    ).read()
    #expect(
      reading.places == [
        "unknown-tier clients.csv:2:4", "unknown-key scenario.yaml:2:30",
        "unknown-key scenario.yaml:2:49",
      ])
  }

  @Test func onlyAnEmptyComplexityIsNoted() throws {
    let clients = Self.header + "1,A,mid,high,bo\n2,B,mid,,bo\n3,C,mid,99,bo\n"
    let reading = try TemporaryScenario.smallest(clients: clients).read()
    #expect(
      reading.places == [
        "not-a-number clients.csv:2:9", "complexity-missing clients.csv:3:1",
        "out-of-range clients.csv:4:9",
      ])
    #expect(reading.findings[1].message.hasPrefix("'2' has no complexity"))
  }

  @Test(arguments: [
    ("- a\n- b\n", "it holds a list"),
    ("id,name\n1,Acme\n", "it holds the text \"id,name 1,Acme\""),
  ]) func aFileThatIsNoScenarioIsNamed(_ text: String, _ found: String) throws {
    let reading = try TemporaryScenario.smallest(yaml: text).read()
    #expect(reading.places == ["wrong-type scenario.yaml:1:1"])
    let message = reading.findings.first?.message ?? ""
    #expect(message.hasPrefix("'scenario.yaml' is no scenario: ") && message.contains(found))
  }

  @Test func aFooterIsNoClient() throws {
    let footer = "\n\"Total (2 records)\",\"\",\"\",\"7.5\",\"\"\n"
    let reading = try TemporaryScenario.smallest(
      clients: Self.header + "1,A,mid,3,bo\n2,B,mid,4,bo\n" + footer
    ).read()
    #expect(reading.places == ["report-footer clients.csv:5:1"])
    #expect(reading.scenario?.clients.count == 2)
  }

  private func places(_ reading: ScenarioReading, in file: String) -> [String] {
    reading.findings.filter { $0.location?.file == file }.map {
      "\($0.code) \($0.location?.line ?? 0):\($0.location?.column ?? 0)"
    }
  }
}
