import Foundation
import Testing

@testable import CaseloadFiles

/// Holds the page that explains the scenario file and the reader together.
struct ScenarioPageTests {
  private static let package = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private func page() throws -> String {
    let url = Self.package.appending(path: "docs/scenario-file.md")
    return try String(contentsOf: url, encoding: .utf8)
  }

  /// All source text of the reader.
  private func source() throws -> String {
    let room = Self.package.appending(path: "Sources/CaseloadFiles")
    var text = ""
    for folder in ["Assembly", "Conditions", "Findings", "Keys", "Paths", "Tables", "YAML"] {
      let files = try FileManager.default.contentsOfDirectory(
        at: room.appending(path: folder), includingPropertiesForKeys: nil)
      for file in files { text += try String(contentsOf: file, encoding: .utf8) }
    }
    return text
  }

  @Test func everyKeyStandsOnThePage() throws {
    let page = try page()
    let keys = try source().matches(of: /(?:take|count|share|stage)\((?:keys, )?"([a-z0-9-]+)"/)
    let names = Set(keys.map { String($0.output.1) }).union(ScenarioKeys.later)
      .union(RuleKeys.later)
    #expect(names.count > 45)
    let missing = names.filter { name in
      !["`\(name)", "\(name):", "### \(name)\n"].contains(where: page.contains)
    }
    #expect(missing == [])
  }

  @Test func everyColumnStandsOnThePage() throws {
    let page = try page()
    let columns =
      ClientRows.columns + ManagerRows.columns + DatedRows.leaveColumns + DatedRows.eventColumns
    #expect(columns.filter { !page.contains("`\($0)`") } == [])
  }

  @Test func everyCodeStandsOnThePage() throws {
    let page = try page()
    let calls = try source().matches(
      of: /(?:error|warning|note|report|Finding)\(\s*"([a-z]+(?:-[a-z]+)*)"/)
    let codes = Set(calls.map { String($0.output.1) })
    #expect(codes.count > 25)
    #expect(codes.filter { !page.contains("`\($0)`") } == [])
  }
}
