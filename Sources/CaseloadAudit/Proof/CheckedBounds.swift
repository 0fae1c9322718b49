import CaseloadDomain

/// The bounds that hold among those claimed, level by level from the first.
///
/// A bound on a level holds the levels above at the plan's values, so it bounds the optimum only if
/// those are proven; below a level that is not, none counts.
struct CheckedBounds {
  private(set) var bounds: [Level: Price] = [:]
  private var failures: [(level: Level.Name, finding: Finding)] = []

  init(_ proofs: [BoundProof], levels: [LevelValue], isPlan: Bool, in facts: ScenarioFacts) {
    var held: [Level: Int] = [:]
    var isChainProven = true
    var known: Pairs?
    func pairs() -> Pairs {
      let pairs = known ?? Pairs(proofs, levels.map(\.level), in: facts)
      known = pairs
      return pairs
    }
    for level in levels {
      let value = level.value.hundredths
      // No term is negative, so nothing is below zero.
      var best = value == 0 ? 0 : nil
      for proof in proofs where proof.level == level.level.name {
        do throws(ProofFault) {
          let proven = try Self.bound(
            of: proof, of: level.level, value: value, held: held, in: facts, pairs)
          if let proven {
            if isPlan && proven > value {
              throw ProofFault(
                "its numbers prove \(Price(hundredths: proven)), more than the plan's value "
                  + "\(level.value): the audit contradicts itself")
            }
            best = max(best ?? 0, proven)
          } else if isPlan {
            throw ProofFault("its numbers leave no plan at all: the audit contradicts itself")
          }
        } catch {
          failures.append((proof.level, Self.finding(proof, error)))
        }
      }
      if isChainProven, let best { bounds[level.level] = Price(hundredths: best) }
      isChainProven = isChainProven && best == value
      held[level.level] = value
    }
    let names = levels.map(\.level.name)
    failures += proofs.filter { !names.contains($0.level) }.map {
      ($0.level, Self.finding($0, ProofFault("the scenario's policy has no such level")))
    }
  }

  /// What proofs need of pairs, reckoned once, and only where one needs it.
  private struct Pairs {
    var allowed: AllowedPairs?
    var prices: [PairPrices] = []

    init(_ proofs: [BoundProof], _ levels: [Level], in facts: ScenarioFacts) {
      let names = Set(proofs.map(\.level))
      guard let deepest = levels.last(where: { names.contains($0.name) }) else { return }
      let allowed = AllowedPairs(in: facts)
      self.allowed = allowed
      prices = PairPrices.all(downTo: deepest, of: allowed, in: facts)
    }
  }

  /// The claims that do not hold, each where its proof stands.
  func failures(at places: PlanPlaces) -> [Finding] {
    failures.map { $0.finding.placed(at: places.proofs[$0.level]) }
  }

  /// The bound that the numbers of a proof give, raised to the level's grid; nil if they show that
  /// no plan is as good in the levels above. Throws if they give less than is claimed.
  private static func bound(
    of proof: BoundProof, of level: Level, value: Int, held: [Level: Int],
    in facts: ScenarioFacts, _ pairs: () -> Pairs
  ) throws(ProofFault) -> Int? {
    guard (1...ProofArithmetic.largestPrice).contains(proof.scale) else {
      throw ProofFault(
        "the scale \(proof.scale) is not one of 1 to \(ProofArithmetic.largestPrice)")
    }
    if value == 0, proof.bound <= .zero, case .leaf(let prices) = proof.root {
      // Between nothing claimed and nothing paid no book can say more; the numbers must still fit.
      let problem = try BoundedProblem(
        level, held: held, scale: proof.scale, in: facts, allowed: AllowedPairs())
      _ = try LeafCosts(prices, of: problem)
      return 0
    }
    let pairs = pairs()
    let problem = try BoundedProblem(
      level, held: held, scale: proof.scale, in: facts, allowed: pairs.allowed,
      pairPrices: pairs.prices.filter { $0.level <= level })
    var tree = ProofTree(problem)
    guard let scaled = try tree.bound(of: proof.root) else { return nil }
    let whole = ProofArithmetic.quotientUp(scaled, proof.scale)
    let grid = problem.grid
    let proven = max(0, ProofArithmetic.quotientUp(whole, grid) * grid)
    guard proof.bound.hundredths <= proven else {
      throw ProofFault("it claims \(proof.bound), its numbers prove \(Price(hundredths: proven))")
    }
    return proven
  }

  private static func finding(_ proof: BoundProof, _ error: ProofFault) -> Finding {
    Finding(
      "proof", .error, "the bound of level \(proof.level) does not hold: \(error.reason)",
      advice: "plan the scenario again; the plan itself is not affected")
  }
}
