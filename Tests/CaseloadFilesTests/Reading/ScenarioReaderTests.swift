import CaseloadDomain
import CaseloadFiles
import Foundation
import TabularFiles
import Testing

struct ScenarioReaderTests {
  @Test func smallestScenarioIsRead() throws {
    let folder = try TemporaryScenario.smallest()
    let reading = folder.read()
    #expect(reading.places == ["complexity-missing clients.csv:4:1"])
    let scenario = try #require(reading.scenario)
    #expect(scenario.name == "quay")
    #expect(scenario.title == "quay")
    #expect(scenario.month == nil)
    #expect(scenario.clients.map(\.id.text) == ["K1", "K2", "K3"])
    #expect(scenario.clients.map(\.name) == ["Acme", "Nord Bank", "Fjord"])
    #expect(
      scenario.clients.map(\.owner)
        == [.manager(ManagerID("anna")), .manager(ManagerID("bo")), nil])
    #expect(scenario.clients.map(\.complexity) == [3, 5, nil])
    #expect(scenario.team.managers.map(\.fullTimeEquivalent) == [1, ExactNumber(1, over: 2)])
    // 7,488 / 1; 7,488 / 5 rounded down; 7,488 x (1/10 + 1/2 x 1/10), the middle of the scale.
    #expect(scenario.loads().map(\.load.value) == [7488, 1497, 1123])
    #expect(scenario.tiers.map(\.isAlone) == [true, false])
  }

  @Test func fileOfTheScenarioMayBeNamedToo() throws {
    let folder = try TemporaryScenario.smallest()
    let path = folder.folder.appending(path: "scenario.yaml").path
    #expect(ScenarioReader().read(path: path).scenario == folder.read().scenario)
    #expect(ScenarioReader().read(path: path).scenario != nil)
  }

  @Test func tableAndSpellingsAreKeptForWriting() throws {
    let reading = try TemporaryScenario.smallest().read()
    #expect(reading.clientIDColumn == 0)
    #expect(reading.ownerColumn == 4)
    #expect(reading.clientFile == "clients.csv")
    #expect(reading.clientIDs == ["K1", "K2", "K3"].map(ClientID.init))
    #expect(reading.clientTable?.rows.count == 3)
    #expect(
      reading.ownerSpelling == [ManagerID("anna"): "Anna Berg", ManagerID("bo"): "bo"])
    #expect(
      reading.managerNames == [ManagerID("anna"): "Anna Berg", ManagerID("bo"): "Bo Lind"])
  }

  @Test func keyFaultAndOpenQuoteAreFoundInOneRun() throws {
    let yaml = TemporaryScenario.smallestYAML.replacing("tiers:", with: "tieres:")
    let clients = "id,name,tier\nK1,Acme,mid\nK2,\"Nord Bank,mid\n"
    let reading = try TemporaryScenario.smallest(yaml: yaml, clients: clients).read()
    #expect(reading.scenario == nil)
    #expect(
      reading.places == [
        "complexity-missing clients.csv:2:1", "open-quote clients.csv:3:4",
        "unknown-key scenario.yaml:4:1",
      ])
    #expect(reading.findings.last?.advice == "did you mean 'tiers'?")
  }

  @Test func scenariosThatTeachAreSound() throws {
    let package = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    for (name, count, minutes) in [("one-each", 16, 22_453), ("agency", 35, 27_943)] {
      let folder = package.appending(path: "scenarios").appending(path: name)
      let reading = ScenarioReader().read(path: folder.path)
      #expect(reading.findings.filter { $0.severity != .note } == [], "\(name)")
      let scenario = try #require(reading.scenario)
      #expect(scenario.clients.count == count, "\(name)")
      #expect(scenario.loads().map(\.load.value).reduce(0, +) == minutes, "\(name)")
    }
  }
}
