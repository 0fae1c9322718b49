import CaseloadAudit
import CaseloadDomain

/// Why one client stays without a manager: for every manager the rules that putting the client there
/// would break, with the rest of the plan as it is.
public struct UnassignedReason: Hashable, Sendable {
  /// The client.
  public var client: ClientID
  /// The client's load.
  public var load: Minutes
  /// The managers by the code of the first rule that stands against them, sorted.
  public var managersByCode: [String: [ManagerID]]
  /// Managers against whom no rule stands: the run ended before they were tried.
  public var open: [ManagerID]

  /// The reasons for the first clients of a plan and its audit without a manager, in the order of their ids:
  /// for 20 of them, or for as many as there is time for in a large scenario.
  ///
  /// Each trial is an audit of its own, so that a reason can never say what a rule does not.
  static func reasons(
    for plan: Plan, audit: AuditReport, by auditor: Auditor, in scenario: Scenario,
    limit: Int = 20
  ) -> [UnassignedReason] {
    let trialSize = max(1, scenario.clients.count * scenario.team.managers.count)
    return audit.unassigned.prefix(min(limit, mostClientsAudited / trialSize)).map { client in
      var byCode: [String: [ManagerID]] = [:]
      var open: [ManagerID] = []
      for manager in scenario.team.managers.map(\.id) {
        var trial = plan
        trial[client] = manager
        let breaches = auditor.audit(trial, proofs: []).breaches
        if let first = breaches.map(\.code).min(by: { rank($0) < rank($1) }) {
          byCode[first, default: []].append(manager)
        } else {
          open.append(manager)
        }
      }
      return UnassignedReason(
        client: client, load: audit.loads[client] ?? .zero, managersByCode: byCode,
        open: open)
    }
  }

  /// The clients of all trials together: a second or two of audits.
  private static let mostClientsAudited = 2_000_000

  /// What never changes stands before what another plan could change.
  private static func rank(_ code: String) -> Int {
    let order: [Rule] = [
      .dates, .ban, .pin, .eligible, .alone, .tierCount, .hoursLimit, .moves, .keep,
    ]
    return order.firstIndex { $0.rawValue == code } ?? order.count
  }
}
