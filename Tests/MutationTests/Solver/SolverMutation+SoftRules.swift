import CaseloadDomain

@testable import CaseloadSolver

extension SolverMutation {
  /// Every priced rule for nothing, and a hundredth too dear.
  static var softRules: [SolverMutation] {
    let code = Term.softRules.code
    return pairPrices
      + [
        changingPrices("together", { $0.changeGroupPrices(isTogether: true, $1) }),
        changingPrices("apart", { $0.changeGroupPrices(isTogether: false, $1) }),
        changingPrices(
          "mix", { problem, change in problem.changeMix { $0.price = $0.price.map(change) } }),
        changingPrices(
          "moves",
          { problem, change in
            problem.budget.price = problem.budget.price.map {
              Price(hundredths: change($0.hundredths))
            }
          }),
        changingPrices("tier-count", { $0.changeCountPrices(where: \.isOfTier, $1) }),
        changingPrices("book-count", { $0.changeCountPrices(where: { $0.counted == .book }, $1) }),
        changingPrices(
          "intake", { $0.changeCountPrices(where: { $0.counted == .newcomers }, $1) }),
        changingPrices(
          "alone",
          { problem, change in
            for client in problem.clients.indices where problem.clients[client].companyPrice > 0 {
              problem.clients[client].companyPrice = change(problem.clients[client].companyPrice)
            }
          }),
      ].flatMap { $0 } + [
        SolverMutation("soft-rules: freeze for nothing", code) { problem, scenario in
          var other = scenario
          other.rules.freeze?.price = scenario.rules.freeze?.price.map { _ in .zero }
          problem.takeMovePrices(of: other)
        }
      ]
  }

  private static func changingPrices(
    _ rule: String,
    _ change: @escaping @Sendable (inout AssignmentProblem, (Int) -> Int) -> Void
  ) -> [SolverMutation] {
    let code = Term.softRules.code
    return [
      SolverMutation("soft-rules: \(rule) for nothing", code) { change(&$0) { _ in 0 } },
      SolverMutation("soft-rules: \(rule) a hundredth too much", code) { change(&$0) { $0 + 1 } },
    ]
  }

  /// The prices of matches, pins and bans, which pairs pay.
  private static var pairPrices: [SolverMutation] {
    let code = Term.softRules.code
    return [
      SolverMutation("soft-rules: matches for nothing", code) { problem, scenario in
        problem.takePairPrices(of: scenario) { $0.rules.match.removeAll { $0.price != nil } }
      },
      SolverMutation("soft-rules: pins for nothing", code) { problem, scenario in
        problem.takePairPrices(of: scenario) { $0.rules.pins.removeAll { $0.price != nil } }
      },
      SolverMutation("soft-rules: bans for nothing", code) { problem, scenario in
        problem.takePairPrices(of: scenario) { $0.rules.bans.removeAll { $0.price != nil } }
      },
      SolverMutation("soft-rules: pins and bans exchanged", code) { problem, scenario in
        problem.takePairPrices(of: scenario) { other in
          let rules = other.rules
          other.rules.pins = rules.bans.filter { $0.price != nil }
          other.rules.bans = rules.pins.filter { $0.price != nil }
        }
      },
    ]
  }
}

extension AssignmentProblem {
  fileprivate mutating func changeGroupPrices(isTogether: Bool, _ change: (Int) -> Int) {
    regroup { groups in
      groups.map { group in
        var group = group
        if group.isTogether == isTogether { group.price = group.price.map(change) }
        return group
      }
    }
  }

  fileprivate mutating func changeCountPrices(
    where isMeant: (CountLimit) -> Bool, _ change: (Int) -> Int
  ) {
    changeLimits(where: isMeant) { $0.price = $0.price.map(change) }
  }
}
