import CaseloadDomain

@testable import CaseloadSolver

extension SolverMutation {
  /// Level 3 but for the priced rules: every weight and every threshold by itself.
  static var hoursTerms: [SolverMutation] { bands + shares + changes }

  private static var bands: [SolverMutation] {
    let code = Term.overTarget.code
    return [
      SolverMutation("over-target: dropped", code) { $0.policy.overTarget = [0, 0, 0] },
      SolverMutation("over-target: first weight dropped", code) { $0.policy.overTarget[0] = 0 },
      SolverMutation("over-target: second weight as the first", code) { problem in
        problem.policy.overTarget[1] = problem.policy.overTarget[0]
      },
      SolverMutation("over-target: third weight as the second", code) { problem in
        problem.policy.overTarget[2] = problem.policy.overTarget[1]
      },
      SolverMutation("over-target: third weight a hundredth too much", code) { problem in
        problem.policy.overTarget[2] += 1
      },
      SolverMutation("over-target: target a minute late", code) { problem in
        for manager in problem.managers.indices { problem.managers[manager].target += 1 }
      },
      SolverMutation("over-target: warning a minute late", code) { problem in
        for manager in problem.managers.indices { problem.managers[manager].warn += 1 }
      },
      SolverMutation("over-target: middle a minute late", code) { problem in
        for manager in problem.managers.indices { problem.managers[manager].middle += 1 }
      },
    ]
  }

  private static var shares: [SolverMutation] {
    let code = Term.uneven.code
    return [
      SolverMutation("uneven: dropped", code) { $0.policy.uneven = [0, 0] },
      SolverMutation("uneven: first weight dropped", code) { $0.policy.uneven[0] = 0 },
      SolverMutation("uneven: second weight dropped", code) { $0.policy.uneven[1] = 0 },
      SolverMutation("uneven: fair share a minute late", code) { problem in
        for manager in problem.managers.indices {
          problem.managers[manager].fairShare = problem.managers[manager].fairShare.map { $0 + 1 }
        }
      },
      SolverMutation("uneven: 15 points a minute late", code) { problem in
        for manager in problem.managers.indices { problem.managers[manager].farShare += 1 }
      },
      SolverMutation("uneven: dedicated clients in full", code) { problem in
        for (client, facts) in problem.clients.enumerated() {
          problem.clients[client].fairLoad = facts.load
        }
      },
    ]
  }

  private static var changes: [SolverMutation] {
    [
      SolverMutation("hand-over: dropped", Term.handOver.code) { problem, scenario in
        let builder = ProblemBuilder(scenario)
        for (client, facts) in scenario.clients.enumerated() {
          problem.levels[2].moves[client] -= HandOver(scenario).price(
            of: facts, load: builder.loads[client], status: builder.book.status[client])
        }
      },
      SolverMutation("hand-over: a hundredth too much", Term.handOver.code) { problem in
        for client in problem.clients.indices where problem.levels[2].moves[client] > 0 {
          problem.levels[2].moves[client] += 1
        }
      },
      SolverMutation("hand-over: tenure and past owners forgotten", Term.handOver.code) {
        problem, scenario in
        let clients = scenario.clients.map { client in
          var client = client
          (client.ownerSince, client.recentOwnerCount) = (nil, nil)
          return client
        }
        problem.takeMovePrices(of: scenario.replacing(clients: clients))
      },
      SolverMutation("value-at-risk: dropped", Term.valueAtRisk.code) { problem, scenario in
        var other = scenario
        other.policy.valueAtRisk = nil
        problem.takeMovePrices(of: other)
      },
      SolverMutation("value-at-risk: twice", Term.valueAtRisk.code) { problem, scenario in
        var other = scenario
        other.policy.valueAtRisk = scenario.policy.valueAtRisk.map {
          ValueAtRisk(risk: $0.risk * 2, hourlyRate: $0.hourlyRate)
        }
        problem.takeMovePrices(of: other)
      },
      SolverMutation("poor-fit: dropped", Term.poorFit.code) { problem, scenario in
        problem.takePairPrices(of: scenario) { $0.policy.poorFit = [] }
      },
      SolverMutation("poor-fit: a hundredth too much", Term.poorFit.code) { problem, scenario in
        problem.takePairPrices(of: scenario) { other in
          other.policy.poorFit = other.policy.poorFit.map {
            PoorFit(match: $0.match, price: $0.price + Price(hundredths: 1))
          }
        }
      },
    ]
  }
}

extension AssignmentProblem {
  /// Takes the prices of moves from a scenario that differs.
  mutating func takeMovePrices(of other: Scenario) {
    levels[2].moves = ProblemBuilder(other).build().levels[2].moves
  }

  /// Takes the prices of pairs from a scenario that differs.
  mutating func takePairPrices(of scenario: Scenario, _ change: (inout Scenario) -> Void) {
    var other = scenario
    change(&other)
    levels[2].pairs = ProblemBuilder(other).build().levels[2].pairs
  }

  /// The weights that the rates of the standard policy's last level stand for.
  var policy: Policy {
    get {
      let rates = levels[2].rates
      let second = rates.target + rates.warn
      return Policy(
        overTarget: [rates.target, second, second + rates.middle],
        uneven: [rates.fair, rates.far])
    }
    set { levels[2].rates = BookRates(levels[2].level.terms, of: newValue) }
  }
}
