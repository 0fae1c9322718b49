import CaseloadDomain

/// What a bound on one level is about: all plans that are as good as the plan in the levels above.
///
/// Which owners are open to a client at all, how much a book may carry, and the grid on which all
/// values of the level lie. Column `managerCount` of the options is nobody.
struct BoundedProblem {
  let facts: ScenarioFacts
  let level: Level
  /// The plan's values of the levels above, in hundredths of a minute.
  let held: [Level: Int]
  /// Units of price in a hundredth of a minute.
  let scale: Int
  let clientCount: Int
  let managerCount: Int

  /// A client that may go to a manager.
  struct Candidate {
    let client: Int32
    /// The position of the two among the allowed pairs.
    let pair: Int32
  }

  /// By client and owner, row by row: whether the owner is open.
  let isOpen: [Bool]
  /// By client: how many owners are open.
  let openCounts: [Int]
  /// By manager: the clients that may go there.
  let candidates: [[Candidate]]
  /// By manager: the most minutes of a book.
  let mostLoads: [Int]
  /// The families that no plan here can part.
  let families: WholeFamilies
  /// By client: its family where the rule `together` has a price; empty where it has none.
  private let pricedFamilies: [Int?]
  /// What the rule `apart` says here.
  let rivals: RivalRule
  /// What every value of the level is a multiple of.
  let grid: Int
  /// What single pairs cost in the levels down to this one, as far as they cost anything.
  let pairPrices: [PairPrices]

  /// The problem of a level; the allowed pairs, and what they cost down to this level, are reckoned here
  /// unless they are given.
  init(
    _ level: Level, held: [Level: Int], scale: Int, in facts: ScenarioFacts,
    allowed: AllowedPairs? = nil, pairPrices known: [PairPrices]? = nil
  ) throws(ProofFault) {
    let steps = facts.scenario.policy.overTarget
    guard steps[0] >= 0, steps[1] >= steps[0], steps[2] >= steps[1],
      facts.scenario.policy.uneven.allSatisfy({ $0 >= 0 })
    else { throw ProofFault("it needs weights that never fall") }
    let softPrices = Self.softPrices(of: facts.scenario)
    guard softPrices.allSatisfy({ (0...ProofArithmetic.largestPrice).contains($0) }) else {
      throw ProofFault("it needs prices of rules that are neither negative nor too large")
    }
    self.facts = facts
    self.level = level
    self.held = held
    self.scale = scale
    clientCount = facts.loads.count
    managerCount = facts.capacities.count
    let allowed = allowed ?? AllowedPairs(in: facts)
    let pairPrices = known ?? PairPrices.all(downTo: level, of: allowed, in: facts)
    let options = OwnOptions(facts: facts, held: held, pairPrices: pairPrices)
    mostLoads = options.mostLoads
    self.pairPrices = pairPrices
    var isOpen = [Bool](repeating: false, count: allowed.clientCount * (managerCount + 1))
    var openCounts = [Int](repeating: 0, count: clientCount)
    var candidates = Array(repeating: [Candidate](), count: managerCount)
    for client in 0..<allowed.clientCount {
      let row = client * (managerCount + 1)
      for pair in allowed.pairs(of: client) {
        let manager = Int(allowed.managers[pair])
        guard options.isOpen(client: client, manager: manager, at: pair) else { continue }
        isOpen[row + manager] = true
        openCounts[client] += 1
        candidates[manager].append(Candidate(client: Int32(client), pair: Int32(pair)))
      }
      isOpen[row + managerCount] = options.mayHaveNobody(client: client)
      if isOpen[row + managerCount] { openCounts[client] += 1 }
    }
    self.isOpen = isOpen
    self.openCounts = openCounts
    self.candidates = candidates
    let inherited = facts.scenario.policy.level(of: .inherited).flatMap { held[$0] }
    families = WholeFamilies(in: facts, heldInherited: inherited) {
      options.mayHaveNobody(client: $0)
    }
    pricedFamilies = Self.pricedFamilies(in: facts)
    rivals = RivalRule(in: facts, level: level, held: held)
    let ofPairs = pairPrices.first { $0.level == level }?.prices ?? []
    grid = Self.grid(of: level, ofPairs, softPrices, in: facts)
  }

  /// The family of a client where families may be parted at a price, or nil.
  func pricedFamily(of client: Int) -> Int? {
    pricedFamilies.isEmpty ? nil : pricedFamilies[client]
  }

  private static func pricedFamilies(in facts: ScenarioFacts) -> [Int?] {
    guard facts.scenario.rules.together.price != nil else { return [] }
    var families = [Int?](repeating: nil, count: facts.loads.count)
    for (family, members) in facts.families.enumerated() where members.count > 1 {
      for client in members where families[client] == nil { families[client] = family }
    }
    return families
  }

  /// The value at which the level that adds up a term is held; nil where that is not above.
  func held(of term: Term) -> Int? {
    facts.scenario.policy.level(of: term).flatMap { held[$0] }
  }

  private static func grid(
    of level: Level, _ pairPrices: [Int], _ softPrices: [Int], in facts: ScenarioFacts
  ) -> Int {
    var steps = pairPrices
    for term in level.terms {
      switch term {
      case .unassigned:
        steps += facts.loads.indices.map { UnassignedTerm.price(of: $0, in: facts) }
      case .overload, .inherited: steps.append(100)
      case .overTarget:
        let bands = facts.scenario.policy.overTarget
        steps += [bands[0], bands[1] - bands[0], bands[2] - bands[1]]
      case .uneven: steps += facts.scenario.policy.uneven
      case .softRules: steps += softPrices
      case .handOver, .poorFit, .valueAtRisk: break
      }
    }
    return max(1, steps.reduce(0, ProofArithmetic.commonDivisor))
  }

  /// The prices of rules that no pair pays alone, in hundredths of a minute.
  private static func softPrices(of scenario: Scenario) -> [Int] {
    let rules = scenario.rules
    var prices = [
      rules.moves.price, rules.bookCount?.price, rules.mix?.price, rules.together.price,
      rules.apart.price, rules.intake?.price,
    ]
    prices += scenario.tiers.flatMap { [$0.countPrice, $0.alonePrice] }
    return prices.compactMap { $0?.hundredths }
  }
}
