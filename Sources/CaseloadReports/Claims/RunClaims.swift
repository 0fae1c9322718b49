import CaseloadDomain
import CaseloadFiles
import CaseloadSolver

/// What a plan file states about the run that made it, which nobody can reckon anew: whether it is
/// possible.
struct RunClaims {
  /// The keys that tell of the run.
  static let keys: Set<String> = ["version", "stop", "work"]

  private let statements: [String: StatedValue]

  /// The statements of a plan file.
  init(_ statements: [String: StatedValue]) { self.statements = statements }

  /// What cannot be; what is missing is none of it.
  var differences: [StatedDifference] { version + stop + work }

  private var version: [StatedDifference] {
    guard let stated = statements["version"] else { return [] }
    if case .text = stated { return [] }
    return [difference("version", stated, "a text")]
  }

  /// A plan is optimal if and only if the run ended because nothing better exists.
  private var stop: [StatedDifference] {
    guard let stated = statements["stop"] else { return [] }
    var isOptimal = false
    if case .text(PlanStatus.optimal.rawValue, _)? = statements["status"] { isOptimal = true }
    if case .text(let text, _) = stated, let reason = StopReason(rawValue: text),
      (reason == .optimal) == isOptimal
    {
      return []
    }
    return [
      difference(
        "stop", stated,
        isOptimal ? "'optimal', as the status is" : "'gap', 'effort', 'time' or 'interrupted'")
    ]
  }

  private var work: [StatedDifference] {
    guard let stated = statements["work"] else { return [] }
    guard case .members(let counters, _) = stated else {
      return [difference("work", stated, "an object")]
    }
    let known = SolverWork().counters
    // Of the counts themselves nothing is known, only which there are.
    let shape = stated.differences(from: .record(known.mapValues(JSONValue.integer)), at: "work")
      .filter { $0.stated == nil || $0.reckoned == nil }
    let counts = counters.sorted { $0.key < $1.key }.compactMap { name, value in
      if known[name] == nil { return nil as StatedDifference? }
      if case .word(let word, _) = value, let count = Int(word), count >= 0 { return nil }
      return difference("work.\(name)", value, "a whole number, zero or more")
    }
    return shape + counts
  }

  private func difference(
    _ path: String, _ stated: StatedValue, _ requirement: String
  ) -> StatedDifference {
    StatedDifference(
      path: path, stated: stated.brief, requirement: requirement, place: stated.place)
  }
}
