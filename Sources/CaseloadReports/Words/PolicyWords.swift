import CaseloadDomain
import CaseloadFiles

/// What a policy says where it differs from the model's: nothing where it does not.
enum PolicyWords {
  /// One line a level, then what is switched off and what weighs something else.
  static func lines(on policy: Policy) -> [String] {
    let standard = Policy()
    var lines: [String] = []
    if policy.levels != standard.levels {
      lines = policy.levels.map { "Level \($0.number): \(words(for: $0.terms))." }
      let off = policy.termsSwitchedOff
      if !off.isEmpty { lines.append("Switched off: \(words(for: off)).") }
    }
    if policy.overTarget != standard.overTarget {
      lines.append(
        "A minute above target costs \(weights(policy.overTarget, joined: ", ")) in the three bands."
      )
    }
    if policy.uneven != standard.uneven {
      lines.append(
        "A minute above the fair share costs \(weights(policy.uneven, joined: ", and ")) more beyond"
          + " 15 points.")
    }
    return lines
  }

  /// The levels and weights; nil where they are the model's.
  static func json(of policy: Policy) -> JSONValue? {
    guard !lines(on: policy).isEmpty else { return nil }
    return .record([
      "levels": .row(
        policy.levels.map { level in
          .record([
            "name": .text(level.name.text), "terms": .row(level.terms.map { .text($0.rawValue) }),
          ])
        }),
      "switched_off": .row(policy.termsSwitchedOff.map { .text($0.rawValue) }),
      "over_target": .row(policy.overTarget.map { .price(Price(hundredths: $0)) }),
      "uneven": .row(policy.uneven.map { .price(Price(hundredths: $0)) }),
    ])
  }

  private static func words(for terms: [Term]) -> String {
    terms.map(\.rawValue).joined(separator: ", ")
  }

  private static func weights(_ hundredths: [Int], joined separator: String) -> String {
    hundredths.map { "\(Price(hundredths: $0))" }.joined(separator: separator)
  }
}
