import CaseloadDomain

@testable import CaseloadSolver

extension SolverMutation {
  /// Levels 1 and 2 but for what is inherited.
  static var terms: [SolverMutation] {
    [
      SolverMutation("unassigned: dropped", Term.unassigned.code) { problem in
        for client in problem.clients.indices { problem.clients[client].unassignedPrice = 0 }
      },
      SolverMutation("unassigned: a hundredth too much", Term.unassigned.code) { problem in
        for client in problem.clients.indices { problem.clients[client].unassignedPrice += 1 }
      },
      SolverMutation("unassigned: priorities forgotten", Term.unassigned.code) { problem in
        for (client, facts) in problem.clients.enumerated() {
          problem.clients[client].unassignedPrice = 100 * max(facts.load, 1)
        }
      },
      SolverMutation("overload: dropped", Term.overload.code) { problem in
        for (manager, facts) in problem.managers.enumerated() {
          problem.managers[manager].limit = facts.cap
        }
      },
      SolverMutation("overload: begins a minute late", Term.overload.code) { problem in
        for manager in problem.managers.indices { problem.managers[manager].limit += 1 }
      },
      SolverMutation("overload: begins a minute early", Term.overload.code) { problem in
        for manager in problem.managers.indices { problem.managers[manager].limit -= 1 }
      },
    ]
  }

  /// Level 2, what is tolerated from today: each kind of breach for nothing, or at another price.
  static var inheritedTerms: [SolverMutation] {
    let code = Term.inherited.code
    return [
      SolverMutation("inherited: mismatched pairs for nothing", code) { problem in
        for client in problem.clients.indices {
          problem.clients[client].isMismatchedToday = false
        }
      },
      SolverMutation("inherited: crowds beside an alone client for nothing", code) { problem in
        for manager in problem.managers.indices { problem.managers[manager].today = [] }
      },
      SolverMutation("inherited: counts for nothing", code) { problem in
        problem.changeLimits(where: \.isTolerant) { $0.own = $0.hard }
      },
      SolverMutation("inherited: counts from one client later", code) { problem in
        problem.changeLimits(where: \.isTolerant) { $0.own += $0.isMinimum ? -1 : 1 }
      },
      SolverMutation("inherited: mixes for nothing", code) { problem in
        guard let mix = problem.mix, mix.price == nil, problem.toleratesToday else { return }
        problem.mix?.alternatives += mix.today
      },
      SolverMutation("inherited: split families for nothing", code) { problem in
        problem.regroup { groups in
          groups.map { group in
            var group = group
            if !group.splitHolders.isEmpty { group.price = 0 }
            return group
          }
        }
      },
      SolverMutation("inherited: competitors for nothing", code) { problem in
        guard problem.toleratesToday else { return }
        problem.regroup { groups in
          groups.map { group in
            var group = group
            if !group.isTogether { group.price = group.price ?? 0 }
            return group
          }
        }
      },
      SolverMutation("inherited: a minute too much a client", code) { problem in
        for client in problem.clients.indices { problem.clients[client].breachPrice += 100 }
      },
    ]
  }
}
