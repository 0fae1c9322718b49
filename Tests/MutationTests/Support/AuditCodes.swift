import CaseloadDomain
import CaseloadPlanning

/// The codes by which a mutation is caught. All that this target knows of levels stands here.
extension AuditMismatch {
  /// A rule's code, `proof`, or what about a level is untrue: `value hours`, `bound hours`.
  var codes: Set<String> {
    disagreements.reduce(into: []) { codes, disagreement in
      switch disagreement {
      case .breaches(let findings), .proofs(let findings): codes.formUnion(findings.map(\.code))
      case .value(let level, _, _): codes.insert(level.valueCode)
      case .bound(let level, _, _): codes.insert(level.boundCode)
      case .missing(let level): codes.insert(level.missingCode)
      }
    }
  }
}

extension Level {
  var valueCode: String { "value \(name)" }
  var boundCode: String { "bound \(name)" }
  var missingCode: String { "missing \(name)" }
}

extension Term {
  /// The code of the value of the level that a term belongs to.
  var code: String { Level.standard.first { $0.terms.contains(self) }?.valueCode ?? "no level" }
}

/// The levels of tiny scenarios, in order.
var tinyLevels: [Level] { Level.standard }
