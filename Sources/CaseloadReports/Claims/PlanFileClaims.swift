import CaseloadAudit
import CaseloadDomain
import CaseloadFiles
import CaseloadPlanning

/// What a plan file states, held against what the audit reckons.
///
/// Every number and name is reckoned anew; what is missing, and what no plan file has, are findings
/// too. What nothing can tell any more is only asked to be possible: the version that wrote the file
/// is a text, what ended the run fits the status, and counted work is not negative. A bound that the file itself calls GLPK's word, or whose
/// proof fails, is only asked not to lie above the plan's value.
public struct PlanFileClaims {
  private static let mostFindings = 10
  private let file: PlanFile
  private let path: String
  private let audit: PlanAudit

  /// The claims of a plan file that findings are to call `path`.
  public init(of file: PlanFile, path: String, audit: PlanAudit) {
    self.file = file
    self.path = path
    self.audit = audit
  }

  /// One finding a statement that does not hold, with the code `plan-file`; the last one says how
  /// many more there are.
  public var findings: [Finding] {
    let differences = differences
    var findings = differences.prefix(Self.mostFindings).map { difference in
      Finding(
        "plan-file", .error,
        at: SourceLocation(
          file: path, line: difference.place.line, column: difference.place.column),
        Self.sentence(difference),
        advice: "do not trust this file; write the plan again with --out")
    }
    let others = differences.count - findings.count
    if others > 0, let last = findings.popLast() {
      var more = last
      more.message += "; \(others) more like this follow"
      findings.append(more)
    }
    return findings
  }

  private static func sentence(_ difference: StatedDifference) -> String {
    guard let stated = difference.stated else { return "\(difference.path) is missing" }
    if let requirement = difference.requirement {
      return "\(difference.path) states \(stated) and must be \(requirement)"
    }
    guard let reckoned = difference.reckoned else {
      return "\(difference.path) states \(stated), which no plan file of this format does"
    }
    return "\(difference.path) states \(stated), the audit reckons \(reckoned)"
  }

  private var differences: [StatedDifference] {
    var reckoned = reckoned
    let run = RunClaims(file.statements)
    // Of a run that is over there is nothing to compare with; where it is missing, that is told.
    for key in RunClaims.keys where file.statements[key] != nil { reckoned[key] = nil }
    let others = file.statements.filter { !RunClaims.keys.contains($0.key) }
    return StatedValue.members(others, StatedPlace(line: 1, column: 1))
      .differences(from: .object(reckoned), at: "") + run.differences
  }

  private var reckoned: [String: JSONValue] {
    let levels = levels
    let gap = Gap(of: levels, teamLoad: audit.audit.teamLoad)
    let isOptimal = levels.allSatisfy(\.isProven)
    let isChecked = levels.allSatisfy { $0.bound == nil || $0.isChecked }
    var document = PlanDocument(
      version: "", scenarioName: file.scenarioName,
      fingerprint: ScenarioFingerprint(of: audit.statedScenario),
      request: file.request, status: isOptimal ? .optimal : .feasible,
      proof: isChecked ? .checked : .solver, stop: .optimal)
    document.levels = levels.map { PlanDocument.LevelRecord(value: $0.value, bound: $0.bound) }
    document.gap = PlanDocument.Gap(
      ofLoad: gap.ofLoad, minutes: gap.minutes, ofValue: gap.ofValue)
    document.assignments = audit.scenario.clients.map { client in
      PlanDocument.Assignment(
        client: client.id, manager: audit.plan[client.id],
        load: audit.audit.loads[client.id] ?? .zero, previous: client.ownerText)
    }
    document.managers = audit.audit.managers
    document.moves = audit.audit.moves
    document.figures = AuditFigures.json(of: audit.audit)
    guard case .object(var members) = document.file else { return [:] }
    // The proofs are checked for what they prove.
    members["proof_data"] = nil
    return members
  }

  /// The levels by the audit, with the bounds that the file may tell.
  private var levels: [LevelFigures] {
    let isOwnWord = states("proof", "checked") && audit.audit.proofFailures.isEmpty
    var levels: [LevelFigures] = []
    for (index, value) in audit.audit.levels.enumerated() {
      var figures = LevelFigures(value: value, bound: nil, isChecked: false)
      if levels.allSatisfy(\.isProven) {
        let checked = max(audit.audit.bounds[value.level] ?? .zero, .zero)
        let stated = isOwnWord ? nil : statedBound(index)
        let told = stated.flatMap { $0 <= value.value ? $0 : nil } ?? checked
        figures.bound = max(told, checked)
        figures.isChecked = checked >= max(told, checked) || failsToProve
      }
      levels.append(figures)
    }
    return levels
  }

  /// Whether a proof fails in a file that calls its bounds checked; that is said elsewhere.
  private var failsToProve: Bool {
    states("proof", "checked") && !audit.audit.proofFailures.isEmpty
  }

  private func states(_ key: String, _ text: String) -> Bool {
    if case .text(text, _)? = file.statements[key] { return true }
    return false
  }

  private func statedBound(_ index: Int) -> Price? {
    guard case .list(let levels, _)? = file.statements["levels"], levels.indices.contains(index),
      case .members(let members, _) = levels[index], case .word(let word, _)? = members["bound"]
    else { return nil }
    return Price(statedMinutes: word)
  }
}
