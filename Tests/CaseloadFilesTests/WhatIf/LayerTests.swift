import CaseloadDomain
import CaseloadFiles
import Foundation
import Testing

/// How what-if files are put on top of scenarios and of each other.
struct LayerTests {
  private func folder(_ whatIfs: [String: String]) throws -> TemporaryScenario {
    try TemporaryScenario.smallest(
      yaml: TemporaryScenario.smallestYAML + "title: Quay\n", others: whatIfs)
  }

  @Test func whatIfsStackToAnyDepth() throws {
    var files = ["w0.yaml": "extends: .\n"]
    for depth in 1...30 {
      files["w\(depth).yaml"] = """
        extends: w\(depth - 1).yaml
        changes: [{set: {capacity.target: \(50 + depth) %}}]

        """
    }
    let folder = try folder(files)
    let top = try #require(folder.read("w30.yaml").scenario)
    #expect(top.capacity.target == ExactNumber(80, over: 100))
    let middle = try #require(folder.read("w7.yaml").scenario)
    #expect(middle.capacity.target == ExactNumber(57, over: 100))
    #expect(middle.name == "w7")
    #expect(middle.title == "Quay + w0 + w1 + w2 + w3 + w4 + w5 + w6 + w7")
  }

  @Test func emptyChangesChangeNothing() throws {
    let files = [
      "empty.yaml": "extends: .\nchanges: []\n", "bare.yaml": "extends: scenario.yaml\n",
      "blank.yaml": "format: 1\nextends: ./\nchanges:\n",
    ]
    let folder = try folder(files)
    let base = try #require(folder.read().scenario)
    for name in files.keys {
      let scenario = try #require(folder.read(name).scenario)
      #expect(ScenarioFingerprint(of: scenario) == ScenarioFingerprint(of: base))
      let onTop = try #require(folder.read(whatIfs: [name]).scenario)
      #expect(ScenarioFingerprint(of: onTop) == ScenarioFingerprint(of: base))
    }
  }

  @Test func ownKeysAreMergedAndTheRestReplaced() throws {
    let folder = try folder([
      "what-if/own.yaml": """
      extends: ..
      title: Other
      capacity: {target: 70 %}
      tiers: {mid: {at-most: 4}, small: {hours: 2}}
      changes: [{set: {tiers.mid.overlap-weeks: 3}}]

      """
    ])
    let reading = folder.read("what-if/own.yaml")
    let scenario = try #require(reading.scenario)
    #expect(scenario.title == "Other")
    #expect(scenario.capacity.target == ExactNumber(70, over: 100))
    #expect(scenario.tiers.map(\.name.text) == ["enterprise", "mid", "small"])
    #expect(scenario.tiers[1].workload == .perManager(fewest: 5, most: 10))
    #expect(scenario.tiers[1].atMost == 4)
    #expect(scenario.tiers[1].overlapWeeks == 3)
    #expect(reading.places == ["complexity-missing ../clients.csv:4:1"])
  }

  @Test func pathsAreRelativeToTheFileThatNamesThem() throws {
    let folder = try folder([
      "what-if/tables.yaml": "extends: ../scenario.yaml\nmanagers: new/managers.csv\n",
      "what-if/new/managers.csv": "id,fte\nzoe,x\n",
    ])
    #expect(
      folder.read("what-if/tables.yaml").places == [
        "unknown-owner ../clients.csv:2:22", "unknown-owner ../clients.csv:3:20",
        "complexity-missing ../clients.csv:4:1", "not-a-number new/managers.csv:2:5",
      ])
    #expect(
      folder.read(whatIfs: ["what-if/tables.yaml"]).places.contains(
        "not-a-number what-if/new/managers.csv:2:5"))
  }

  @Test func cyclesAreRefusedByName() throws {
    let folder = try folder([
      "a.yaml": "extends: b.yaml\n", "b.yaml": "changes: []\nextends: c.yaml\n",
      "c.yaml": "extends: a.yaml\n", "self.yaml": "extends: self.yaml\n",
    ])
    let reading = folder.read("a.yaml")
    #expect(reading.places == ["extends-cycle c.yaml:1:10"])
    #expect(
      reading.findings.first?.message == "'a.yaml' extends itself by way of 'b.yaml', 'c.yaml'")
    #expect(folder.read("self.yaml").places == ["extends-cycle self.yaml:1:10"])
    #expect(
      folder.read(whatIfs: ["b.yaml"]).places.contains("extends-cycle a.yaml:1:10"))
  }

  @Test(arguments: [
    ("extends: ../../outside", "path-outside-root"), ("extends: /tmp", "absolute-path"),
    ("extends: ../link", "symlink"), ("extends: nowhere.yaml", "file-missing"),
    ("extends: [a]", "wrong-type"), ("extends:", "wrong-type"),
    ("extends: ~/scenario", "absolute-path"),
  ]) func pathsThatMayNotBeOpenedAreRefused(_ line: String, _ code: String) throws {
    let folder = try folder(["w.yaml": "changes: []\n\(line)\n"])
    try FileManager.default.createSymbolicLink(
      at: folder.root.appending(path: "link"), withDestinationURL: folder.folder)
    let reading = folder.read("w.yaml")
    #expect(reading.findings.map(\.code) == [code], "\(reading.places)")
    #expect(reading.findings.first?.location?.file == "w.yaml")
    #expect(reading.findings.first?.location?.line == 2)
  }

  @Test func withoutGitTheRootIsTheParentOfTheScenarioGiven() throws {
    let folder = try folder([
      "what-if/w.yaml": "extends: ..\n", "what-if/x.yaml": "extends: ../..\n",
    ])
    try FileManager.default.removeItem(at: folder.root.appending(path: ".git"))
    #expect(folder.read("what-if/w.yaml").scenario != nil)
    #expect(folder.read("what-if/x.yaml").places == ["path-outside-root x.yaml:1:10"])
    try Data("changes: []\n".utf8).write(
      to: folder.root.deletingLastPathComponent().appending(
        path: "\(folder.root.lastPathComponent).yaml"))
    let outside = folder.root.path + ".yaml"
    defer { try? FileManager.default.removeItem(atPath: outside) }
    let reading = ScenarioReader(whatIfs: [outside]).read(path: folder.folder.path)
    #expect(reading.findings.map(\.code).contains("path-outside-root"))
    let missing = ScenarioReader(whatIfs: ["no/such.yaml"]).read(path: folder.folder.path)
    #expect(missing.places.contains("file-missing no/such.yaml"))
  }

  @Test func aWhatIfOnTopIsTheSameAsTheWhatIfAlone() throws {
    let folder = try folder([
      "a.yaml": "extends: .\nchanges: [{remove-client: K2}]\n",
      "b.yaml": "extends: a.yaml\nchanges: [{client: {id: K3, set: {complexity: 1}}}]\n",
      "c.yaml": "extends: .\nchanges: [{set: {capacity.target: 70 %}}]\n",
    ])
    let alone = try #require(folder.read("b.yaml").scenario)
    let onTop = try #require(folder.read(whatIfs: ["b.yaml"]).scenario)
    let afterOwnBase = try #require(folder.read(whatIfs: ["a.yaml", "b.yaml"]).scenario)
    #expect(alone.name == "b" && onTop.name == "b" && afterOwnBase.name == "a + b")
    #expect(ScenarioFingerprint(of: alone) == ScenarioFingerprint(of: onTop))
    #expect(ScenarioFingerprint(of: alone) == ScenarioFingerprint(of: afterOwnBase))
    let both = try #require(folder.read(whatIfs: ["c.yaml", "b.yaml"]).scenario)
    #expect(both.capacity.target == ExactNumber(70, over: 100))
    #expect(both.clients.map(\.id.text) == ["K1", "K3"])
  }

  @Test func aWhatIfOfAnotherScenarioIsRefused() throws {
    let folder = try folder([
      "w.yaml": "changes: []\nextends: other\n",
      "other/scenario.yaml": TemporaryScenario.smallestYAML,
      "free.yaml": "changes: [{set: {title: Free}}]\n",
    ])
    #expect(folder.read(whatIfs: ["w.yaml"]).places.contains("what-if-base w.yaml:2:10"))
    #expect(folder.read(whatIfs: ["free.yaml"]).scenario?.title == "Free")
  }
}
