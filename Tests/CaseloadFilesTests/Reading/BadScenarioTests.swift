import CaseloadDomain
import CaseloadFiles
import Testing

/// One scenario file with a fault, and where each finding must stand.
struct BadScenario: CustomTestStringConvertible, Sendable {
  /// What is wrong.
  let name: String
  /// What is put behind the smallest scenario.
  let added: String
  /// Every finding as `code file:line:column`, notes left out. The added lines begin at 7.
  let places: [String]
  /// What the advice of the first finding says.
  let advice: String

  init(_ name: String, _ added: String, _ places: [String], advice: String = "") {
    (self.name, self.added, self.places, self.advice) = (name, added, places, advice)
  }

  var testDescription: String { name }

  /// Reads the file and compares every finding in it.
  func expectFindings() throws {
    let text = TemporaryScenario.smallestYAML + added + "\n"
    let reading = try TemporaryScenario.smallest(yaml: text).read()
    #expect(reading.scenario == nil)
    let inFile = reading.findings.filter {
      $0.severity != .note && $0.location?.file == "scenario.yaml"
    }
    let found = inFile.map {
      "\($0.code) \($0.location?.line ?? 0):\($0.location?.column ?? 0)"
    }
    #expect(found == places)
    #expect(inFile.first?.advice.hasPrefix(advice) == true)
    #expect(inFile.allSatisfy { !$0.message.isEmpty && !$0.advice.isEmpty })
  }
}

struct BadScenarioTests {
  static let yaml: [BadScenario] = [
    BadScenario("misspelt key", "rulse: {}", ["unknown-key 7:1"], advice: "did you mean 'rules'?"),
    BadScenario(
      "misspelt key within", "capacity:\n  traget: 75 %", ["unknown-key 8:3"],
      advice: "did you mean 'target'?"),
    BadScenario("key far from all", "zzzzzzzz: 1", ["unknown-key 7:1"], advice: "use one of:"),
    BadScenario("key twice", "title: a\ntitle: b", ["duplicate-key 8:1"]),
    BadScenario(
      "keys twice in two mappings", "load: {units: [], units: []}\ntitle: a\ntitle: b",
      ["duplicate-key 7:19", "duplicate-key 9:1"]),
    BadScenario("tab", "capacity:\n\ttarget: 75 %", ["yaml-syntax 8:1"]),
    BadScenario("open bracket", "title: x\ncapacity: {target: 75 %", ["yaml-syntax 9:1"]),
    BadScenario("two documents", "---\nformat: 1", ["yaml-syntax 7:1"]),
    BadScenario("merge key", "capacity:\n  <<: {target: 75 %}", ["yaml-merge 8:3"]),
    BadScenario("unknown alias", "title: *name", ["yaml-syntax 7:8"]),
    BadScenario("list for text", "title: [a]", ["wrong-type 7:8"]),
    BadScenario("list for mapping", "capacity: [a]", ["wrong-type 7:11"]),
    BadScenario("text for list", "rules: {pin: a}", ["wrong-type 7:14"]),
    BadScenario("not a number", "capacity: {hours-per-month: .nan}", ["wrong-type 7:29"]),
    BadScenario("infinite", "capacity: {hours-per-month: .inf}", ["wrong-type 7:29"]),
    BadScenario("sexagesimal", "capacity: {hours-per-month: 1:30}", ["wrong-type 7:29"]),
    BadScenario("underscores", "capacity: {hours-per-month: 1_00}", ["wrong-type 7:29"]),
    BadScenario("exponent", "capacity: {hours-per-month: 1e2}", ["wrong-type 7:29"]),
    BadScenario("no share", "capacity: {target: most}", ["wrong-type 7:20"]),
    BadScenario("share above one", "capacity: {target: 75}", ["out-of-range 7:20"]),
    BadScenario("target above warn", "capacity: {target: 90 %}", ["out-of-range 7:11"]),
    BadScenario("no such month", "month: 2027-13", ["wrong-type 7:8"]),
    BadScenario("neither all nor none", "inherit: some", ["wrong-type 7:10"]),
    BadScenario("range backwards", "complexity: {scale: 5..1}", ["out-of-range 7:21"]),
    BadScenario("range of three", "complexity: {scale: 1..2..3}", ["wrong-type 7:21"]),
    BadScenario("several months", "months: 12", ["not-yet 7:9"]),
    BadScenario("what-if", "extends: ../other\nchanges: []", ["file-missing 7:10"]),
    BadScenario("hiring", "hiring: {at-most: 4}", ["not-yet 7:10"]),
    BadScenario("price busiest", "prices: {busiest: 1}", ["not-yet 7:10"]),
    BadScenario("three decimals", "prices: {uneven: 0.255}", ["out-of-range 7:18"]),
    BadScenario(
      "no comparison", "load: {add-ons: [{when: complexity, add: 1 %}]}", ["condition 7:25"]),
    BadScenario(
      "order of a word", "load: {add-ons: [{when: complexity > high, add: 1 %}]}",
      ["condition 7:38"]),
    BadScenario(
      "second clause", "load: {add-ons: [{when: complexity > 2 and tier, add: 1 %}]}",
      ["condition 7:44"]),
    BadScenario(
      "condition on no column", "load: {add-ons: [{when: complexty > 2, add: 1 %}]}",
      ["unknown-column 7:25"], advice: "did you mean 'complexity'?"),
    BadScenario(
      "add-on without share", "load: {add-ons: [{when: tier = mid}]}", ["missing-key 7:18"]),
    BadScenario(
      "unit on no column", "load: {units: [{column: Calls, hours: 1}]}", ["unknown-column 7:25"]),
    BadScenario(
      "negative hours", "load: {units: [{column: complexity, hours: -1}]}", ["out-of-range 7:44"]),
    BadScenario("health without column", "load: {health: {red: 1.5}}", ["unknown-column 7:16"]),
    BadScenario(
      "stage without column",
      "month: 2027-03\nload: {stages: {renewal: {within: 2 months, factor: 2}}}",
      ["unknown-column 8:16"]),
    BadScenario(
      "match of nothing", "rules: {match: [{client: tier}]}", ["missing-key 7:17"]),
    BadScenario(
      "match of two", "rules: {match: [{client: tier, in: fte, manager: fte}]}",
      ["out-of-range 7:17"]),
    BadScenario(
      "match on no column", "rules: {match: [{client: Region, manager: name}]}",
      ["unknown-column 7:26"]),
    BadScenario(
      "unknown client", "rules: {pin: [{client: Acne, manager: anna}]}", ["unknown-client 7:24"],
      advice: "did you mean 'Acme'?"),
    BadScenario(
      "unknown manager", "rules: {ban: [{client: Acme, manager: Ana}]}", ["unknown-manager 7:39"],
      advice: "did you mean 'anna'?"),
    BadScenario(
      "two pins",
      "rules: {pin: [{client: K1, manager: anna}, {client: Acme, manager: bo}]}", ["pin 7:44"]),
    BadScenario(
      "pin and ban",
      "rules: {pin: [{client: K1, manager: anna}], ban: [{client: K1, manager: anna}]}",
      ["ban 7:51"]),
    BadScenario("absolute path", "month: 2027-03\nleave: /etc/passwd", ["absolute-path 8:8"]),
    BadScenario(
      "path outside", "month: 2027-03\nleave: ../../leave.csv", ["path-outside-root 8:8"]),
    BadScenario(
      "file missing", "month: 2027-03\nleave: manager.csv", ["file-missing 8:8"],
      advice: "did you mean 'managers.csv'?"),
    BadScenario("folder for file", "month: 2027-03\nleave: .", ["file-unreadable 8:8"]),
    BadScenario("workbook", "leave: book.xlsx#Leave", ["not-yet 7:8"]),
    BadScenario("leave without month", "leave: managers.csv", ["month-missing 7:8"]),
  ]

  @Test(arguments: yaml) func scenarioFileIsRefused(_ bad: BadScenario) throws {
    try bad.expectFindings()
  }

  @Test(arguments: [
    ("clients: clients.csv", "format 1:1"), ("format: 2", "format 1:9"),
    ("format: one", "format 1:9"),
  ]) func formatMustBeOne(_ line: String, _ place: String) throws {
    let rest = TemporaryScenario.smallestYAML.split(separator: "\n").dropFirst()
    let others = rest.filter { !$0.hasPrefix("clients") || line.hasPrefix("format") }
    let text = ([Substring(line)] + others).joined(separator: "\n")
    let reading = try TemporaryScenario.smallest(yaml: text).read()
    #expect(reading.findings.filter { $0.code == "format" }.count == 1)
    #expect(reading.places.contains(place.replacing(" ", with: " scenario.yaml:")))
  }

  @Test func missingKeysAreNamed() throws {
    let reading = try TemporaryScenario.smallest(yaml: "format: 1\n").read()
    #expect(reading.findings.map(\.code) == ["missing-key", "missing-key", "missing-key"])
    #expect(reading.findings.map(\.message).joined().contains("'tiers'"))
  }

  @Test(arguments: [
    ("mid: {per-manager: 5..10, hours: 3}", "out-of-range 2:22"), ("mid: {}", "missing-key 2:3"),
    ("mid: {per-manager: 0.5}", "out-of-range 2:22"), ("mid: {hours: -1}", "out-of-range 2:16"),
    ("mid: {hours: 1000001}", "out-of-range 2:16"), ("mid: 5", "wrong-type 2:8"),
    ("mid: {hours: 1, at-most: 2, at-least: 3}", "out-of-range 2:41"),
    ("mid: {hours: 1, at-most: 1.5}", "out-of-range 2:28"),
    ("mid: {hours: 1, alone: yes}", "wrong-type 2:26"),
    ("mid: {hours: 1, alone: {}}", "missing-key 2:26"),
    ("mid: {hours: 1, alone-price: 2}", "missing-key 2:32"),
    ("mid: {hours: 1, alone: {price: 1}, alone-price: 2}", "out-of-range 2:51"),
    ("mid: {hours: 1, count-price: 2}", "missing-key 2:32"),
    ("mid: {hours: 1, at-most: 2, count-price: -1}", "out-of-range 2:44"),
    ("mid: {hour: 1}", "unknown-key 2:9"), ("{}", "wrong-type 2:3"),
    ("mid: {hours: 1}\n  Mid: {hours: 1}", "duplicate-key 3:3"),
  ]) func tiersAreChecked(_ tier: String, _ place: String) throws {
    let text = "tiers:\n  \(tier)\nformat: 1\nclients: clients.csv\nmanagers: managers.csv\n"
    let clients = "id,tier\nK1,mid\n"
    let reading = try TemporaryScenario.smallest(yaml: text, clients: clients).read()
    // No client is reported for a tier that could not be read.
    #expect(
      reading.places.filter { $0.contains("yaml") }
        == [place.replacing(" ", with: " scenario.yaml:")])
    #expect(reading.places.filter { $0.hasPrefix("unknown-tier") } == [])
    #expect(reading.scenario == nil)
  }

  @Test func everyFindingComesAtOnce() throws {
    let text = """
      format: 1
      clients: {file: clients.csv, columns: {onwer: owner}}
      managers: managers.csv
      tiers: {enterprise: {per-manager: 1}, mid: {per-manager: 5..x}}
      capacity: {hours-per-month: 0}
      load: {add-ons: [{when: name, add: 1 %}]}

      """
    let clients = "id,name,tier,complexity,owner\n,Acme,enterprise,3,\nK1,B,mid,9,\nK1,C,mid,3,\n"
    let managers = "id,name,fte\nanna,Anna,x\n"
    let reading = try TemporaryScenario.smallest(
      yaml: text, clients: clients, managers: managers
    ).read()
    #expect(
      reading.places == [
        "empty-id clients.csv:2:1", "out-of-range clients.csv:3:10",
        "duplicate-id clients.csv:4:1",
        "not-a-number managers.csv:2:11", "unknown-key scenario.yaml:2:47",
        "wrong-type scenario.yaml:4:58", "out-of-range scenario.yaml:5:29",
        "condition scenario.yaml:6:25",
      ])
  }
}
