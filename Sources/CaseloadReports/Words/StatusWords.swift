import CaseloadDomain
import CaseloadPlanning

/// The sentences that say how good a plan is known to be.
enum StatusWords {
  /// The headline of a run.
  static func headline(_ result: PlanResult) -> String {
    switch result.status {
    case .infeasible: "No plan obeys the rules."
    case .stopped: "Stopped before a plan was found."
    case .optimal: optimal(result.proof)
    case .feasible: result.audited.map { distance($0.gap) } ?? ""
    }
  }

  /// How far a plan may be from the best, in hours.
  static func distance(_ gap: Gap) -> String {
    guard let minutes = gap.minutes, let level = gap.level else {
      return gap.level == nil ? "No better plan exists." : "How far from the best is not known."
    }
    let share = gap.ofLoad.map { " (\(Figures.finePercent($0)) of the team's load)" } ?? ""
    return "At most \(Figures.hours(minutes)) a month from the best possible\(share)"
      + "\(levelWords(level))."
  }

  /// The words for a plan all of whose levels are proven.
  static func optimal(_ proof: ProofKind) -> String {
    proof == .checked ? "Optimal: no better plan exists." : "Optimal by GLPK's word."
  }

  /// One plain sentence on the proof.
  static func proof(_ kind: ProofKind, status: PlanStatus) -> String {
    switch (kind, status) {
    case (.checked, .optimal):
      "Proof checked: the audit recomputed the bound from the plan's own numbers, and it meets "
        + "the value."
    case (.checked, _):
      "Proof checked: the audit recomputed the bound from the plan's own numbers."
    case (.solver, .optimal):
      "GLPK found nothing better; its bound has not been re-checked by the audit."
    case (.solver, _): "The bound is GLPK's word; the audit has not re-checked it."
    case (.none, _): "There is no bound."
    }
  }

  /// Why a run ended, where it did not end by proof.
  static func stop(_ reason: StopReason) -> String? {
    switch reason {
    case .optimal: nil
    case .gap: "Ended at the gap asked for."
    case .effort: "Ended when the work set for a run was done."
    case .time: "Ended by the time limit."
    case .interrupted: "Interrupted; this is the best plan so far."
    }
  }

  /// What the level of an open gap is about; nothing for that of hours, of which all is said.
  private static func levelWords(_ level: Level) -> String {
    if level.terms == Level.hours.terms { return "" }
    if level.terms == Level.breaches.terms { return ", on breaches tolerated from today" }
    if level.terms == [.unassigned] { return ", on load that nobody takes" }
    return ", on level \(level.number) (\(level.terms.map(\.rawValue).joined(separator: ", ")))"
  }
}
