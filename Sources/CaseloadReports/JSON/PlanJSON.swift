import CaseloadAudit
import CaseloadDomain
import CaseloadFiles
import CaseloadPlanning
import CaseloadSolver

/// An audited plan as the object of `--json`, and as a plan file.
public struct PlanJSON {
  private let document: PlanDocument
  private let reasons: [String: JSONValue]

  /// The documents of a result, made by a version of the program; the fingerprint of the scenario as it
  /// was read is reckoned here unless it is given.
  public init(
    _ result: PlanResult, version: String, fingerprint: ScenarioFingerprint? = nil
  ) {
    let scenario = result.scenario
    var document = PlanDocument(
      version: version, scenarioName: result.statedScenario.name,
      fingerprint: fingerprint ?? ScenarioFingerprint(of: result.statedScenario),
      request: PlanDocument.Request(
        isFromScratch: result.request.isFromScratch, maximumMoves: result.request.maximumMoves),
      status: result.status, proof: result.proof, stop: result.stop, work: result.work.counters)
    if let audited = result.audited {
      document.levels = audited.levels.map {
        PlanDocument.LevelRecord(value: $0.value, bound: $0.bound)
      }
      document.gap = PlanDocument.Gap(
        ofLoad: audited.gap.ofLoad, minutes: audited.gap.minutes, ofValue: audited.gap.ofValue)
      document.assignments = scenario.clients.map { client in
        PlanDocument.Assignment(
          client: client.id, manager: audited.plan[client.id],
          load: audited.audit.loads[client.id] ?? .zero, previous: client.ownerText)
      }
      document.managers = audited.audit.managers
      document.moves = audited.audit.moves
      document.proofs = audited.proofs
      document.figures = AuditFigures.json(of: audited.audit)
    }
    self.document = document
    reasons = [
      "impossible": ImpossibleJSON.json(of: result.impossibility, in: scenario),
      "unassigned_reasons": ImpossibleJSON.json(of: result.audited?.unassignedReasons ?? []),
    ]
  }

  /// The object of `--json`, with what was found, and why there is no plan or no manager.
  public func answer(findings: [Finding]) -> [UInt8] {
    guard case .object(let members) = document.answer(findings: findings) else { return [] }
    return JSONWriter.bytes(of: .object(members.merging(reasons) { own, _ in own }))
  }

  /// The plan file.
  public var file: [UInt8] { JSONWriter.bytes(of: document.file) }
}

extension SolverWork {
  /// The counters by the names that a plan file gives them.
  var counters: [String: Int] {
    [
      "trials": trials, "evaluations": evaluations, "nodes": nodes, "pivots": pivots,
      "library_nodes": libraryNodes,
    ]
  }
}
