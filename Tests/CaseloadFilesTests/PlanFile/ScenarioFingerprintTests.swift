import CaseloadDomain
import CaseloadFiles
import Testing

@Suite struct ScenarioFingerprintTests {
  private let sample = SamplePlanFile.scenario

  private func hash(_ scenario: Scenario) -> String { ScenarioFingerprint(of: scenario).hash }

  private func changingFirst(_ change: (inout Client) -> Void) -> Scenario {
    var clients = sample.clients
    change(&clients[0])
    return sample.replacing(clients: clients)
  }

  @Test func itIsASHA256InHexadecimal() {
    #expect(hash(sample).count == 64)
    #expect(hash(sample).allSatisfy { "0123456789abcdef".contains($0) })
  }

  @Test func whatDoesNotDecideAboutPlansDoesNotCount() {
    let renamed = changingFirst { client in
      client.name = "Another name"
      client.location = SourceLocation(file: "other.csv", line: 9)
      client.fields["Note"] = FieldValue("changed, and used by no rule")
    }
    #expect(hash(renamed) == hash(sample))
    let shuffled = sample.replacing(clients: sample.clients.reversed())
    #expect(hash(shuffled) == hash(sample))
    var titled = sample
    titled.title = "Another title"
    titled.name = "moved"
    #expect(hash(titled) == hash(sample))
  }

  @Test func aUsedColumnAnOwnerAndARuleCount() {
    let used = changingFirst { $0.fields["Region"] = FieldValue("South") }
    let owned = changingFirst { $0.owner = nil }
    var ruled = sample
    ruled.rules.moves.atMost = 2
    var priced = sample
    priced.policy.uneven = [26, 75]
    var sized = sample
    sized.capacity.target = ExactNumber(75, over: 100)
    let hashes = [sample, used, owned, ruled, priced, sized].map(hash)
    #expect(Set(hashes).count == hashes.count)
  }

  @Test func levelsCountOnlyWhereTheyDifferFromTheStandardOnes() {
    var restated = sample
    restated.policy.setLevels(Level.standard.map { $0.terms.reversed() })
    #expect(hash(restated) == hash(sample))
    var reordered = sample
    reordered.policy.setLevels([[.overload, .inherited], [.unassigned]])
    var swapped = sample
    swapped.policy.setLevels([[.unassigned], [.overload, .inherited]])
    #expect(Set([sample, reordered, swapped].map(hash)).count == 3)
  }

  @Test func aChangeTouchesItsPartAlone() {
    let before = ScenarioFingerprint(of: sample)
    let after = ScenarioFingerprint(of: changingFirst { $0.priority = 9 })
    let changed = ScenarioFingerprint.Part.allCases.filter { before.parts[$0] != after.parts[$0] }
    #expect(changed == [.clients])
  }

  @Test func numbersCountByValueNotBySpelling() {
    let plain = changingFirst { $0.fields["Region"] = FieldValue("1200", number: 1200) }
    let grouped = changingFirst { $0.fields["Region"] = FieldValue("1,200.0", number: 1200) }
    #expect(hash(plain) == hash(grouped))
  }

  private typealias Change = (inout Scenario) -> Void
  private static let price = Price(hundredths: 1)

  /// What rules can say, each said once.
  private static var ruleChanges: [Change] {
    let small = Tier.Name("small")
    let group = Grouping.Group(name: "both", members: [ClientID("acme"), ClientID("bay")])
    let open = Condition([
      Condition.Clause(column: "Note", comparison: .equal, values: [FieldValue("unused")])
    ])
    return [
      { $0.rules.match[0].price = price }, { $0.rules.pins[0].price = price },
      { $0.rules.moves.price = price },
      { $0.rules.bookCount = BookCount(atLeast: 1) },
      { $0.rules.bookCount = BookCount(atMost: 1) },
      { $0.rules.bookCount = BookCount(atMost: 1, price: price) },
      { $0.rules.mix = Mix(alternatives: [[small: 1]]) },
      { $0.rules.mix = Mix(alternatives: [[small: 2]]) },
      { $0.rules.mix = Mix(alternatives: [[small: 1]], price: price) },
      { $0.rules.together = Grouping(groups: [group]) },
      { $0.rules.together = Grouping(groups: [group], price: price) },
      { $0.rules.apart = Grouping(groups: [group]) },
      { $0.rules.apart = Grouping(groups: [group], price: price) },
      { $0.rules.freeze = Freeze(renewalWithinDays: 1) },
      { $0.rules.freeze = Freeze(onboardingDays: 1) },
      { $0.rules.freeze = Freeze(onboardingDays: 1, price: price) },
      { $0.rules.freeze = Freeze(conditions: [open]) },
      { $0.rules.intake = Intake(onePerHeld: 6) },
      { $0.rules.intake = Intake(onePerHeld: 6, price: price) },
      { $0.rules.isHoursLimitSoft = true },
    ]
  }

  /// What prices, tiers and pools can say, each said once.
  private static var otherChanges: [Change] {
    func pool(_ minutes: Int) -> Manager.Pool {
      Manager.Pool(minutes: Minutes(minutes), tiers: [Tier.Name("small")])
    }
    let fit = MatchRule(clientField: "Region", managerField: "Office", relation: .equal)
    return [
      { $0.policy.poorFit = [PoorFit(match: fit, price: price)] },
      { $0.policy.valueAtRisk = ValueAtRisk(hourlyRate: 80) },
      { $0.policy.valueAtRisk = ValueAtRisk(hourlyRate: 81) },
      { $0 = replacing($0, tiers: { $0.countPrice = price }) },
      { $0 = replacing($0, tiers: { $0.alonePrice = price }) },
      { $0 = replacing($0, managers: { $0.pool = pool(1) }) },
      { $0 = replacing($0, managers: { $0.pool = pool(2) }) },
    ]
  }

  private static func replacing(
    _ scenario: Scenario, tiers change: (inout Tier) -> Void = { _ in },
    managers changeManager: (inout Manager) -> Void = { _ in }
  ) -> Scenario {
    var (tiers, managers) = (scenario.tiers, scenario.team.managers)
    change(&tiers[0])
    changeManager(&managers[0])
    return Scenario(
      name: scenario.name, clients: scenario.clients, managers: managers, tiers: tiers,
      rules: scenario.rules)
  }

  @Test func everyRuleAndPriceCounts() {
    let changes = Self.ruleChanges + Self.otherChanges
    let hashes = changes.map { change in
      var scenario = sample
      change(&scenario)
      return hash(scenario)
    }
    #expect(Set(hashes + [hash(sample)]).count == changes.count + 1)
    // What is rebuilt without a change is the same.
    #expect(hash(Self.replacing(sample)) == hash(sample))
  }

  @Test func namesAndPlacesOfGroupsDoNotCount() {
    var (one, other) = (sample, sample)
    let members = [ClientID("acme"), ClientID("bay")]
    one.rules.apart.groups = [Grouping.Group(name: "a", members: members)]
    other.rules.apart.groups = [
      Grouping.Group(
        name: "b", members: members, location: SourceLocation(file: "scenario.yaml", line: 3))
    ]
    #expect(hash(one) == hash(other))
  }

  @Test func aColumnThatOnlyAFreezeOrAPreferenceUsesCounts() {
    let note = Condition([
      Condition.Clause(column: "Note", comparison: .equal, values: [FieldValue("x")])
    ])
    func hashes(_ change: (inout Scenario) -> Void) -> [String] {
      [sample, changingFirst { $0.fields["Note"] = FieldValue("x") }].map { scenario in
        var copy = scenario
        change(&copy)
        return hash(copy)
      }
    }
    let frozen = hashes { $0.rules.freeze = Freeze(conditions: [note]) }
    #expect(frozen[0] != frozen[1])
    let fit = MatchRule(clientField: "Note", managerField: "Office", relation: .equal)
    let preferred = hashes { $0.policy.poorFit = [PoorFit(match: fit, price: .zero)] }
    #expect(preferred[0] != preferred[1])
  }
}
