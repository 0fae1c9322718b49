import CaseloadDomain
import CaseloadPlanning

/// What a plan costs: its levels, each with the terms that make it and what is proven about it.
struct CostTable {
  private let levels: [LevelFigures]
  private let switchedOff: [Term: Price]

  /// The table of levels, and of terms that the policy switches off.
  init(_ levels: [LevelFigures], switchedOff: [Term: Price]) {
    self.levels = levels
    self.switchedOff = switchedOff
  }

  /// Adds a heading and the table; terms of nothing are left out.
  func write(to page: inout TextPage) {
    page.heading("What the plan costs a month (a level outweighs all below it)")
    var table = TextTable([
      .init(header: "LEVEL AND TERM", least: 12), .init(header: "COST", isRight: true),
      .init(header: "AT LEAST", isRight: true), .init(header: "", least: 10, dispensable: 1),
    ])
    for figures in levels {
      table.add([
        .init(figures.value.level.name.text, .strong), .init(Figures.hours(figures.value.value)),
        .init(bound(of: figures)), .init(words(for: figures), .quiet),
      ])
      add(figures.value.terms, to: &table)
    }
    if !switchedOff.isEmpty {
      table.add([
        .init("switched off", .strong), .init(""), .init(""), .init("counted by no level", .quiet),
      ])
      add(switchedOff, to: &table)
    }
    page.table(table)
  }

  private func add(_ terms: [Term: Price], to table: inout TextTable) {
    for (term, price) in terms.sorted(by: { $0.key < $1.key }) where price != .zero {
      table.add([
        .init("  " + term.rawValue), .init(Figures.hours(price)), .init(""),
        .init(Self.meaning(of: term), .quiet),
      ])
    }
  }

  /// Nothing is proven of what is no plan.
  private var hasBounds: Bool { levels.contains { $0.bound != nil } }

  private func bound(of figures: LevelFigures) -> String {
    figures.bound.map(Figures.hours) ?? (hasBounds ? "unknown" : "")
  }

  private func words(for figures: LevelFigures) -> String {
    guard hasBounds else { return "" }
    guard figures.bound != nil else { return "a level above is not proven" }
    guard figures.isProven else { return "not proven to be the best" }
    return figures.isChecked ? "proven, checked" : "proven by GLPK's word"
  }

  private static func meaning(of term: Term) -> String {
    switch term {
    case .unassigned: "load that nobody takes, times priority"
    case .overload: "above limits, tolerated from today or soft"
    case .inherited: "other breaches tolerated from today"
    case .overTarget: "above target, ever steeper"
    case .uneven: "above the fair share"
    case .handOver: "what moves cost both managers"
    case .poorFit: "managers who fit less well"
    case .valueAtRisk: "value that moves"
    case .softRules: "priced rules that are broken"
    }
  }
}
