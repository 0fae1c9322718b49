import CaseloadDomain

extension ProblemBuilder {
  /// Limits on counts of tiers, of whole books and of new clients.
  func countLimits() -> [CountLimit] {
    var limits: [CountLimit] = []
    for manager in scenario.team.managers.indices
    where mayOwn[manager] && scenario.team.managers[manager].pool == nil {
      for (index, tier) in scenario.tiers.enumerated() {
        let today = held[manager].count { scenario.clients[$0].tier == tier.name }
        limits += bounds(
          manager, .tier(index), tier.atLeast, tier.atMost, today: today, tier.countPrice)
      }
      if let rule = scenario.rules.bookCount {
        limits += bounds(
          manager, .book, rule.atLeast, rule.atMost, today: held[manager].count, rule.price)
      }
      if let rule = scenario.rules.intake, hasTodaysBook, !scenario.team.managers[manager].isHire {
        let most = max(1, held[manager].count / max(1, rule.onePerHeld))
        limits.append(
          CountLimit(
            manager: manager, counted: .newcomers, own: most, hard: most, isMinimum: false,
            price: rule.price?.hundredths))
      }
    }
    return limits
  }

  /// Whether any client has an owner in the team: otherwise everybody is new and no intake is limited.
  private var hasTodaysBook: Bool {
    scenario.clients.contains { client in
      if case .manager(let owner) = client.owner {
        scenario.team.index(of: owner) != nil
      } else {
        false
      }
    }
  }

  private func bounds(
    _ manager: Int, _ counted: CountLimit.Counted, _ atLeast: Int?, _ atMost: Int?, today: Int,
    _ price: Price?
  ) -> [CountLimit] {
    let least = atLeast.map {
      CountLimit(
        manager: manager, counted: counted, own: $0, hard: tolerates ? min($0, today) : $0,
        isMinimum: true, price: price?.hundredths)
    }
    let most = atMost.map {
      CountLimit(
        manager: manager, counted: counted, own: $0, hard: tolerates ? max($0, today) : $0,
        isMinimum: false, price: price?.hundredths)
    }
    return [most, least].compactMap { $0 }
  }

  /// Which mixes one book may have.
  func mixLimit() -> MixLimit? {
    guard let mix = scenario.rules.mix else { return nil }
    let tiers = mix.tiers.map { tierIndex($0) }
    return MixLimit(
      tiers: tiers, alternatives: mix.alternatives.map { most in mix.tiers.map { most[$0] ?? 0 } },
      today: held.map { book in
        mix.tiers.map { name in book.count { scenario.clients[$0].tier == name } }
      }, price: mix.price?.hundredths)
  }

  /// Families and competitors.
  func groups() -> [ClientGroup] {
    groups(of: scenario.rules.together, isTogether: true)
      + groups(of: scenario.rules.apart, isTogether: false)
  }

  private func groups(of rule: Grouping, isTogether: Bool) -> [ClientGroup] {
    rule.groups.compactMap { group in
      let members = group.members.compactMap { scenario.clientIndex(of: $0) }.sorted()
      guard members.count > 1 else { return nil }
      let holders = Set(members.map { book.holder[$0] }.filter { $0 >= 0 })
      let isSplit = isTogether && tolerates && rule.price == nil && holders.count > 1
      return ClientGroup(
        isTogether: isTogether, members: members, price: rule.price?.hundredths,
        splitHolders: isSplit ? holders : [])
    }
  }
}
