import CaseloadDomain
import CaseloadFiles
import Foundation
import Testing
import _CaseloadTestSupport

/// Small files that want to become large, and nesting without end.
@Suite struct BombTests {
  private func codes(_ yaml: String) throws -> [String] {
    try TemporaryFolder.with { folder in
      try folder.write(yaml, to: "quay/scenario.yaml")
      let reading = ScenarioReader().read(path: folder.url.appending(path: "quay").path)
      #expect(reading.scenario == nil)
      #expect(reading.findings.allSatisfy { ($0.location?.line ?? 0) >= 1 })
      return reading.findings.map(\.code)
    }
  }

  @Test(arguments: [3, 9, 60]) func aliasesThatMultiplyAreRefused(levels: Int) throws {
    var lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    for level in 1...levels {
      let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      lines.append("a\(level): &a\(level) [\(aliases)]")
    }
    #expect(try codes(lines.joined(separator: "\n") + "\n") == ["yaml-syntax"])
  }

  @Test(arguments: ["[", "{a: ", "- ", "? ", "&a [", "!!seq ["])
  func nestingOfAHundredThousandLevelsIsRefused(opening: String) throws {
    #expect(try codes(String(repeating: opening, count: 100_000)) == ["yaml-syntax"])
    #expect(
      try codes("format: 1\ntiers: " + String(repeating: opening, count: 100_000))
        .contains("yaml-syntax"))
  }

  @Test func nestingByIndentationIsRefused() throws {
    let lines = (0..<1200).map { String(repeating: " ", count: $0) + "a:" }
    #expect(try codes(lines.joined(separator: "\n")).contains("yaml-syntax"))
  }

  /// As deep as the count of openings allows, and then long: each token would look at each level.
  @Test func aDeepFileThatIsLongTooEnds() throws {
    let deep = String(repeating: "[", count: 19_000) + String(repeating: "a, ", count: 300_000)
    #expect(try codes(deep).contains("yaml-syntax"))
  }

  private func planCodes(_ text: String) -> [String] {
    let reading = PlanFileReader.read(Array(text.utf8), file: "plan.json")
    #expect(reading.file == nil)
    #expect(reading.findings.allSatisfy { ($0.location?.line ?? 0) >= 1 })
    return reading.findings.map(\.code)
  }

  @Test(arguments: ["[", "{\"a\": ", "{\"a\": [", "{}: {", "- ", "a:\n "])
  func aPlanFileThatNestsWithoutEndIsRefused(opening: String) {
    #expect(planCodes(String(repeating: opening, count: 100_000)) == ["plan-file"])
    #expect(planCodes("{}:\n" + String(repeating: opening, count: 100_000)) == ["plan-file"])
  }

  @Test func aProofTreeOfAHundredThousandNodesInARowIsRefused() {
    let node = "{\"client\": \"a\", \"parts\": [[\"x\"]]}"
    let nodes = Array(repeating: node, count: 100_000).joined(separator: ",\n")
    let found = planCodes(
      """
      {"format": 1, "scenario": {"name": "s", "hash": "h", "parts": {}}, "assignments": [],
      "managers": [], "request": {"max_moves": null}, "proof_data": [{"level": "hours", "scale": 1,
      "bound": 0, "prices": [[]], "nodes": [\(nodes)]}]}
      """)
    #expect(found == ["plan-file"])
  }

  @Test func aPlanFileOfValuesWithoutEndIsRefused() {
    #expect(planCodes("{\"a\": [" + String(repeating: "1,", count: 6_000_000)) == ["plan-file"])
  }
}
