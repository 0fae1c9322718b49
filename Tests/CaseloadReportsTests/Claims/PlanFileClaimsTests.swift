import CaseloadDomain
import CaseloadFiles
import CaseloadPlanning
import CaseloadReports
import Foundation
import Testing

@Suite struct PlanFileClaimsTests {
  private func planFile() throws -> String {
    let result = try Planner().plan(SampleResult.scenario)
    return String(decoding: PlanJSON(result, version: "0").file, as: UTF8.self)
  }

  private func findings(of text: String) throws -> [Finding] {
    let reading = PlanFileReader.read(Array(text.utf8), file: "plan.json")
    let file = try #require(reading.file, "\(reading.findings)")
    let audit = try PlanAudit(file.plan, in: SampleResult.scenario, proofs: file.proofs)
    return PlanFileClaims(of: file, path: "plan.json", audit: audit).findings
  }

  @Test func whatThePlannerWritesHolds() throws {
    #expect(try findings(of: planFile()) == [])
  }

  @Test func otherProgramsMayWriteTheSameNumbersOtherwise() throws {
    let text = try planFile().replacing(".00,", with: ".0,").replacing(": 0.0,", with: ": 0,")
    #expect(try findings(of: text) == [])
  }

  @Test(arguments: [
    ("objective", "1.0", "objective"), ("bound", "500000", "bound"),
    ("gap_minutes", "7", "gap_minutes"), ("load", "1", "assignments[0].load"),
    ("headroom", "3", "managers[0].headroom"), ("team_load", "3", "team_load"),
    ("over-target", "5000", "levels[2].terms.over-target"), ("status", "\"feasible\"", "status"),
    ("proof", "\"none\"", "proof"),
  ])
  func aNumberThatIsNotThePlansIsALoudFinding(key: String, new: String, path: String) throws {
    let text = try planFile()
    let old = try Regex("\"\(key)\": [^,\\n}]+")
    let changed = text.replacing(old, with: "\"\(key)\": \(new)", maxReplacements: 1)
    #expect(changed != text)
    let found = try findings(of: changed)
    #expect(found.allSatisfy { $0.code == "plan-file" && $0.severity == .error })
    #expect(found.contains { $0.message.hasPrefix("\(path) states ") })
    #expect(found.allSatisfy { $0.location?.line != nil })
  }

  @Test func aListThatLacksEntriesSaysHowMany() throws {
    let text = try planFile()
    let start = try #require(text.range(of: "\"moves\": ["))
    let end = try #require(text[start.upperBound...].firstRange(of: "\n  ]"))
    let changed = text.replacingCharacters(in: start.upperBound..<end.upperBound, with: "]")
    let messages = try findings(of: changed).map(\.message)
    #expect(messages.count == 1)
    #expect(messages.first?.hasPrefix("moves states 0 entries, the audit reckons ") == true)
  }

  /// Whoever takes a line out of the file takes a claim out of the audit's sight.
  @Test(arguments: [
    "moves", "levels", "status", "proof", "objective", "bound", "gap", "gap_minutes",
    "gap_of_value", "unassigned", "stop", "version", "work", "balance", "attention", "team_load",
    "busiest", "fair_share",
  ])
  func aKeyThatIsMissingIsAFinding(key: String) throws {
    let changed = try changed { $0[key] = nil }
    #expect(try findings(of: changed).contains { $0.message == "\(key) is missing" })
  }

  @Test func whatAnEntryLacksIsAFindingToo() throws {
    let changed = try changed {
      var managers = $0["managers"] as? [[String: Any]] ?? []
      managers[0]["headroom"] = nil
      $0["managers"] = managers
    }
    let found = try findings(of: changed)
    #expect(found.map(\.message) == ["managers[0].headroom is missing"])
    #expect(found.first?.location?.line != nil)
  }

  @Test func workHasEveryCounterAndNoOther() throws {
    let emptied = try findings(of: changed { $0["work"] = [:] as [String: Any] })
    #expect(emptied.count == 5)
    #expect(
      emptied.allSatisfy { $0.message.hasPrefix("work.") && $0.message.hasSuffix(" is missing") })
    let more = try changed {
      var work = $0["work"] as? [String: Any] ?? [:]
      work["tea"] = 3
      $0["work"] = work
    }
    #expect(
      try findings(of: more).map(\.message)
        == ["work.tea states 3, which no plan file of this format does"])
  }

  @Test func whatNoPlanFileHasIsAFinding() throws {
    let changed = try changed { $0["foo"] = 1 }
    #expect(
      try findings(of: changed).map(\.message)
        == ["foo states 1, which no plan file of this format does"])
  }

  @Test(
    arguments: [
      ("stop", "banana"), ("stop", "interrupted"), ("stop", "effort"), ("version", 7),
      ("work", ["pivots": -7, "trials": 1, "evaluations": 1, "nodes": 1, "library_nodes": 1]),
      ("work", "much"),
    ] as [(String, any Sendable)])
  func whatCannotBeOfARunIsAFinding(key: String, value: any Sendable) throws {
    let changed = try changed { $0[key] = value }
    let found = try findings(of: changed)
    #expect(found.count == 1)
    #expect(found.first?.message.hasPrefix(key) == true)
    #expect(found.first?.message.contains(" and must be ") == true)
  }

  @Test func anotherHashOfAPartIsAFinding() throws {
    let changed = try changed {
      var scenario = $0["scenario"] as? [String: Any] ?? [:]
      var parts = scenario["parts"] as? [String: Any] ?? [:]
      parts["rules"] = "0000000000000000"
      scenario["parts"] = parts
      $0["scenario"] = scenario
    }
    #expect(try findings(of: changed).first?.message.hasPrefix("scenario.parts.rules ") == true)
  }

  /// The sample's plan file, changed as an object.
  private func changed(_ change: (inout [String: Any]) -> Void) throws -> String {
    let object = try JSONSerialization.jsonObject(with: Data(planFile().utf8))
    var members = try #require(object as? [String: Any])
    change(&members)
    return String(decoding: try JSONSerialization.data(withJSONObject: members), as: UTF8.self)
  }
}
