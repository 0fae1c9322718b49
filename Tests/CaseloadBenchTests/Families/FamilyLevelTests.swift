import CaseloadAudit
import CaseloadBench
import CaseloadDomain
import CaseloadFiles
import CaseloadPlanning
import CaseloadSolver
import Testing

/// The levels of small books are as the families' names say.
@Suite struct FamilyLevelTests {
  private func scenario(_ family: Family, seed: UInt64) throws -> Scenario {
    try CaseloadBenchTests.scenario(family, clients: 24, managers: 6, seed: seed)
  }

  /// Plans the two upper levels; the run ends where the last one begins.
  private func levels(of scenario: Scenario) throws -> [LevelFigures] {
    let control = control { $0.level == .hours }
    return try #require(try Planner().plan(scenario, control: control).audited).levels
  }

  @Test func `A team that is too small has more load than all may carry`() throws {
    let family = try #require(Family.named("too-small-team"))
    for seed in UInt64(1)...5 {
      let check = ScenarioCheck(try scenario(family, seed: seed))
      #expect(check.today.teamLoad > check.heldLimit, "seed \(seed)")
    }
  }

  @Test func `In a book that is overloaded today breaches remain, proven`() throws {
    let family = try #require(Family.named("overloaded-today"))
    for seed in UInt64(1)...3 {
      let levels = try levels(of: try scenario(family, seed: seed))
      #expect(levels[0].value.value == .zero, "seed \(seed)")
      #expect(try #require(levels[1].bound) > .zero, "seed \(seed)")
    }
  }

  @Test func `Everywhere else everybody is served and nothing stays broken`() throws {
    for family in Family.all where !["too-small-team", "overloaded-today"].contains(family.name) {
      let levels = try levels(of: try scenario(family, seed: 1))
      #expect(levels[0].value.value == .zero, "\(family.name)")
      #expect(levels[1].value.value == .zero, "\(family.name)")
    }
  }

  @Test func `Few loads are few`() throws {
    let family = try #require(Family.named("few-loads"))
    let scenario = try CaseloadBenchTests.scenario(family, clients: 200, managers: 20, seed: 1)
    #expect(Set(scenario.loads().map(\.load)).count == 6)
  }
}
