import CaseloadDomain
import CaseloadFiles
import Foundation
import Testing

struct PathTests {
  @Test func missingScenarioIsAFinding() throws {
    let reading = ScenarioReader().read(path: "no/such/folder")
    #expect(reading.places == ["file-missing no/such/folder"])
    let folder = try TemporaryScenario([:])
    #expect(folder.read().places == ["file-missing scenario.yaml"])
  }

  @Test func tablesBesideTheFolderMayBeNamedBelowTheRoot() throws {
    let yaml = TemporaryScenario.smallestYAML.replacing(
      "clients.csv", with: "../shared/clients.csv")
    let folder = try TemporaryScenario.smallest(yaml: yaml)
    let shared = folder.root.appending(path: "shared")
    try FileManager.default.createDirectory(at: shared, withIntermediateDirectories: true)
    try FileManager.default.moveItem(
      at: folder.folder.appending(path: "clients.csv"), to: shared.appending(path: "clients.csv"))
    #expect(folder.read().scenario != nil)
    let strict = ScenarioReader(root: folder.folder.path).read(path: folder.folder.path)
    #expect(strict.places == ["path-outside-root scenario.yaml:2:10"])
    let elsewhere = ScenarioReader(root: shared.path).read(path: folder.folder.path)
    #expect(elsewhere.findings.map(\.code) == ["path-outside-root"])
    let missing = ScenarioReader(root: "no/such/folder").read(path: folder.folder.path)
    #expect(missing.places == ["file-missing no/such/folder"])
  }

  @Test func withoutGitTheRootIsTheFoldersParent() throws {
    let yaml = TemporaryScenario.smallestYAML.replacing("clients.csv", with: "../../c.csv")
    let folder = try TemporaryScenario.smallest(yaml: yaml)
    try FileManager.default.removeItem(at: folder.root.appending(path: ".git"))
    #expect(folder.read().places == ["path-outside-root scenario.yaml:2:10"])
  }

  @Test func linksBelowTheRootAreRefusedByName() throws {
    let folder = try TemporaryScenario.smallest()
    let clients = folder.folder.appending(path: "clients.csv")
    let real = folder.folder.appending(path: "real.csv")
    try FileManager.default.moveItem(at: clients, to: real)
    try FileManager.default.createSymbolicLink(at: clients, withDestinationURL: real)
    let reading = folder.read()
    #expect(reading.places == ["symlink scenario.yaml:2:10"])
    #expect(reading.findings[0].message.contains("clients.csv"))
    let yaml = folder.folder.appending(path: "scenario.yaml")
    try FileManager.default.moveItem(at: yaml, to: folder.folder.appending(path: "s.yaml"))
    try FileManager.default.createSymbolicLink(
      at: yaml, withDestinationURL: folder.folder.appending(path: "s.yaml"))
    #expect(folder.read().places == ["symlink scenario.yaml"])
  }

  /// What `..` takes back was a step on the way all the same.
  @Test(
    arguments: [
      ("l/../clients.csv", "symlink"), ("nope/../clients.csv", "file-missing"),
      ("managers.csv/../clients.csv", "file-missing"), ("clients.csv/", "file-unreadable"),
      ("sub/../clients.csv", nil), ("./sub/.././clients.csv", nil),
    ] as [(String, String?)])
  func everyStepOfAPathIsLookedAt(path: String, code: String?) throws {
    let yaml = TemporaryScenario.smallestYAML.replacing("clients.csv", with: path)
    let folder = try TemporaryScenario.smallest(yaml: yaml)
    let sub = folder.folder.appending(path: "sub")
    try FileManager.default.createDirectory(at: sub, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      at: folder.folder.appending(path: "l"), withDestinationURL: sub)
    let refused = folder.read().places.filter { $0.contains("scenario.yaml") }
    #expect(refused == (code.map { ["\($0) scenario.yaml:2:10"] } ?? []))
  }

  @Test func linkToTheScenarioFolderMayBeNamed() throws {
    let folder = try TemporaryScenario.smallest()
    let link = folder.root.appending(path: "link")
    try FileManager.default.createSymbolicLink(at: link, withDestinationURL: folder.folder)
    #expect(ScenarioReader().read(path: link.path).scenario?.name == "quay")
  }
}
