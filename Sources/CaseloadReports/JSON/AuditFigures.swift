import CaseloadAudit
import CaseloadDomain
import CaseloadFiles

/// The figures that every JSON answer has beside the value: how even, how attentive, how full.
enum AuditFigures {
  static func json(of audit: AuditReport) -> [String: JSONValue] {
    var figures: [String: JSONValue] = [
      "team_load": .minutes(audit.teamLoad), "busiest": .minutes(audit.busiest),
      "fair_share": .fraction(audit.fairShare.share), "balance": balance(audit.balance),
      "attention": attention(audit.attention),
    ]
    if !audit.switchedOff.isEmpty {
      let terms = audit.switchedOff.map { ($0.key.rawValue, JSONValue.price($0.value)) }
      figures["switched_off"] = .record(Dictionary(uniqueKeysWithValues: terms))
    }
    return figures
  }

  private static func balance(_ balance: Balance) -> JSONValue {
    .record([
      "highest": extreme(balance.highest), "lowest": extreme(balance.lowest),
      "spread": .fraction(balance.spread), "deviation": .fraction(balance.deviation),
      "gini": .fraction(balance.gini),
    ])
  }

  private static func extreme(_ extreme: Balance.Extreme?) -> JSONValue {
    guard let extreme else { return .null }
    return .record([
      "manager": .text(extreme.manager.text), "utilisation": .fraction(extreme.utilisation),
    ])
  }

  private static func attention(_ attention: Attention) -> JSONValue {
    .object([
      "below_100": shortfall(attention.belowFull), "below_85": shortfall(attention.thin),
      "largest_value_share": .fraction(attention.largestValueShare),
      "largest_value_manager": .optionalText(attention.largestValueHolder?.text),
    ])
  }

  private static func shortfall(_ shortfall: Attention.Shortfall) -> JSONValue {
    .record([
      "clients": .row(shortfall.clients.map { .text($0.text) }), "value": .money(shortfall.value),
    ])
  }
}
