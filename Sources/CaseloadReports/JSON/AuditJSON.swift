import CaseloadAudit
import CaseloadDomain
import CaseloadFiles
import CaseloadPlanning

/// The audit of a given plan as the object of `--json`.
public struct AuditJSON {
  private let audit: PlanAudit
  private let lies: [Finding]
  private let version: String

  /// The object of an audit, with what the plan's file states and the audit does not find, made by
  /// a version of the program.
  public init(_ audit: PlanAudit, lies: [Finding] = [], version: String) {
    self.audit = audit
    self.lies = lies
    self.version = version
  }

  /// The object, with what was found while scenario and plan were read.
  public func answer(findings: [Finding]) -> [UInt8] {
    let report = audit.audit
    let all =
      report.breaches + report.proofFailures + lies + findings + report.remarks
    let levels = audit.levels.map {
      PlanDocument.LevelRecord(value: $0.value, bound: $0.bound).json
    }
    let assignments = audit.scenario.clients.map { client in
      PlanDocument.Assignment(
        client: client.id, manager: audit.plan[client.id],
        load: report.loads[client.id] ?? .zero, previous: client.ownerText
      ).json
    }
    var members: [String: JSONValue] = [
      "version": .text(version), "is_plan": .boolean(report.isPlan),
      "status": .optionalText(audit.status?.rawValue), "proof": .text(audit.proof.rawValue),
      "objective": .price(audit.levels.last?.value.value),
      "bound": .price(audit.levels.last?.bound), "gap": .fraction(audit.gap?.ofLoad),
      "gap_minutes": .price(audit.gap?.minutes), "gap_of_value": .fraction(audit.gap?.ofValue),
      "levels": .list(levels), "assignments": .list(assignments),
      "managers": .list(report.managers.map(\.json)), "moves": .list(report.moves.map(\.json)),
      "best": best, "findings": .list(all.map(\.json)),
    ]
    members.merge(AuditFigures.json(of: report)) { own, _ in own }
    return JSONWriter.bytes(of: .object(members))
  }

  /// The best plan that was found to compare with; null if the plan's own proof was enough.
  private var best: JSONValue {
    guard let audited = audit.best?.audited else { return .null }
    return .object([
      "levels": .list(
        audited.levels.map { PlanDocument.LevelRecord(value: $0.value, bound: $0.bound).json })
    ])
  }
}
