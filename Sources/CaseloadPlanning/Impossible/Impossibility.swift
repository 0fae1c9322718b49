import CaseloadDomain
import CaseloadSolver

/// Why no plan obeys the rules of a scenario, rule by rule.
public struct Impossibility: Hashable, Sendable {
  /// Demands that counting alone shows to be beyond what there is; each is reason enough.
  public var shortages: [Shortage]
  /// Hard rules that together leave no plan, `keep` first where tolerance is off. Where counting shows
  /// no shortage, only those of which none can be spared, as far as was found out in time: without
  /// the others there is still no plan.
  public var rulesInPlay: [Rule]
  /// Those rules of which any one, laid down alone, leaves a plan: the solver has found it.
  public var enough: [Rule]
  /// Those of which it was not found out: the run was stopped, or the work set was done.
  public var undecided: [Rule]
  /// Whether tolerating today's breaches leaves a plan; nil where they are tolerated already, or
  /// where it was not found out.
  public var toleranceHelps: Bool?

  /// Counts demands against what there is, and asks the solver about each rule in turn.
  ///
  /// - Throws: `LinearProgramError` where the linear programming library failed.
  init(of scenario: Scenario, control: SolveControl) throws {
    shortages = ShortageCount(scenario).shortages
    let stated = scenario.statedRules(onlyHard: true)
    let isAnyoneKept =
      scenario.inheritance == .none && scenario.clients.contains { $0.owner != nil }
    rulesInPlay = (isAnyoneKept ? [.keep] : []) + stated
    (enough, undecided) = ([], [])
    for rule in stated {
      switch try Self.hasPlan(scenario.without(rule), control) {
      case true?: enough.append(rule)
      case false?: break
      case nil: undecided.append(rule)
      }
    }
    if shortages.isEmpty {
      let spare = try Self.spare(among: stated.filter(couldBeSpared), of: scenario, control)
      rulesInPlay.removeAll(where: spare.contains)
    }
    guard scenario.inheritance == .none else { return }
    var tolerant = scenario
    tolerant.inheritance = .all
    toleranceHelps = try Self.hasPlan(tolerant, control)
  }

  /// A rule that alone makes the difference belongs to whatever clashes.
  private func couldBeSpared(_ rule: Rule) -> Bool {
    !enough.contains(rule) && !undecided.contains(rule)
  }

  /// The rules that can be laid down one after the other while there is still no plan.
  private static func spare(
    among candidates: [Rule], of scenario: Scenario, _ control: SolveControl
  ) throws -> Set<Rule> {
    var rest = scenario
    var spare: Set<Rule> = []
    for rule in candidates {
      let lighter = rest.without(rule)
      // Of the first it is known already.
      guard try spare.isEmpty || hasPlan(lighter, control) == false else { continue }
      rest = lighter
      spare.insert(rule)
    }
    return spare
  }

  private static func hasPlan(_ scenario: Scenario, _ control: SolveControl) throws -> Bool? {
    if control.shouldStop() != nil { return nil }
    return try AssignmentSolver(scenario).hasPlan(control: control)
  }
}
