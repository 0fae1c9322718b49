import CaseloadDomain
import CaseloadFiles
import Testing

/// `policy` read into exactly what the domain knows of it.
struct PolicyKeysTests {
  private func policy(_ yaml: String) throws -> Policy {
    let reading = try TemporaryScenario.smallest(
      yaml: TemporaryScenario.smallestYAML + yaml + "\n"
    ).read()
    #expect(reading.findings.allSatisfy { $0.severity == .note })
    return try #require(reading.scenario).policy
  }

  @Test func levelsMoveReorderAndSwitchOffTerms() throws {
    let policy = try policy(
      "policy: {levels: [[hand-over], [unassigned, uneven], [overload, inherited]]}")
    #expect(
      policy.levels.map(\.terms) == [
        [.handOver], [.unassigned, .uneven], [.overload, .inherited],
      ])
    #expect(policy.levels.map(\.name.text) == ["hand-over", "unassigned+uneven", "breaches"])
    #expect(policy.levels.map(\.number) == [1, 2, 3])
    #expect(policy.termsSwitchedOff == [.overTarget, .poorFit, .valueAtRisk, .softRules])
  }

  @Test func theStandardLevelsInAnyOrderAreTheStandardPolicy() throws {
    let stated = try policy(
      """
      policy:
        levels: [[unassigned], [inherited, overload], [soft-rules, value-at-risk, poor-fit, hand-over, uneven, over-target]]
        weights: {over-target: [1, 3, 9], uneven: [0.25, 0.75]}
      """)
    #expect(stated == Policy())
  }

  @Test func weightsAreExact() throws {
    let weighed = try policy("policy: {weights: {over-target: [0, 0.5, 100], uneven: [1.25, 0]}}")
    #expect(weighed == Policy(overTarget: [0, 50, 10_000], uneven: [125, 0]))
    let priced = try policy("prices: {uneven: 0.5}\npolicy: {weights: {over-target: [2, 2, 2]}}")
    #expect(priced == Policy(overTarget: [200, 200, 200], uneven: [50, 150]))
  }
}
