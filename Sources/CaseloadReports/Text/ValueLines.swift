import CaseloadDomain
import CaseloadPlanning

/// What a plan is worth: its levels, each with the terms that make it.
struct ValueLines {
  private let levels: [LevelFigures]

  init(_ levels: [LevelFigures], teamLoad: Minutes) { self.levels = levels }

  /// A line for each level that is not zero, and always for the last.
  func write(to page: inout TextPage) {
    for figures in levels {
      let isLast = figures.value.level == levels.last?.value.level
      guard isLast || figures.value.value != .zero else { continue }
      let terms = figures.value.terms.sorted { $0.key < $1.key }
        .filter { $0.value != .zero }
        .map { "\(StatusWords.term($0.key)) \(Figures.hours($0.value))" }
      let sum = terms.isEmpty ? "" : ": " + terms.joined(separator: ", ")
      page.paragraph(
        "\(title(of: figures.value.level)) \(Figures.hours(figures.value.value)) a month\(sum).")
    }
  }

  private func title(of level: Level) -> String {
    switch level {
    case .unassigned: "Left with nobody, weighted by priority:"
    case .breaches: "Tolerated from today:"
    case .hours: "Weighted hours of imbalance:"
    }
  }
}
