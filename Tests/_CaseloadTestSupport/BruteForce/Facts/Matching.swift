import CaseloadDomain

/// Whether fields of a client and a manager meet the requirements of rule `eligible`.
enum Matching {
  static func holds(_ rules: [MatchRule], for client: Client, and manager: Manager) -> Bool {
    rules.allSatisfy { rule in
      let wanted = client.field(rule.clientField)
      let given = manager.field(rule.managerField)
      if wanted.text.isEmpty { return true }
      if given.text.isEmpty { return false }
      switch rule.relation {
      case .equal: return isSame(wanted, given)
      case .contains: return given.entries.contains { isSame(wanted, $0) }
      case .atLeast:
        guard let least = wanted.number, let number = given.number else { return false }
        return number >= least
      }
    }
  }

  private static func isSame(_ left: FieldValue, _ right: FieldValue) -> Bool {
    if let leftNumber = left.number, let rightNumber = right.number {
      return leftNumber == rightNumber
    }
    return left.text.lowercased() == right.text.lowercased()
  }
}
