import CaseloadDomain
import CaseloadFiles
import Foundation
import Testing
import _CaseloadTestSupport

@Suite struct PlanFileReaderTests {
  private func read(_ text: String) -> PlanFileReading {
    PlanFileReader.read(Array(text.utf8), file: "plan.json")
  }

  @Test func aPlanFileAsKept() {
    expectGolden(SamplePlanFile.text, "plan.json")
  }

  @Test func whatIsWrittenIsReadBack() throws {
    let reading = read(SamplePlanFile.text)
    #expect(reading.findings == [])
    let file = try #require(reading.file)
    #expect(file.plan == Plan([ClientID("acme"): ManagerID("anna")]))
    #expect(file.scenarioName == "sample")
    #expect(file.fingerprint == SamplePlanFile.document.fingerprint)
    #expect(file.request == SamplePlanFile.document.request)
    #expect(file.assignments == SamplePlanFile.document.assignments)
    #expect(file.managers == [ManagerID("anna"), ManagerID("bo")])
    #expect(file.proofs == [SamplePlanFile.proof])
  }

  @Test(arguments: [
    ("\"format\": 1", "\"format\": 2", "format 2"),
    ("\"format\": 1,", "", "format is missing"),
    ("\"hash\": \"", "\"hush\": \"", "scenario.hash is missing"),
    ("\"load\": 360, \"manager\": \"anna\"", "\"load\": 3.5, \"manager\": \"anna\"", "'acme'"),
    ("\"manager\": \"anna\", \"prev", "\"manager\": 7, \"prev", "manager of 'acme'"),
    ("\"client\": \"bay\", \"load\"", "\"client\": \"acme\", \"load\"", "assigned twice"),
    ("{\"prices\": 0}", "{\"prices\": 4}", "no line 4"),
    ("{\"prices\": 0}", "{}", "prices is missing"),
    ("\"move-count\"", "\"move-cost\"", "no row"),
    ("\"scale\": 10", "\"scale\": 0", "scale from 1"),
    ("\"level\", \"unassigned\"", "\"level\", \"nobody\"", "no level 'nobody'"),
    ("\"level\": \"hours\"", "\"level\": \"days\"", "level of this file"),
    ("\"levels\": [\n", "\"levels\": [\n{\"name\": \"hours\"},\n", "'hours' stands twice"),
    (
      "\"bound\": 12.34,\n      \"level\"", "\"bound\": 12.345,\n      \"level\"",
      "two decimals"
    ),
    ("\"scale\": 10", "\"sum\": 3, \"scale\": 10", "no 'sum'"),
    ("{\"prices\": 0}", "{\"prices\": 0, \"part\": 1}", "no 'part'"),
    ("\"format\": 1", "\"format\": 01", "not JSON"),
    ("\"format\": 1", "\"format\": +1", "not JSON"),
    ("\"acme\"", "\"\\x61cme\"", "not JSON"),
    ("\n}\n", ",\n}\n", "not JSON"),
    ("\"version\"", "\"work\"", "stands twice"),
    ("\"assignments\": [", "\"assignments\": [[", "not JSON"),
  ])
  func aFaultIsNamed(old: String, new: String, words: String) {
    let changed = SamplePlanFile.text.replacing(old, with: new, maxReplacements: 1)
    #expect(changed != SamplePlanFile.text)
    let reading = read(changed)
    #expect(reading.file == nil)
    #expect(reading.findings.contains { $0.code == "plan-file" && $0.message.contains(words) })
  }

  @Test func aLevelHasOneProof() throws {
    let start = try #require(SamplePlanFile.text.range(of: "\"proof_data\": [\n")).upperBound
    let end = try #require(SamplePlanFile.text[start...].range(of: "\n  ]")).lowerBound
    let twice = SamplePlanFile.text.replacingCharacters(
      in: end..<end, with: ",\n" + SamplePlanFile.text[start..<end])
    #expect(read(twice).findings.map(\.message) == ["the level 'hours' has a proof already"])
  }

  @Test func aMarkOfTheEncodingIsPassedOver() {
    let marked = [0xEF, 0xBB, 0xBF] + Array(SamplePlanFile.text.utf8)
    #expect(PlanFileReader.isPlanFile(marked, path: "plan"))
    #expect(PlanFileReader.read(marked, file: "plan").findings == [])
  }

  @Test(arguments: [
    ("{}", "plan", true), (" \n{", "plan.txt", true), ("[[[[", "plan.json", true),
    ("client,owner\n", "plan.csv", false), ("[[[[", "plan.csv", false), ("", "plan", false),
  ])
  func planFilesAndTablesAreToldApart(text: String, path: String, isPlanFile: Bool) {
    #expect(PlanFileReader.isPlanFile(Array(text.utf8), path: path) == isPlanFile)
  }

  @Test func aFaultHasItsPlace() {
    let changed = SamplePlanFile.text.replacing(
      "\"load\": 360", with: "\"load\": -", maxReplacements: 1)
    let place = read(changed).findings.first?.location
    #expect(place == SourceLocation(file: "plan.json", line: 3, column: 32))
  }

  @Test(arguments: ["", "{", "[1]", "nonsense", "{&a \"x\": *a}", "{} # a comment"])
  func whatIsNoPlanFileIsAFinding(text: String) {
    let reading = read(text)
    #expect(reading.file == nil)
    #expect(!reading.findings.isEmpty)
  }

  @Test func bottomlessNestingIsAFindingAndNoCrash() {
    let reading = read("{\"levels\": " + String(repeating: "[", count: 1_000_000))
    #expect(reading.findings.map(\.message) == ["the file nests more than 32 levels deep"])
    #expect(reading.findings.first?.location?.column == 43)
  }

  @Test func bytesThatAreNoTextAreAFinding() {
    let reading = PlanFileReader.read([0x7B, 0xFF, 0x7D], file: "plan.json")
    #expect(reading.findings.map(\.message) == ["the file is not UTF-8"])
  }
}
