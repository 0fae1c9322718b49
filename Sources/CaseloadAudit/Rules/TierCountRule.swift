import CaseloadDomain

/// `tier-count`: at least, at most so many clients of a tier with one manager.
///
/// The most is held at the larger, the fewest at the smaller, of its own and today's number.
enum TierCountRule: AuditedRule {
  static let rule = Rule.tierCount

  static func judge(_ plan: PlanFacts) -> RuleVerdict {
    var verdict = RuleVerdict()
    for manager in plan.books.indices {
      let counts = plan.tierCounts(of: manager)
      for (tier, count) in counts.enumerated() {
        judgeMost(plan, manager: manager, tier: tier, count: count, into: &verdict)
        judgeFewest(plan, manager: manager, tier: tier, count: count, into: &verdict)
      }
    }
    return verdict
  }

  /// How many clients of a tier a book holds above the tier's own most or below its own fewest.
  static func distance(_ plan: PlanFacts, manager: Int, tier: Int, count: Int) -> Int {
    let bounds = plan.facts.scenario.tiers[tier]
    let above = bounds.atMost.map { max(0, count - $0) } ?? 0
    let below = bounds.atLeast.map { max(0, $0 - count) } ?? 0
    return above + (plan.facts.mayOwn[manager] ? below : 0)
  }

  private static func judgeMost(
    _ plan: PlanFacts, manager: Int, tier: Int, count: Int, into verdict: inout RuleVerdict
  ) {
    guard let own = plan.facts.scenario.tiers[tier].atMost, count > own else { return }
    let held = plan.facts.heldMost(of: manager, tier: tier) ?? own
    let name = plan.facts.scenario.tiers[tier].name
    let message =
      "\(plan.nameOfManager(manager)) holds "
      + "\(PlanFacts.clients(count, of: name)), the most allowed is \(own)"
    let place = plan.place(ofManager: manager)
    if count > held {
      verdict.breaches.append(breach(at: place, message, advice: "move \(count - held) of them"))
    } else {
      verdict.tolerated.append(toleration(at: place, message))
    }
  }

  private static func judgeFewest(
    _ plan: PlanFacts, manager: Int, tier: Int, count: Int, into verdict: inout RuleVerdict
  ) {
    guard let own = plan.facts.scenario.tiers[tier].atLeast, count < own,
      let held = plan.facts.heldFewest(of: manager, tier: tier)
    else { return }
    let name = plan.facts.scenario.tiers[tier].name
    let message =
      "\(plan.nameOfManager(manager)) holds "
      + "\(PlanFacts.clients(count, of: name)), the fewest asked for is \(own)"
    let place = plan.place(ofManager: manager)
    if count < held {
      verdict.breaches.append(breach(at: place, message, advice: "give \(held - count) more"))
    } else {
      verdict.tolerated.append(toleration(at: place, message))
    }
  }
}

extension PlanFacts {
  /// How many clients of each tier a book holds.
  func tierCounts(of manager: Int) -> [Int] {
    var counts = Array(repeating: 0, count: facts.scenario.tiers.count)
    for client in books[manager] { counts[facts.tiers[client]] += 1 }
    return counts
  }
}
