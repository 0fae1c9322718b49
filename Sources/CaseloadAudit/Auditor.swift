import CaseloadDomain

/// The independent judge of plans for one scenario.
///
/// It recomputes capacities, today's book, rules, terms, levels and bounds in exact integers; with
/// the solver it shares nothing but the domain's values and load formula.
public struct Auditor: Sendable {
  let facts: ScenarioFacts

  /// An auditor of plans for a scenario. Reckons once what no plan changes.
  public init(_ scenario: Scenario) { facts = ScenarioFacts(of: scenario) }

  /// Judges an assignment and the bounds claimed for it, at most one proof a level.
  ///
  /// Each proof is re-checked with the levels above held at this plan's values; without proofs a
  /// level of value zero is proven, as nothing is below it. The places are those of the plan's file.
  public func audit(
    _ plan: Plan, proofs: [BoundProof] = [], places: PlanPlaces = PlanPlaces()
  ) -> AuditReport {
    let books = PlanFacts(of: plan, in: facts)
    let verdicts = auditedRules.map { $0.judge(books) }
    let levels = Self.levels(of: books)
    let breaches =
      UnknownNames.judge(plan, books, at: places)
      + verdicts.flatMap(\.breaches).map { $0.placed(at: places.rules) }
    let checked = CheckedBounds(
      proofs, levels: levels, isPlan: breaches.isEmpty, in: facts)
    let scenario = facts.scenario
    return AuditReport(
      breaches: breaches, tolerated: verdicts.flatMap(\.tolerated),
      priced: auditedRules.flatMap { $0.priced(in: books, at: places.rules) },
      advice: TooManyClients.advise(books),
      loads: Dictionary(
        uniqueKeysWithValues: zip(scenario.clients.map(\.id), facts.loads.map { Minutes($0) })),
      teamLoad: Minutes(facts.loads.reduce(0, +)), managers: Self.figures(of: books),
      moves: books.moves,
      unassigned: scenario.clients.indices.filter { books.owners[$0] == nil }
        .map { scenario.clients[$0].id },
      levels: levels, switchedOff: books.prices(of: scenario.policy.termsSwitchedOff),
      busiest: BusiestFigure.minutes(of: books), bounds: checked.bounds,
      proofFailures: checked.failures(at: places), balance: Balance(of: books),
      attention: Attention(of: books), fairShare: FairShareFigures(of: books))
  }

  /// The most that each manager may carry, in the order of the team: the limit or, where today's
  /// breaches are tolerated, today's load of clients that are not released, whichever is larger;
  /// the load of all clients where the limit is soft.
  public var heldLimits: [Minutes] {
    let all = facts.loads.reduce(0, +)
    return facts.scenario.team.managers.indices.map { Minutes(facts.heldLimit(of: $0) ?? all) }
  }

  private static func levels(of plan: PlanFacts) -> [LevelValue] {
    plan.facts.scenario.policy.levels.map {
      LevelValue(level: $0, terms: plan.prices(of: $0.terms))
    }
  }

  private static func figures(of plan: PlanFacts) -> [ManagerFigures] {
    plan.facts.scenario.team.managers.enumerated().map { index, manager in
      let book = plan.books[index]
      return ManagerFigures(
        id: manager.id, clients: book.map { plan.facts.scenario.clients[$0].id },
        load: Minutes(plan.loads[index]), capacity: plan.facts.capacities[index],
        value: Money(hundredths: book.reduce(0) { $0 + plan.facts.value(of: $1) }))
    }
  }
}
