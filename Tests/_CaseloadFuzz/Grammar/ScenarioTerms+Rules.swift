import _CaseloadTestSupport

extension ScenarioTerms {
  /// Every rule, each in half of the scenarios, with a price in half of these.
  mutating func rules() -> Term {
    partly(
      [
        ("match", match()), ("pin", .list([pair()])), ("ban", .list([pair()])),
        ("moves", priced([("at-most", count(0...8)), ("per-manager", count(0...4))])),
        ("book-count", priced([("at-least", count(0...1)), ("at-most", count(2...9))])),
        ("mix", mix()), ("together", together()), ("apart", apart()), ("freeze", freeze()),
        ("intake", priced([("one-per-held", count(1...6))])),
        ("hours-limit", number(["soft", "hard"])),
      ], chance: 40)
  }

  /// Levels and weights as a scenario may state them.
  mutating func policy() -> Term {
    partly([
      (
        "levels",
        .list([
          .list([.word("unassigned")]), .list([.word("overload"), .word("inherited")]),
          .list(
            [
              "over-target", "uneven", "hand-over", "poor-fit", "value-at-risk", "soft-rules",
            ].map { .word($0) }),
        ])
      ),
      (
        "weights",
        partly([
          ("over-target", .list([.word("1"), .word("3"), .word("9")])),
          ("uneven", .list([.word("0.25"), .word("0.75")])), ("hand-over", .word("1")),
        ])
      ),
    ])
  }

  private mutating func priced(_ entries: [Entry]) -> Term {
    .map(entries + (random.chance(50) ? [("price", price())] : []))
  }

  private mutating func match() -> Term {
    var terms: [Term] = []
    let forms: [[Entry]] = [
      [("client", .word("Region")), ("manager", .word("Region"))],
      [("client", .word("Industry")), ("in", .word("Industries"))],
      [("client", .word("Level")), ("at-least", .word("Level"))],
    ]
    for form in forms where random.chance(40) { terms.append(priced(form)) }
    return .list(terms)
  }

  private mutating func pair() -> Term {
    var entries: [Entry] = [("client", client()), ("manager", manager())]
    if random.chance(40) { entries.append(("reason", .word("a wish"))) }
    return priced(entries)
  }

  private mutating func mix() -> Term {
    let alternatives: Term = .list([
      .map([("mid", count(0...4))]), .map([("mid", count(0...2)), ("small", count(0...4))]),
      .map([("small", count(2...8))]),
    ])
    return random.chance(50) ? alternatives : priced([("alternatives", alternatives)])
  }

  private mutating func together() -> Term {
    if random.chance(40) { return .word("family") }
    let lists: Term = .list([.list([client(), client()])])
    if random.chance(40) { return lists }
    return priced(
      random.chance(50) ? [("by", .word("family")), ("lists", lists)] : [("lists", lists)])
  }

  private mutating func apart() -> Term {
    let groups: Term = .list([.list([client(), client()]), .list([client(), client(), client()])])
    return random.chance(50) ? groups : priced([("groups", groups)])
  }

  private mutating func freeze() -> Term {
    priced([
      ("renewal-within", number(["60 days", "0", "36500"])), ("onboarding", .word("90 days")),
      ("when", random.chance(50) ? condition() : .list([condition(), condition()])),
    ])
  }
}
