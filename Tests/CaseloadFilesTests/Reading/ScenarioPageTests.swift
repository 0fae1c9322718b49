import CaseloadDomain
import Foundation
import TabularFiles
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
    for folder in [
      "Assembly", "Conditions", "Findings", "Keys", "Paths", "Tables", "WhatIf", "YAML",
    ] {
      let files = try FileManager.default.contentsOfDirectory(
        at: room.appending(path: folder), includingPropertiesForKeys: nil)
      for file in files { text += try String(contentsOf: file, encoding: .utf8) }
    }
    return text
  }

  @Test func everyKeyStandsOnThePage() throws {
    let page = try page()
    let names = Set(try ReadKeys.paths().compactMap { $0.split(separator: ".").last })
      .subtracting(["*"]).map(String.init)
    #expect(names.count > 60)
    let missing = names.filter { name in
      !["`\(name)", "\(name):", "### \(name)\n"].contains(where: page.contains)
    }
    #expect(missing == [])
  }

  /// The first cells of the page's tables of keys, with the heading that they stand under.
  private func keysOfThePage() throws -> Set<String> {
    let text = try page()
    let begin = try #require(text.firstRange(of: "\n## Keys\n")).upperBound
    let end = try #require(text.firstRange(of: "\n### Not yet\n")).lowerBound
    var section = ""
    var keys: Set<String> = []
    for line in text[begin..<end].split(separator: "\n") {
      if line.hasPrefix("### ") { section = String(line.dropFirst(4)) }
      guard line.hasPrefix("| `") else { continue }
      let cells = line.split(separator: "|")
      let prefix =
        section.isEmpty
        ? "" : ["tiers", "pools"].contains(section) ? "\(section).*." : "\(section)."
      for key in cells[0].matches(of: /`([a-z0-9.-]+)`/) {
        keys.insert(prefix + key.output.1)
        guard section == "rules" else { continue }
        for inner in cells[1].matches(of: /`([a-z-]+)`/) {
          keys.insert("rules.\(key.output.1).\(inner.output.1)")
        }
      }
    }
    return keys
  }

  @Test func everyKeyOfThePageIsRead() throws {
    let read = try ReadKeys.paths()
    let onPage = try keysOfThePage()
    #expect(onPage.count > 60)
    #expect(onPage.subtracting(read) == [])
    // For the rules, key by key, the other way round as well.
    let rules = read.filter { $0.hasPrefix("rules.") && !$0.hasSuffix("*") }
    #expect(rules.subtracting(onPage) == [])
  }

  @Test func everyColumnStandsOnThePage() throws {
    let page = try page()
    let columns =
      ClientRows.columns + ManagerRows.columns + DatedRows.leaveColumns + DatedRows.eventColumns
    #expect(columns.filter { !page.contains("`\($0)`") } == [])
  }

  /// The source text of every room.
  private func allSources() throws -> String {
    let sources = Self.package.appending(path: "Sources")
    let paths = FileManager.default.enumerator(atPath: sources.path)?.compactMap { $0 as? String }
    return try (paths ?? []).filter { $0.hasSuffix(".swift") }
      .map { try String(contentsOf: sources.appending(path: $0), encoding: .utf8) }
      .joined()
  }

  @Test func everyCodeStandsInTheListOfCodes() throws {
    let page = try page()
    let begin = try #require(page.firstRange(of: "\n## Codes of findings\n")).upperBound
    let list = page[begin...]
    let source = try allSources()
    let calls = source.matches(
      of: /(?:error|warning|note|report|Finding)\(\s*"([a-z]+(?:-[a-z]+)*)"/)
    let names = source.matches(of: /static let code = "([a-z-]+)"/)
    let codes = Set(calls.map { String($0.output.1) } + names.map { String($0.output.1) })
      .union(Rule.allCases.map(\.rawValue)).union(TableFinding.Code.allCases.map(\.rawValue))
    #expect(codes.count > 60)
    #expect(codes.isSuperset(of: ["plan-file", "proof", "unknown", "too-many-clients"]))
    #expect(codes.filter { !list.contains("`\($0)`") }.sorted() == [])
  }
}
