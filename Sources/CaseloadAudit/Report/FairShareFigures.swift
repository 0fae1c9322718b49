import CaseloadDomain

/// What each manager's part of the team's work would be, dedicated clients set aside.
public struct FairShareFigures: Hashable, Sendable {
  /// The share of target minutes that is fair: u of the model.
  public var share: ExactNumber
  /// The fair minutes of each manager who takes part, after what his dedicated clients take: F of
  /// the model. May be negative.
  public var fair: [ManagerID: Minutes]
}

extension FairShareFigures {
  init(of plan: PlanFacts) {
    share = plan.facts.fairShare.share
    fair = [:]
    for (index, manager) in plan.facts.scenario.team.managers.enumerated()
    where plan.facts.fairShare.takesPart[index] {
      fair[manager.id] = Minutes(
        plan.facts.fairShare.fair[index] - plan.dedicatedPart(of: index))
    }
  }
}
