import CaseloadDomain
import CaseloadFiles
import Testing

/// What-ifs with a fault, and where each finding must stand.
struct BadChangeTests {
  /// A what-if whose changes begin on line 3, with what is found in it.
  struct BadChange: CustomTestStringConvertible, Sendable {
    let changes: String
    let places: [String]
    var advice = ""
    var testDescription: String { changes }
  }

  static let all: [BadChange] = [
    BadChange(
      changes: "- leave: {manager: Ana Berg, on: 2027-04-01}", places: ["unknown-manager 3:20"],
      advice: "did you mean 'Anna Berg'?"),
    BadChange(changes: "- leave: {manager: bo, on: soon}", places: ["wrong-type 3:28"]),
    BadChange(changes: "- leave: {manager: bo}", places: ["missing-key 3:10"]),
    BadChange(changes: "- leave: bo", places: ["wrong-type 3:10"]),
    BadChange(
      changes: "- leave: {manger: bo, on: 2027-04-01}", places: ["unknown-key 3:11"],
      advice: "did you mean 'manager'?"),
    BadChange(
      changes: "- hire: {id: bo}", places: ["duplicate-id 3:14"], advice: "give it another id"),
    BadChange(
      changes: "- hire: {id: zed, profile: seniour}", places: ["unknown-profile 3:28"],
      advice: "did you mean 'senior'?"),
    BadChange(
      changes: "- hire: {id: zed, fet: 1}", places: ["unknown-column 3:19"],
      advice: "did you mean 'fte'?"),
    BadChange(changes: "- hire: {id: zed, fte: much}", places: ["not-a-number 3:24"]),
    BadChange(changes: "- hire: {id: zed, fte: 3}", places: ["out-of-range 3:24"]),
    BadChange(changes: "- hire: {fte: 1}", places: ["missing-key 3:9"]),
    BadChange(changes: "- hire: {id: zed, start: 2027-05-01}", places: ["unknown-key 3:19"]),
    BadChange(
      changes: "- client: {id: Acne, set: {complexity: 5}}", places: ["unknown-client 3:16"],
      advice: "did you mean 'Acme'?"),
    BadChange(
      changes: "- client: {id: Acme, set: {complexty: 5}}", places: ["unknown-column 3:28"],
      advice: "did you mean 'complexity'?"),
    BadChange(changes: "- client: {id: Acme, set: {complexity: 9}}", places: ["out-of-range 3:40"]),
    BadChange(
      changes: "- client: {id: Acme, set: {complexity: high}}", places: ["not-a-number 3:40"]),
    BadChange(changes: "- client: {id: Acme, set: {complexity: [5]}}", places: ["wrong-type 3:40"]),
    BadChange(changes: "- client: {id: Acme, set: {start: 1.2.2027}}", places: ["not-a-date 3:35"]),
    BadChange(
      changes: "- client: {id: Acme, set: {tier: mdi}}", places: ["unknown-tier 3:34"],
      advice: "did you mean 'mid'?"),
    BadChange(changes: "- client: {id: Acme, set: {id: K7}}", places: ["unknown-key 3:28"]),
    BadChange(changes: "- client: {id: Acme}", places: ["missing-key 3:11"]),
    BadChange(
      changes: "- add-client: {id: K1, tier: mid}", places: ["duplicate-id 3:20"],
      advice: "give it another id"),
    BadChange(changes: "- add-client: {id: K9}", places: ["unknown-tier 3:20"]),
    BadChange(changes: "- add-client: {tier: mid}", places: ["missing-key 3:15"]),
    BadChange(
      changes: "- add-client: {id: K9, tier: mid}\n  - add-client: {id: K9, tier: mid}",
      places: ["duplicate-id 4:20"]),
    BadChange(changes: "- remove-client: Nobody", places: ["unknown-client 3:18"]),
    BadChange(
      changes: "- remove-client: Fjord\n  - client: {id: K3, set: {complexity: 2}}",
      places: ["unknown-client 4:16"], advice: "remove one of the two changes"),
    BadChange(changes: "- remove-client: {id: K1}", places: ["wrong-type 3:18"]),
    BadChange(changes: "- load: {tier: mdi, times: 2}", places: ["unknown-tier 3:16"]),
    BadChange(changes: "- load: {client: Acne, times: 2}", places: ["unknown-client 3:18"]),
    BadChange(changes: "- load: {tier: mid}", places: ["missing-key 3:9"]),
    BadChange(changes: "- load: {times: -1}", places: ["out-of-range 3:17"]),
    BadChange(changes: "- load: {teir: mid, times: 2}", places: ["unknown-key 3:10"]),
    BadChange(changes: "- load: {when: Size > 3, times: 2}", places: ["unknown-column 3:16"]),
    BadChange(
      changes: "- set: {capacity.traget: 75 %}", places: ["unknown-key 3:9"],
      advice: "did you mean 'target'?"),
    BadChange(changes: "- set: {capacity.target: much}", places: ["wrong-type 3:26"]),
    BadChange(changes: "- set: {capacity.target: 90 %}", places: ["out-of-range 3:9"]),
    BadChange(changes: "- set: {title.short: x}", places: ["wrong-type 3:9"]),
    BadChange(
      changes: "- set: {tiers.mdi.hours: 4}", places: ["unknown-key 3:9"],
      advice: "did you mean 'mid'?"),
    BadChange(changes: "- set: {extends: x}", places: ["unknown-key 3:9"]),
    BadChange(changes: "- set: {capacity..target: 1}", places: ["unknown-key 3:9"]),
    BadChange(changes: "- set: {tiers: ~}", places: ["missing-key scenario.yaml"]),
    BadChange(
      changes: "- remove-clent: Acme", places: ["unknown-key 3:3"],
      advice: "did you mean 'remove-client'?"),
    BadChange(changes: "- set: {title: a}\n    remove-client: Acme", places: ["wrong-type 3:3"]),
    BadChange(changes: "- Acme", places: ["wrong-type 3:3"]),
    BadChange(changes: "set: {title: a}", places: ["wrong-type 3:2"]),
  ]

  @Test(arguments: all) func eachFaultIsFoundWhereItStands(bad: BadChange) throws {
    let isList = bad.changes.hasPrefix("-")
    let text = "extends: .\nchanges:\n" + (isList ? "" : " ") + bad.changes + "\n"
    // The list begins in the first column, so that its lines are as long as they look here.
    let folder = try TemporaryScenario.smallest(
      yaml: TemporaryScenario.smallestYAML
        + "month: 2027-03\ntitle: Quay\nhiring: {profiles: {senior: {fte: 1}}}\n",
      others: ["w.yaml": text.replacing("\n  ", with: "\n")])
    #expect(folder.read().scenario != nil)
    let reading = folder.read("w.yaml")
    #expect(reading.scenario == nil)
    let errors = reading.findings.filter { $0.severity == .error }
    let found = errors.map { finding in
      let place = finding.location
      guard place?.file == "w.yaml" else { return "\(finding.code) \(place?.file ?? "")" }
      return "\(finding.code) \(place?.line ?? 0):\(place?.column ?? 0)"
    }
    #expect(found == bad.places)
    #expect(errors.first?.advice.hasPrefix(bad.advice) == true, "\(errors.first?.advice ?? "")")
    #expect(errors.allSatisfy { !$0.message.isEmpty && !$0.advice.isEmpty })
    #expect(!reading.isOnlyWronglySet)
  }

  @Test(arguments: [
    ("capcity.target=75%", "unknown-key"), ("capacity.target=x", "wrong-type"),
    ("capacity.target=90%", "out-of-range"), ("tiers.mdi.hours=3", "unknown-key"),
    ("capacity.target=[", "yaml-syntax"), ("title.x=3", "wrong-type"),
    ("changes=[]", "unknown-key"),
  ]) func aWrongSettingIsToldApartFromWrongFiles(_ setting: String, _ code: String) throws {
    let folder = try TemporaryScenario.smallest(
      yaml: TemporaryScenario.smallestYAML + "title: Quay\n")
    let reading = folder.read(whatIfs: [], settings: [setting])
    #expect(reading.scenario == nil)
    #expect(reading.isOnlyWronglySet)
    #expect(reading.findings.contains { $0.code == code })
    try folder.write("managers.csv", "id,fte\nanna,x\n")
    #expect(!folder.read(whatIfs: [], settings: [setting]).isOnlyWronglySet)
  }
}
