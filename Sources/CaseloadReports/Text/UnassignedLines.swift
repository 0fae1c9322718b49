import CaseloadDomain
import CaseloadPlanning

/// Who stays without a manager, and which rule stands against whom.
struct UnassignedLines {
  private static let namesShown = 4
  private let reasons: [UnassignedReason]
  private let count: Int
  private let names: Names
  private let teamSize: Int

  init(_ reasons: [UnassignedReason], count: Int, teamSize: Int, names: Names) {
    self.reasons = reasons
    self.count = count
    self.teamSize = teamSize
    self.names = names
  }

  func write(to page: inout TextPage) {
    guard count > 0 else { return }
    page.heading("Without a manager, and why")
    for reason in reasons {
      let obstacles = reason.managersByCode.sorted { $0.key < $1.key }
        .map { "\(words(for: $0.key)): \(people($0.value))" }
      let open =
        reason.open.isEmpty
        ? [] : ["no rule stands against \(people(reason.open)): the run ended before"]
      page.paragraph(
        "\(names.client(reason.client)) (\(Figures.hours(reason.load))): "
          + (obstacles + open).joined(separator: "; "))
    }
    if count > reasons.count {
      page.paragraph("and \(Figures.count(count - reasons.count, "more client")).")
    }
  }

  private func people(_ managers: [ManagerID]) -> String {
    if managers.count == teamSize && teamSize > 1 { return "everybody" }
    let shown = managers.prefix(Self.namesShown).map(names.manager).joined(separator: ", ")
    let rest = managers.count - Self.namesShown
    return rest > 0 ? "\(shown) and \(rest) more" : shown
  }

  private func words(for code: String) -> String {
    switch Rule(rawValue: code) {
    case .eligible: "no match (eligible)"
    case .hoursLimit: "no hours left (hours-limit)"
    case .alone: "a dedicated client shares with nobody (alone)"
    case .tierCount: "the tier's count is reached (tier-count)"
    case .pin: "pinned elsewhere (pin)"
    case .ban: "banned (ban)"
    case .dates: "not there this month (dates)"
    case .moves: "the move budget is spent (moves)"
    case .bookCount: "the book is full (book-count)"
    case .mix: "the mix of the book allows no more (mix)"
    case .together: "the family is with somebody else (together)"
    case .apart: "a competitor is there (apart)"
    case .freeze: "stays where it is for now (freeze)"
    case .intake: "no more new clients (intake)"
    case .keep, nil: code
    }
  }
}
