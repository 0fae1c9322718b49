import CaseloadDomain

@testable import CaseloadSolver

extension SolverMutation {
  /// Rules read too strictly: the plan obeys the rules and is called the best, and is not.
  static var tightened: [SolverMutation] {
    pairs + books + [
      SolverMutation("too strict: nothing is inherited by groups and crowds", "proof") { problem in
        problem.toleratesToday = false
        problem.regroup { groups in
          groups.map { group in
            var group = group
            group.splitHolders = []
            return group
          }
        }
      },
      SolverMutation("too strict: no move at all", "proof") { $0.budget = MoveBudget(atMost: 0) },
      SolverMutation("too strict: soft budgets are hard", "proof") { $0.budget.price = nil },
    ]
  }

  private static var pairs: [SolverMutation] {
    [
      SolverMutation("too strict: each client's first option closed", "proof") { problem in
        for client in problem.clients.indices where problem.options[client].count > 1 {
          problem.close(client: client, manager: problem.options[client][0])
        }
      },
      SolverMutation("too strict: one option of one client closed", "proof") { problem in
        if let client = problem.options.firstIndex(where: { $0.count > 1 }) {
          problem.close(client: client, manager: problem.options[client][1])
        }
      },
      SolverMutation("too strict: a limit of hours of nine tenths", "proof") { problem in
        for manager in problem.managers.indices {
          problem.managers[manager].cap = problem.managers[manager].cap * 9 / 10
        }
        let (clients, managers) = (problem.clients, problem.managers)
        for client in clients.indices {
          for manager in problem.options[client] where clients[client].load > managers[manager].cap
          {
            problem.close(client: client, manager: manager)
          }
        }
      },
    ]
  }

  private static var books: [SolverMutation] {
    [
      SolverMutation("too strict: counts one client less", "proof") { problem in
        problem.changeLimits(where: { $0.price == nil }) { $0.loosen(by: -1) }
      },
      SolverMutation("too strict: mixes one client less", "proof") { problem in
        problem.changeMix { $0.alternatives = $0.alternatives.map { $0.map { max(0, $0 - 1) } } }
      },
      SolverMutation("too strict: dedicated clients are alone", "proof") { problem in
        for client in problem.clients.indices where problem.clients[client].isDedicated {
          problem.clients[client].isAlone = true
        }
      },
      SolverMutation("too strict: pools are people", "proof") { problem in
        for manager in problem.managers.indices { problem.managers[manager].isPool = false }
      },
      SolverMutation("too strict: competitors are hard", "proof") { problem in
        problem.regroup { groups in
          groups.map { group in
            var group = group
            if !group.isTogether { group.price = nil }
            return group
          }
        }
      },
    ]
  }
}
