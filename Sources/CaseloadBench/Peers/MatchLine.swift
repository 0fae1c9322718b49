import CaseloadDomain
import CaseloadFiles

/// What one solver came to on one scenario.
public struct MatchLine: Hashable, Sendable {
  /// The scenario's name.
  public var scenario: String
  /// The level that was compared.
  public var level: Level
  /// `caseload`, or the name of a peer.
  public var solver: String
  /// The solver's own name and version.
  public var version: String
  /// What it was told beside the model.
  public var settings: String
  /// The limits of all solvers.
  public var limits: MatchLimits
  /// optimal, feasible, infeasible, none, refused, failed; `rejected` if the audit rejects the plan.
  public var status: String
  /// The value of its plan in the level, as the audit reckons it.
  public var value: Price?
  /// Its bound.
  public var bound: Price?
  /// The load of all clients, to which gaps are related.
  public var teamLoad: Minutes
  /// Seconds of wall time.
  public var seconds: Double
  /// What is remarkable; empty where nothing is.
  public var note: String

  /// The line as one JSON object: times in minutes, gaps as fractions of the team's load.
  public var json: JSONValue {
    .record([
      "scenario": .text(scenario), "level": .text(level.name.text), "solver": .text(solver),
      "version": .text(version), "settings": .text(settings),
      "time_limit": .number(Self.decimal(limits.seconds)), "threads": .integer(limits.threads),
      "status": .text(status), "value": .price(value), "bound": .price(bound),
      "gap": .fraction(gap), "team_load": .minutes(teamLoad),
      "seconds": .number(Self.decimal(seconds)), "note": .text(note),
    ])
  }

  /// Value less bound as a share of the team's load; nil without either.
  public var gap: ExactNumber? {
    guard let value, let bound, teamLoad.value > 0 else { return nil }
    return ExactNumber(max(0, value.hundredths - bound.hundredths), over: teamLoad.value * 100)
  }

  static func decimal(_ seconds: Double) -> String {
    let thousandths = Int((seconds * 1_000).rounded())
    return "\(thousandths / 1_000).\(TableText.padded(thousandths % 1_000, to: 3))"
  }
}
