import CaseloadAudit
import CaseloadDomain
import CaseloadFiles
import CaseloadPlanning

/// What a scenario adds up to, as the object of `--json`.
public struct CheckJSON {
  private let check: ScenarioCheck
  private let version: String

  /// The object of a check, made by a version of the program.
  public init(_ check: ScenarioCheck, version: String) {
    self.check = check
    self.version = version
  }

  /// The object, with what was found while the scenario was read.
  public func answer(findings: [Finding]) -> [UInt8] {
    let today = check.today
    let tiers = check.tiers.map { tier in
      JSONValue.record([
        "name": .text(tier.name.text), "clients": .integer(tier.clientCount),
        "load": .minutes(tier.load),
      ])
    }
    let all = findings + TodayFindings.of(today)
    var members: [String: JSONValue] = [
      "version": .text(version), "load": .minutes(today.teamLoad), "tiers": .list(tiers),
      "capacity": .record([
        "managers": .integer(check.capacity.managerCount),
        "available": .minutes(check.capacity.available),
        "target": .minutes(check.capacity.target), "limit": .minutes(check.capacity.limit),
      ]),
      "fair_share": .fraction(today.fairShare.share),
      "over_limit": .row(check.overLimit.map { .text($0.id.text) }),
      "managers": .list(today.managers.map(\.json)), "findings": .list(all.map(\.json)),
    ]
    if let policy = PolicyWords.json(of: check.scenario.policy) { members["policy"] = policy }
    return JSONWriter.bytes(of: .object(members))
  }
}
