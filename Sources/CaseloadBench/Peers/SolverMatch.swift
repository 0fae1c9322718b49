import CaseloadAudit
import CaseloadDomain
import CaseloadPlanning
import CaseloadSolver
import Foundation
import LinearProgramming

/// Caseload and its peers on one scenario, one after the other on one machine.
///
/// Caseload plans first. The model of its first level that is not proven, the last if all are, goes to
/// the peers, with the levels above held at the values found. Each peer's plan is judged by the audit.
public struct SolverMatch {
  /// A plan of a peer below a bound of ours: one of the two is wrong, and it is not the audit.
  public struct Contradiction: Error, Sendable {
    /// The peer's line.
    public var line: MatchLine
    /// Our bound.
    public var bound: Price
  }

  private let scenario: Scenario
  private let limits: MatchLimits
  private let ownLimits: MatchLimits
  private let auditor: Auditor

  /// A match on a scenario.
  public init(_ scenario: Scenario, limits: MatchLimits, own: MatchLimits? = nil) {
    self.scenario = scenario
    self.limits = limits
    ownLimits = own ?? limits
    auditor = Auditor(scenario)
  }

  /// Runs the match.
  /// - Parameters:
  ///   - peers: who takes part beside Caseload.
  ///   - runner: starts the peers.
  ///   - report: told each line as soon as it is known.
  /// - Returns: every contradiction found. There should be none.
  /// - Throws: what stops Caseload itself from running or the model from being written, and what
  ///   `report` throws. A peer that fails is a line, not an error.
  public func run(
    against peers: [Peer], by runner: PeerRunner, report: (MatchLine) throws -> Void
  ) throws -> [Contradiction] {
    let clock = ContinuousClock()
    let control = ownLimits.control()
    let start = clock.now
    let request = PlanRequest(search: SolveRequest(threads: ownLimits.threads))
    let result = try Planner().plan(scenario, request, control: control)
    let seconds = start.duration(to: clock.now) / .seconds(1)
    guard let own = result.audited else {
      try report(line(.hours, "caseload", result.status.rawValue, seconds, note: "no plan"))
      return []
    }
    let open = own.levels.first { !$0.isProven } ?? own.levels[own.levels.count - 1]
    let level = open.value.level
    var ours = line(level, "caseload", result.status.rawValue, seconds)
    (ours.value, ours.bound) = (open.value.value, open.bound)
    ours.version = "Caseload (GLPK \(SolverLibrary.version))"
    ours.settings = "defaults, threads=\(ownLimits.threads)"
    ours.limits = ownLimits
    ours.note = "proof \(result.proof.rawValue), stop \(result.stop.rawValue)"
    try report(ours)
    let solver = AssignmentSolver(scenario)
    let model = try export(own, level: level, by: solver)
    defer { try? FileManager.default.removeItem(at: model) }
    var contradictions: [Contradiction] = []
    for peer in peers {
      let theirs = judged(peer, on: model, by: runner, solver: solver, own: own, ours: ours)
      try report(theirs)
      if let bound = ours.bound, let found = Self.contradiction(of: theirs, bound: bound) {
        contradictions.append(found)
      }
    }
    return contradictions
  }

  /// The contradiction of a plan that is worth less than a bound of ours.
  static func contradiction(of line: MatchLine, bound: Price) -> Contradiction? {
    guard let value = line.value, value < bound else { return nil }
    return Contradiction(line: line, bound: bound)
  }

  /// Writes the model of a level as free MPS to a temporary file.
  private func export(
    _ plan: AuditedPlan, level: Level, by solver: AssignmentSolver
  ) throws -> URL {
    let held = plan.levels.map { ($0.value.level, $0.value.value) }
    let program = solver.model(level: level, heldAt: Dictionary(uniqueKeysWithValues: held))
    let file = FileManager.default.temporaryDirectory
      .appending(path: "caseload-model-\(UUID().uuidString).mps")
    try Data(program.mpsText(comment: []).utf8).write(to: file)
    return file
  }

  private func judged(
    _ peer: Peer, on model: URL, by runner: PeerRunner, solver: AssignmentSolver,
    own: AuditedPlan, ours: MatchLine
  ) -> MatchLine {
    let answer: PeerAnswer
    do {
      answer = try runner.answer(of: peer, model: model, limits: limits)
    } catch {
      let words = (error as? PeerTrouble)?.words ?? "\(error)"
      return line(ours.level, peer.rawValue, "failed", 0, note: words)
    }
    var line = line(ours.level, peer.rawValue, answer.status, answer.seconds)
    (line.version, line.settings) = (answer.version, answer.settings)
    line.bound = answer.boundPrice
    if answer.value != nil { judge(answer, solver: solver, own: own, into: &line) }
    if let bound = line.bound, let value = ours.value, bound > value {
      line.note += (line.note.isEmpty ? "" : "; ") + "its bound is above the plan of Caseload"
    }
    return line
  }

  /// Scores a peer's plan by the audit, and says where the peer itself said otherwise.
  private func judge(
    _ answer: PeerAnswer, solver: AssignmentSolver, own: AuditedPlan, into line: inout MatchLine
  ) {
    guard let plan = solver.plan(ofPairs: answer.ones) else {
      (line.status, line.note) = ("rejected", "its columns are no plan")
      return
    }
    let audit = auditor.audit(plan)
    let above = own.levels.prefix { $0.value.level != line.level }
    let worse = above.first { audit.value(of: $0.value.level) > $0.value.value }
    if !audit.isPlan {
      let codes = Set(audit.breaches.map(\.code)).sorted().joined(separator: ", ")
      (line.status, line.note) = ("rejected", "the audit finds broken rules: \(codes)")
    } else if let worse {
      (line.status, line.note) = ("rejected", "worse in the level \(worse.value.level.name)")
    } else {
      let value = audit.value(of: line.level)
      line.value = value
      if let claimed = answer.valuePrice, claimed != value {
        line.note = "it claims \(claimed), the audit reckons \(value)"
      }
    }
  }

  private func line(
    _ level: Level, _ solver: String, _ status: String, _ seconds: Double, note: String = ""
  ) -> MatchLine {
    MatchLine(
      scenario: scenario.name, level: level, solver: solver, version: "", settings: "",
      limits: limits, status: status, value: nil, bound: nil,
      teamLoad: scenario.loads().map(\.load).reduce(.zero, +), seconds: seconds, note: note)
  }
}
