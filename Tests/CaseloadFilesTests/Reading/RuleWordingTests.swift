import CaseloadDomain
import CaseloadFiles
import Testing

/// What findings about rules say.
struct RuleWordingTests {
  private func findings(
    _ yaml: String, clients: String = TemporaryScenario.smallestClients,
    managers: String = TemporaryScenario.smallestManagers
  ) throws -> [Finding] {
    try TemporaryScenario.smallest(
      yaml: TemporaryScenario.smallestYAML + yaml, clients: clients, managers: managers
    ).read().findings
  }

  private let rivals = "rules: {apart: [[K1, K2]], together: {lists: [[K1, K2]]}}\n"

  @Test(arguments: [
    ("a,b", "", "they can only stay where they are"), ("a,a", "", "they can only stay"),
    ("a,", "", "so one of them stays without a manager"),
    ("a,gone", "", "so one of them stays without a manager"),
    ("a,b", "inherit: none\n", "so one of them stays without a manager"),
  ]) func rivalsOfOneFamilyMayStayWhereTheyAre(
    _ owners: String, _ yaml: String, _ words: String
  ) throws {
    let owners = owners.split(separator: ",", omittingEmptySubsequences: false)
    let found = try findings(
      yaml + rivals,
      clients: "id,tier,owner\nK1,mid,\(owners[0])\nK2,mid,\(owners[1])\n",
      managers: "id\na\nb\n")
    let warning = try #require(found.first { $0.code == "apart" })
    #expect(warning.message.contains(words))
  }

  @Test(arguments: [
    (
      "rules: {mix: []}",
      "'rules.mix' must be a list with a tier at least, such as [{mid: 10}],"
        + " not one without a tier"
    ),
    (
      "policy: {weights: {over-target: [1, 3]}}",
      "'policy.weights.over-target' must be a list of 3 numbers, not a list of 2"
    ),
    (
      "rules: {match: [{client: name, at-least: fte}]}",
      "\"Acme\" is not a number, and 'scenario.yaml' line 7 compares 'name' by size"
    ),
    (
      "load: {add-ons: [{when: name > 3, add: 5 %}]}",
      "\"Acme\" is not a number, and 'scenario.yaml' line 7 compares 'name' by size"
    ),
    ("leave: \"a\\0b.csv\"", "'a\\0b.csv' holds a NUL character, as no file name does"),
    (
      "title: " + String(repeating: "[", count: 3000),
      "this is not valid YAML: lists and mappings are nested too deep"
    ),
  ]) func findingsSayWhatIsThere(_ yaml: String, _ message: String) throws {
    let messages = try findings(yaml + "\n").map(\.message)
    #expect(messages.contains(message), "\(messages.prefix(3))")
  }

  @Test(arguments: ["1", "\"1\"", "1.0", "'1'"]) func oneIsTheFormat(_ text: String) throws {
    let yaml = TemporaryScenario.smallestYAML.replacing("format: 1", with: "format: \(text)")
    #expect(try TemporaryScenario.smallest(yaml: yaml).read().scenario != nil)
  }

  @Test(arguments: ["100 %", "\"1.0\"", "2", "[1]"])
  func nothingElseIsTheFormat(_ text: String) throws {
    let yaml = TemporaryScenario.smallestYAML.replacing("format: 1", with: "format: \(text)")
    let reading = try TemporaryScenario.smallest(yaml: yaml).read()
    #expect(reading.findings.filter { $0.severity == .error }.map(\.code) == ["format"])
  }
}
