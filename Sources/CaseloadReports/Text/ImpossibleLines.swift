import CaseloadDomain
import CaseloadPlanning

/// Why no plan obeys the rules, rule by rule, and which rule could give way.
struct ImpossibleLines {
  private let impossibility: Impossibility
  private let names: Names

  init(_ impossibility: Impossibility, names: Names) {
    self.impossibility = impossibility
    self.names = names
  }

  func write(to page: inout TextPage) {
    page.heading("What clashes")
    let words = ShortageWords(names: names)
    for shortage in impossibility.shortages { page.paragraph(words.sentence(shortage), .bad) }
    if impossibility.shortages.isEmpty {
      page.paragraph(
        "No rule is impossible by itself; together they leave no plan: "
          + "\(codes(impossibility.rulesInPlay)).", .bad)
    }
    page.heading("What would help")
    for line in waysOut { page.paragraph(line) }
  }

  private var waysOut: [String] {
    var lines: [String] = []
    let enough = impossibility.enough
    if enough.count == 1 {
      lines.append("Without the rule \(codes(enough)) there is a plan.")
    } else if !enough.isEmpty {
      lines.append("Without any one of these rules there is a plan: \(codes(enough)).")
    } else if impossibility.undecided.isEmpty {
      lines.append("No single rule is the cause: without any one of them there is still no plan.")
    }
    if !impossibility.undecided.isEmpty {
      lines.append("Not found out in time: \(codes(impossibility.undecided)).")
    }
    switch impossibility.toleranceHelps {
    case true?:
      lines.append(
        "With 'inherit: all', which asks no more of a book than today's, there is a plan.")
    case false?: lines.append("With 'inherit: all' there is no plan either.")
    case nil: break
    }
    return lines
  }

  private func codes(_ rules: [Rule]) -> String {
    rules.map(\.rawValue).joined(separator: ", ")
  }
}
