import CaseloadDomain

extension CanonicalScenario {
  var rules: JSONValue {
    let rules = scenario.rules
    let freeze = rules.freeze.map { freeze in
      record(
        ["when": sorted(freeze.conditions.map { [condition($0)] })],
        stated: [
          "renewal-within": freeze.renewalWithinDays.map(JSONValue.integer),
          "onboarding": freeze.onboardingDays.map(JSONValue.integer),
          "price": price(freeze.price),
        ])
    }
    let intake = rules.intake.map { intake in
      record(
        ["one-per-held": .integer(intake.onePerHeld)], stated: ["price": price(intake.price)])
    }
    return record(
      [
        "match": sorted(rules.match.map { match($0, price: $0.price) }),
        "pin": pairs(rules.pins), "ban": pairs(rules.bans), "moves": moves,
        "inherit": .text(scenario.inheritance.rawValue),
      ],
      stated: [
        "book-count": bookCount, "mix": mix, "together": groups(rules.together),
        "apart": groups(rules.apart), "freeze": freeze, "intake": intake,
        "hours-limit": rules.isHoursLimitSoft ? .text("soft") : nil,
      ])
  }

  var policy: JSONValue {
    let policy = scenario.policy
    let poorFit = policy.poorFit.map { match($0.match, price: $0.price) }
    return record(
      [
        "over-target": .row(policy.overTarget.map(JSONValue.integer)),
        "uneven": .row(policy.uneven.map(JSONValue.integer)),
        "hand-over-months": .integer(policy.handOverMonths),
      ],
      stated: [
        "levels": policy.levels == Level.standard ? nil : levels,
        "poor-fit": poorFit.isEmpty ? nil : sorted(poorFit),
        "value-at-risk": policy.valueAtRisk.map { .row([number($0.risk), number($0.hourlyRate)]) },
      ])
  }

  /// The terms of each level from the top, in the model's order.
  private var levels: JSONValue {
    .row(scenario.policy.levels.map { .row($0.terms.map { .text($0.rawValue) }) })
  }

  /// A price if there is one.
  func price(_ price: Price?) -> JSONValue? { price.map { .integer($0.hundredths) } }

  private var moves: JSONValue {
    let moves = scenario.rules.moves
    return record(
      [
        "at-most": .optionalInteger(moves.atMost), "load": .optionalInteger(moves.load?.value),
        "value": .optionalInteger(moves.value?.hundredths),
        "per-manager": .optionalInteger(moves.perManager),
      ], stated: ["price": price(moves.price)])
  }

  private var bookCount: JSONValue? {
    scenario.rules.bookCount.map { count in
      record(
        [
          "at-most": .optionalInteger(count.atMost), "at-least": .optionalInteger(count.atLeast),
        ], stated: ["price": price(count.price)])
    }
  }

  private var mix: JSONValue? {
    scenario.rules.mix.map { mix in
      let alternatives = mix.alternatives.map { alternative in
        alternative.map { ($0.key.text, JSONValue.integer($0.value)) }
      }
      let records = alternatives.map {
        [JSONValue.record(Dictionary($0, uniquingKeysWith: { first, _ in first }))]
      }
      return record(["alternatives": sorted(records)], stated: ["price": price(mix.price)])
    }
  }

  /// Groups by their members: names and places decide about nothing.
  private func groups(_ grouping: Grouping) -> JSONValue? {
    guard !grouping.groups.isEmpty else { return nil }
    let groups = grouping.groups.map { $0.members.map { JSONValue.text($0.text) } }
    return record(["groups": sorted(groups)], stated: ["price": price(grouping.price)])
  }

  private func match(_ rule: MatchRule, price: Price?) -> [JSONValue] {
    [
      .text(rule.clientField), .text(rule.managerField),
      .text(String(describing: rule.relation)),
    ] + [self.price(price)].compactMap(\.self)
  }

  private func pairs(_ pairs: [NamedPair]) -> JSONValue {
    sorted(
      pairs.map { pair in
        [.text(pair.client.text), .text(pair.manager.text)]
          + [price(pair.price)].compactMap(\.self)
      })
  }
}
