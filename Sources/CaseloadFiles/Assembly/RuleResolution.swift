import CaseloadDomain

/// Turns the rules as written into rules about the clients and managers that they name.
struct RuleResolution {
  let draft: ScenarioDraft
  let tables: ScenarioTables
  let findings: FindingCollector

  /// The rules; what names nobody or contradicts itself is a finding.
  func rules() -> Rules {
    let pairs = PairResolution(tables: tables, month: draft.month, findings: findings)
    let pins = pairs.pairs(draft.rules.pins, rule: .pin)
    let bans = pairs.pairs(draft.rules.bans, rule: .ban)
    pairs.check(pins: pins, bans: bans)
    let groups = GroupResolution(tables: tables, findings: findings)
    let together = groups.together(draft.rules.together)
    let apart = groups.apart(draft.rules.apart)
    groups.check(apart: apart, together: together, inheritance: draft.inheritance)
    return Rules(
      match: tables.match, pins: pins, bans: bans, moves: draft.rules.moves,
      bookCount: draft.rules.bookCount, mix: draft.rules.mix, together: together, apart: apart,
      freeze: draft.rules.freeze.map(freeze), intake: draft.rules.intake,
      isHoursLimitSoft: draft.rules.isHoursLimitSoft)
  }

  private func freeze(_ stated: RulesDraft.Freeze) -> Freeze {
    Freeze(
      renewalWithinDays: stated.renewalWithinDays, onboardingDays: stated.onboardingDays,
      conditions: tables.freeze, price: stated.price)
  }
}
