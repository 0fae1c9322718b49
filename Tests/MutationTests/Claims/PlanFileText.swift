import Foundation

/// The text of a plan file, with the places of what it states.
struct PlanFileText: Sendable {
  /// A value that the file states.
  struct Statement: Sendable {
    /// The member's name, below the name of the member of the file that holds it.
    var name: String
    /// The place in the characters of the text.
    var range: Range<String.Index>
    /// What stands there.
    var value: String

    /// Other values of the same kind: a number one more, another word.
    var other: String? {
      if let number = Double(value) {
        let digits = value.firstIndex(of: ".").map { value[$0...].count - 1 } ?? 0
        return digits == 0 ? "\(Int(number) + 1)" : String(format: "%.\(digits)f", number + 1)
      }
      switch value {
      case "null": return "1"
      case "\"move\"", "\"new\"": return "\"forced\""
      case "\"forced\"": return "\"move\""
      case "\"optimal\"": return "\"feasible\""
      case "\"checked\"": return "\"solver\""
      default: return nil
      }
    }
  }

  let text: String

  /// Members that nothing reckons anew, and proofs, which are spoilt by themselves.
  private static let exempt: Set<String> = [
    "format", "proof_data", "request", "scenario", "stop", "version", "work",
  ]

  /// Everything that the file states and that the audit can reckon.
  var statements: [Statement] {
    var found: [Statement] = []
    var member = ""
    var name = ""
    for match in text.matches(of: /(\n  )?"([^"\n]+)": |(-?[0-9.]+|null|"[^"\n]*")(?=[,\n\]}])/) {
      if let key = match.output.2 {
        name = String(key)
        if match.output.1 != nil { member = name }
      } else if let value = match.output.3, !Self.exempt.contains(member) {
        found.append(
          Statement(
            name: member == name ? name : "\(member).\(name)", range: match.range,
            value: String(value)))
      }
    }
    return found
  }

  /// The text with another value in one place.
  func stating(_ other: String, at statement: Statement) -> String {
    text.replacingCharacters(in: statement.range, with: other)
  }
}
