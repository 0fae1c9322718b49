import CaseloadDomain
import CaseloadPlanning
import CaseloadReports
import Foundation
import Testing
import _CaseloadTestSupport

@Suite struct PlanJSONTests {
  @Test func theAnswerAsKept() {
    let finding = Finding(
      "month-missing", .warning, at: SourceLocation(file: "scenario.yaml", line: 1), "no month")
    let bytes = PlanJSON(SampleResult.result(distance: 150), version: "0.0.0")
      .answer(findings: [finding])
    expectGolden(String(decoding: bytes, as: UTF8.self), "plan-answer.json")
  }

  @Test func everyPromisedKeyIsThereEvenWithoutAPlan() throws {
    let promised = [
      "status", "proof", "objective", "bound", "gap", "gap_minutes", "gap_of_value", "levels",
      "stop", "assignments", "managers", "moves", "findings", "version",
    ]
    for result in [
      SampleResult.result(), SampleResult.planless(.infeasible, stop: .optimal),
      SampleResult.planless(.stopped, stop: .time),
    ] {
      let bytes = PlanJSON(result, version: "0.0.0").answer(findings: [])
      let object = try #require(
        try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
      #expect(promised.filter { object[$0] == nil } == [])
      #expect(object["status"] as? String == result.status.rawValue)
    }
  }

  @Test func theFileHoldsWhatTheAnswerHoldsButFindings() throws {
    let documents = PlanJSON(SampleResult.result(), version: "0.0.0")
    let answer = try #require(
      try JSONSerialization.jsonObject(with: Data(documents.answer(findings: []))) as? [String: Any]
    )
    let file = try #require(
      try JSONSerialization.jsonObject(with: Data(documents.file)) as? [String: Any])
    let more: Set<String> = ["format", "scenario", "unassigned", "proof_data", "work"]
    let talk: Set<String> = ["findings", "impossible", "unassigned_reasons"]
    #expect(Set(file.keys) == Set(answer.keys).subtracting(talk).union(more))
  }
}
