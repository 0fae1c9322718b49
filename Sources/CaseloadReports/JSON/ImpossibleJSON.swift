import CaseloadDomain
import CaseloadFiles
import CaseloadPlanning

/// Why there is no plan, or no manager for a client, for other programs.
enum ImpossibleJSON {
  /// What clashes, rule by rule, and which rule could give way; null where there may be a plan.
  static func json(of impossibility: Impossibility?, in scenario: Scenario) -> JSONValue {
    guard let impossibility else { return .null }
    let words = ShortageWords(names: Names(of: scenario))
    return .object([
      "shortages": .list(
        impossibility.shortages.map { shortage in
          .record([
            "rule": .text(shortage.rule.rawValue), "against": rules(shortage.against),
            "unit": .text(shortage.supply == .hours ? "minutes" : "clients"),
            "needed": .integer(shortage.needed), "available": .integer(shortage.available),
            "message": .text(words.sentence(shortage)),
          ])
        }),
      "rules_in_play": rules(impossibility.rulesInPlay),
      "enough_without_one_of": rules(impossibility.enough),
      "undecided": rules(impossibility.undecided),
      "inherit_all_helps": impossibility.toleranceHelps.map(JSONValue.boolean) ?? .null,
    ])
  }

  /// For each client without a manager the managers by the code of the rule that stands against them.
  static func json(of reasons: [UnassignedReason]) -> JSONValue {
    .list(
      reasons.map { reason in
        .record([
          "client": .text(reason.client.text), "load": .minutes(reason.load),
          "rules": .record(reason.managersByCode.mapValues(managers)),
          "open": managers(reason.open),
        ])
      })
  }

  private static func rules(_ rules: [Rule]) -> JSONValue {
    .row(rules.map { .text($0.rawValue) })
  }

  private static func managers(_ ids: [ManagerID]) -> JSONValue { .row(ids.map { .text($0.text) }) }
}
