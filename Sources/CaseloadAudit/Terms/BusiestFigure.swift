import CaseloadDomain

/// `busiest`: the most minutes that anybody carries above his fair share; always reported, weight 0.
enum BusiestFigure {
  static func minutes(of plan: PlanFacts) -> Minutes {
    let shares = plan.facts.fairShare
    let above = plan.books.indices.filter { shares.takesPart[$0] }.map { manager in
      plan.ordinaryLoad(of: manager) + plan.dedicatedPart(of: manager) - shares.fair[manager]
    }
    return Minutes(max(0, above.max() ?? 0))
  }
}
