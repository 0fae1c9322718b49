import CaseloadDomain

extension GeneralisedAssignment {
  /// The problem as the engine knows it: one level of one term, every job kept, nobody's today.
  var assignmentProblem: AssignmentProblem {
    let jobs = 0..<jobCount
    let agents = 0..<agentCount
    let policy = Policy(levels: [[.poorFit]])
    let pairs = jobs.flatMap { job in agents.map { costs[$0][job] * unit } }
    let levels = policy.levels.map {
      LevelCosts($0, rates: BookRates(), moves: jobs.map { _ in 0 }, pairs: pairs)
    }
    let fits = jobs.map { job in agents.filter { weights[$0][job] <= capacities[$0] } }
    let code = UInt8((Rule.allCases.firstIndex(of: .hoursLimit) ?? 0) + 1)
    return AssignmentProblem(
      clientIDs: jobs.map(Self.job), managerIDs: agents.map(Self.agent), tierNames: [Tier.Name("")],
      clients: jobs.map(facts), managers: capacities.map(facts(ofCapacity:)), options: fits,
      bars: jobs.flatMap { job in
        agents.map { weights[$0][job] <= capacities[$0] ? 0 : code }
      }, countLimits: [], mix: nil, groups: [], groupsOfClient: jobs.map { _ in [] },
      budget: MoveBudget(), toleratesToday: false, levels: levels,
      slots: TermSlots(policy, levels), softPrices: [],
      teamLoad: jobs.reduce(0) { $0 + facts($1).load },
      pairLoads: jobs.flatMap { job in agents.map { weights[$0][job] } })
  }

  /// A job must have an agent, as a client whose manager stands outside would. Its load is no weight
  /// but the measure of what it costs: steps of prices go by it.
  private func facts(_ job: Int) -> ClientFacts {
    let typical = costs.reduce(0) { $0 + $1[job] } * unit / (100 * agentCount)
    return ClientFacts(
      load: max(1, typical), fairLoad: 0, tier: 0, isAlone: false, companyPrice: 0,
      isDedicated: false, unassignedPrice: 0, holder: agentCount, isMismatchedToday: false,
      value: 0, isKept: true, breachPrice: 0)
  }

  private func facts(ofCapacity capacity: Int) -> ManagerFacts {
    ManagerFacts(
      target: capacity, warn: capacity, middle: capacity, limit: capacity, cap: capacity,
      fairShare: nil, farShare: 0, today: [], hasCrowdedToday: false, mayOwn: true, isPool: false)
  }
}
