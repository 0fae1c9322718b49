import CaseloadDomain

/// The audit's own reading of the requirements between fields (rule `eligible`).
///
/// Each rule is judged once for every pair of distinct cells, then looked up.
struct Matching {
  fileprivate struct Judged {
    /// By client, then by manager: which of the distinct cells.
    var clientCells: [Int]
    var managerCells: [Int]
    /// Client cell times the number of manager cells, plus manager cell.
    var verdicts: [Bool]
    var managerCellCount: Int
  }

  private let judged: [Judged]

  init(of rules: [MatchRule], in scenario: Scenario) {
    judged = rules.map { rule in
      let (clientCells, asked) = Self.distinct(scenario.clients.map { $0.field(rule.clientField) })
      let (managerCells, given) = Self.distinct(
        scenario.team.managers.map { $0.field(rule.managerField) })
      let verdicts = asked.flatMap { request in
        given.map { Self.satisfies($0, request, rule.relation) }
      }
      return Judged(
        clientCells: clientCells, managerCells: managerCells, verdicts: verdicts,
        managerCellCount: given.count)
    }
  }

  /// Whether a client's fields and a manager's satisfy every rule.
  func holds(client: Int, manager: Int) -> Bool {
    judged.allSatisfy { $0.holds(client, manager) }
  }

  /// Which of the distinct cells of each rule a client has: clients with equal ones match the same
  /// managers.
  func cells(of client: Int) -> [Int] { judged.map { $0.clientCells[client] } }

  /// The positions of the rules, as given, that a pair breaks.
  func broken(client: Int, manager: Int) -> [Int] {
    judged.indices.filter { !judged[$0].holds(client, manager) }
  }

  private static func distinct(_ cells: [FieldValue]) -> ([Int], [FieldValue]) {
    var positions: [FieldValue: Int] = [:]
    var values: [FieldValue] = []
    let indices = cells.map { cell in
      if let known = positions[cell] { return known }
      positions[cell] = values.count
      values.append(cell)
      return values.count - 1
    }
    return (indices, values)
  }

  /// A blank request asks for nothing, and a blank offer satisfies no request.
  static func satisfies(
    _ offer: FieldValue, _ request: FieldValue, _ relation: MatchRule.Relation
  ) -> Bool {
    if request.text.isEmpty { return true }
    if offer.text.isEmpty { return false }
    switch relation {
    case .equal: return isSame(offer, request)
    case .contains:
      if offer.number != nil { return isSame(offer, request) }
      let entries = offer.text.split(whereSeparator: { $0 == "," || $0 == ";" || $0 == "|" })
      return entries.contains { trimmed($0).lowercased() == request.text.lowercased() }
    case .atLeast:
      guard let have = offer.number, let need = request.number else { return false }
      return !(have < need)
    }
  }

  private static func isSame(_ left: FieldValue, _ right: FieldValue) -> Bool {
    if let leftNumber = left.number, let rightNumber = right.number {
      return leftNumber == rightNumber
    }
    return left.text.lowercased() == right.text.lowercased()
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var rest = text.drop(while: \.isWhitespace)
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return rest
  }
}

extension Matching.Judged {
  fileprivate func holds(_ client: Int, _ manager: Int) -> Bool {
    verdicts[clientCells[client] * managerCellCount + managerCells[manager]]
  }
}
