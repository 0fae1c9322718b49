import CaseloadDomain

/// Turns a scenario into dense indices and integers.
struct ProblemBuilder {
  let scenario: Scenario
  let loads: [Int]
  let capacities: [Capacity]
  let mayOwn: [Bool]
  let book: TodaysBook
  let fairShares: FairShares
  /// Today's unreleased clients of each manager.
  let held: [[Int]]

  init(_ scenario: Scenario) {
    self.scenario = scenario
    loads = scenario.loads().map(\.load.value)
    capacities = scenario.team.managers.map { Capacity(of: $0, in: scenario) }
    mayOwn = scenario.team.managers.map { $0.mayOwn(in: scenario.month) }
    book = TodaysBook(scenario, mayOwn: mayOwn)
    fairShares = FairShares(scenario, loads: loads, capacities: capacities, mayOwn: mayOwn)
    var held = [[Int]](repeating: [], count: scenario.team.managers.count)
    for (client, holder) in book.holder.enumerated() where holder >= 0 {
      held[holder].append(client)
    }
    self.held = held
  }

  /// Whether breaches of today's book are tolerated.
  var tolerates: Bool { scenario.inheritance == .all }

  /// The problem.
  func build() -> AssignmentProblem {
    let pairs = PairRules(self)
    let managers = managerFacts()
    let bars = pairs.bars(caps: managers.map(\.cap))
    let options = OpenManagers.options(
      bars, clientCount: loads.count, managerCount: managers.count)
    let groups = groups()
    let levels = levelCosts(pairs)
    return AssignmentProblem(
      clientIDs: scenario.clients.map(\.id), managerIDs: scenario.team.managers.map(\.id),
      tierNames: scenario.tiers.map(\.name),
      clients: scenario.clients.indices.map { clientFacts($0, pairs) }, managers: managers,
      options: options, bars: bars, countLimits: countLimits(), mix: mixLimit(), groups: groups,
      groupsOfClient: groups.byMember(clientCount: loads.count), budget: scenario.rules.moves,
      toleratesToday: tolerates, levels: levels,
      slots: TermSlots(scenario.policy, levels), softPrices: softPrices,
      teamLoad: loads.reduce(0, +))
  }

  private func clientFacts(_ index: Int, _ pairs: PairRules) -> ClientFacts {
    let client = scenario.clients[index]
    let tier = scenario.tier(of: client)
    let holder = book.holder[index]
    return ClientFacts(
      load: loads[index],
      fairLoad: tier.isDedicated ? fairShares.rounded(loads[index]) : loads[index],
      tier: tierIndex(client.tier), isAlone: tier.isAlone && tier.alonePrice == nil,
      companyPrice: tier.isAlone ? tier.alonePrice?.hundredths ?? 0 : 0,
      isDedicated: tier.isDedicated,
      unassignedPrice: 100 * max(loads[index], 1) * client.priority, holder: holder,
      isMismatchedToday: holder >= 0 && !pairs.matches(client: index, manager: holder),
      value: client.value?.hundredths ?? 0, isKept: holder >= 0,
      breachPrice: 100 * max(loads[index], 1))
  }

  private var softPrices: [Int] {
    let rules = scenario.rules
    var prices = [
      rules.moves.price, rules.bookCount?.price, rules.mix?.price, rules.together.price,
      rules.apart.price, rules.intake?.price,
    ]
    prices += scenario.tiers.flatMap { [$0.countPrice, $0.alonePrice] }
    return prices.compactMap { $0?.hundredths }
  }

  /// What each level pays for.
  private func levelCosts(_ pairs: PairRules) -> [LevelCosts] {
    let handOver = HandOver(scenario)
    return scenario.policy.levels.map { level in
      let moves = scenario.clients.indices.map { index -> Int in
        let (client, status) = (scenario.clients[index], book.status[index])
        var price = 0
        if level.terms.contains(.handOver) {
          price += handOver.price(of: client, load: loads[index], status: status)
        }
        if level.terms.contains(.valueAtRisk) {
          price += handOver.valueAtRisk(of: client, status: status)
        }
        if level.terms.contains(.softRules) { price += pairs.freezePrice(of: index) }
        return price
      }
      return LevelCosts(
        level, rates: BookRates(level.terms, of: scenario.policy), moves: moves,
        pairs: pairs.prices(of: level))
    }
  }

  private func managerFacts() -> [ManagerFacts] {
    scenario.team.managers.indices.map { index in
      let capacity = capacities[index]
      let limit = capacity.limit.value
      let todaysLoad = held[index].reduce(0) { $0 + loads[$1] }
      let isPool = scenario.team.managers[index].pool != nil
      let takesPart = mayOwn[index] && capacity.target.value > 0 && !isPool
      return ManagerFacts(
        target: capacity.target.value, warn: capacity.warn.value, middle: capacity.middle.value,
        limit: limit, cap: cap(limit: limit, todaysLoad: todaysLoad),
        fairShare: takesPart ? fairShares.rounded(capacity.target.value) : nil,
        farShare: fairShares.roundedWithMargin(capacity.target.value), today: held[index],
        hasCrowdedToday: tolerates && held[index].count > 1
          && held[index].contains {
            let tier = scenario.tier(of: scenario.clients[$0])
            return tier.isAlone && tier.alonePrice == nil
          }, mayOwn: mayOwn[index], isPool: isPool)
    }
  }

  private func cap(limit: Int, todaysLoad: Int) -> Int {
    if scenario.rules.isHoursLimitSoft { return max(limit, loads.reduce(0, +)) }
    return tolerates ? max(limit, todaysLoad) : limit
  }

  func tierIndex(_ name: Tier.Name) -> Int {
    scenario.tiers.firstIndex { $0.name == name } ?? 0
  }
}
