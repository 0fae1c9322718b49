import CaseloadAudit
import CaseloadDomain

/// What the audit says of today's book, as a check tells it: nothing in it is a fault of the data.
enum TodayFindings {
  /// The rules that take a client from its owner whatever a plan does.
  private static let releasing: Set<String> = [
    Rule.dates.rawValue, Rule.pin.rawValue, Rule.ban.rawValue,
  ]

  /// The findings on today's book, those first that every plan has to mend.
  static func of(_ today: AuditReport) -> [Finding] {
    today.breaches.map(mended) + today.tolerated + today.advice
  }

  private static func mended(_ breach: Finding) -> Finding {
    var finding = breach
    if releasing.contains(breach.code) {
      finding.severity = .note
      finding.advice = "nothing: every plan takes it away, as a forced move outside every budget"
    } else {
      finding.severity = .warning
      finding.advice = "nothing, or relax the rule: every plan has to mend this"
    }
    return finding
  }
}
