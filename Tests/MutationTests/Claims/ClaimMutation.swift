import CaseloadDomain
import CaseloadSolver

/// One thing untrue that a solver says about a right plan, on purpose.
struct ClaimMutation: Sendable {
  /// What is untrue, as the list prints it.
  var name: String
  /// The codes of which the audit must give one.
  var expected: Set<String>
  /// Spoils what is said.
  var spoil: @Sendable (inout SolveOutcome, Scenario) -> Void

  init(
    _ name: String, _ expected: Set<String>,
    spoil: @escaping @Sendable (inout SolveOutcome, Scenario) -> Void
  ) {
    self.name = name
    self.expected = expected
    self.spoil = spoil
  }

  /// The code of a result whose bounds are not called checked: what is not proven is not told so.
  static let unchecked = "not checked"

  /// Every one, in the order in which they are printed.
  static var all: [ClaimMutation] { tinyLevels.flatMap { ofLevel($0) } + ofPlan }

  private static func ofLevel(_ level: Level) -> [ClaimMutation] {
    [
      onLevel(level, "value a hundredth too low", [level.valueCode]) {
        $0.value = $0.value - Price(hundredths: 1)
      },
      onLevel(level, "value a hundredth too high", [level.valueCode]) {
        $0.value = $0.value + Price(hundredths: 1)
      },
      onLevel(level, "bound a hundredth above the value", [level.boundCode]) {
        $0.bound = $0.value + Price(hundredths: 1)
      },
      ClaimMutation("\(level.name): left out", [level.missingCode]) { outcome, _ in
        outcome.levels.removeAll { $0.level == level }
      },
      onLevel(level, "no numbers", [unchecked]) { if $0.value > .zero { $0.proof = nil } },
      onLevel(level, "numbers of a claim too high", ["proof"]) { claim in
        claim.proof?.bound = claim.value + Price(hundredths: 1)
      },
    ]
  }

  private static func onLevel(
    _ level: Level, _ name: String, _ expected: Set<String>,
    _ change: @escaping @Sendable (inout LevelOutcome) -> Void
  ) -> ClaimMutation {
    ClaimMutation("\(level.name): \(name)", expected) { outcome, _ in
      for place in outcome.levels.indices where outcome.levels[place].level == level {
        change(&outcome.levels[place])
      }
    }
  }

  private static var ofPlan: [ClaimMutation] {
    [
      ClaimMutation("plan: a client forgotten", [Term.unassigned.code, Rule.keep.rawValue]) {
        outcome, _ in
        if let client = outcome.plan?.owners.keys.min() { outcome.plan?[client] = nil }
      },
      ClaimMutation("plan: a client who is none", ["unknown"]) { outcome, scenario in
        outcome.plan?[ClientID("stranger")] = scenario.team.managers[0].id
      },
      ClaimMutation("plan: a manager who is none", ["unknown"]) { outcome, scenario in
        outcome.plan?[scenario.clients[0].id] = ManagerID("stranger")
      },
      ClaimMutation("plan: of today's book", Set(tinyLevels.map(\.valueCode))) {
        outcome, scenario in
        outcome.plan = Plan.today(of: scenario)
      },
      ClaimMutation("plan: everybody with one manager", [Rule.hoursLimit.rawValue]) {
        outcome, scenario in
        let manager = scenario.team.managers[0].id
        for client in scenario.clients { outcome.plan?[client.id] = manager }
      },
    ]
  }
}
