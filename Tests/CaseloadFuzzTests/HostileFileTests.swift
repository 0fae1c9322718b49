import CaseloadDomain
import CaseloadFiles
import Foundation
import Testing
import _CaseloadTestSupport

/// What stands in the place of a table, or on the way to it, and must not be opened.
@Suite struct HostileFileTests {
  private static let yaml =
    "format: 1\nclients: PATH\nmanagers: managers.csv\ntiers: {mid: {hours: 6}}\n"

  /// A scenario in the folder `base/quay` whose client table is named so, and its findings.
  private func findings(
    naming path: String, _ prepare: (TemporaryFolder) throws -> Void = { _ in }
  ) throws -> [String] {
    try TemporaryFolder.with { folder in
      try folder.write(
        Self.yaml.replacing("PATH", with: path), to: "base/quay/scenario.yaml")
      try folder.write("id\nx\n", to: "base/quay/managers.csv")
      try folder.write("id,tier\na,mid\n", to: "base/quay/real/clients.csv")
      try folder.write("id,tier\na,mid\n", to: "outside/clients.csv")
      try prepare(folder)
      let reading = ScenarioReader(root: folder.url.appending(path: "base").path)
        .read(path: folder.url.appending(path: "base/quay").path)
      #expect((reading.scenario == nil) == !reading.findings.isEmpty)
      return reading.findings.map { finding in
        let place = finding.location
        return "\(finding.code) \(place?.file ?? "") \(place?.line ?? 0)"
      }
    }
  }

  @Test func whatLiesBelowTheRootIsRead() throws {
    #expect(try findings(naming: "real/clients.csv") == [])
    #expect(try findings(naming: "../quay/./real//clients.csv") == [])
  }

  @Test(arguments: [
    "../../outside/clients.csv", "real/../../../outside/clients.csv", "..", "../..",
    "../../base/quay/real/clients.csv", "real/../../..//outside/clients.csv",
  ])
  func aPathOutOfTheRootIsRefused(path: String) throws {
    let found = try findings(naming: path)
    #expect(
      found == ["path-outside-root scenario.yaml 2"]
        || (path == ".." && found == ["file-unreadable scenario.yaml 2"]))
  }

  @Test(arguments: [
    "/etc/passwd", "~/clients.csv", "'C:\\clients.csv'", "'\\\\host\\share'", "//x/y",
  ])
  func anAbsolutePathIsRefused(path: String) throws {
    #expect(try findings(naming: path) == ["absolute-path scenario.yaml 2"])
  }

  @Test(arguments: ["quay/real", "outside"])
  func aLinkedFolderIsRefused(target: String) throws {
    let found = try findings(naming: "link/clients.csv") { folder in
      let place = target == "outside" ? "outside" : "base/\(target)"
      try FileManager.default.createSymbolicLink(
        at: folder.url.appending(path: "base/quay/link"),
        withDestinationURL: folder.url.appending(path: place))
    }
    #expect(found == ["symlink scenario.yaml 2"])
  }

  @Test func aLinkToNowhereIsRefusedAsALink() throws {
    let found = try findings(naming: "link.csv") { folder in
      try FileManager.default.createSymbolicLink(
        atPath: folder.url.appending(path: "base/quay/link.csv").path,
        withDestinationPath: "nowhere")
    }
    #expect(found == ["symlink scenario.yaml 2"])
  }

  @Test func aFolderInPlaceOfATableIsRefused() throws {
    #expect(try findings(naming: "real") == ["file-unreadable scenario.yaml 2"])
  }

  @Test func aPipeInPlaceOfATableIsRefusedWithoutWaiting() throws {
    let found = try findings(naming: "pipe") { folder in
      #expect(mkfifo(folder.url.appending(path: "base/quay/pipe").path, 0o600) == 0)
    }
    #expect(found == ["file-unreadable scenario.yaml 2"])
  }

  @Test func aDeviceInPlaceOfAScenarioIsRefused() throws {
    let reading = ScenarioReader().read(path: "/dev/zero")
    #expect(reading.scenario == nil)
    #expect(reading.findings.map(\.code) == ["file-unreadable"])
  }
}
