import CaseloadDomain

@testable import CaseloadSolver

extension SolverMutation {
  /// Rules about a client and a manager, and the limit of hours: each forgotten.
  static var pairRules: [SolverMutation] {
    [
      SolverMutation("eligible: dropped", Rule.eligible.rawValue) { $0.open(.eligible) },
      SolverMutation("eligible: pools serve every tier", Rule.eligible.rawValue) { problem in
        let isPool = problem.managers.map(\.isPool)
        problem.open(.eligible) { isPool[$1] }
      },
      SolverMutation("eligible: mismatches of today are none", Rule.eligible.rawValue) {
        problem in
        // The level's value is right only by chance, so that code may come instead.
        for client in problem.clients.indices {
          problem.clients[client].isMismatchedToday = false
        }
        problem.open(.eligible)
      },
      SolverMutation("pin: dropped", Rule.pin.rawValue) { $0.open(.pin) },
      SolverMutation("ban: dropped", Rule.ban.rawValue) { $0.open(.ban) },
      SolverMutation("freeze: dropped", Rule.freeze.rawValue) { $0.open(.freeze) },
      SolverMutation("dates: dropped", Rule.dates.rawValue) { problem in
        problem.open(.dates)
        for manager in problem.managers.indices where !problem.managers[manager].mayOwn {
          problem.managers[manager].mayOwn = true
        }
      },
      SolverMutation("keep: dropped", Rule.keep.rawValue) { problem in
        for client in problem.clients.indices { problem.clients[client].isKept = false }
      },
      SolverMutation("hours-limit: dropped", Rule.hoursLimit.rawValue) { problem in
        for manager in problem.managers.indices {
          problem.managers[manager].cap = max(problem.managers[manager].cap, problem.teamLoad)
        }
        problem.open(.hoursLimit)
      },
      SolverMutation("hours-limit: a minute more", Rule.hoursLimit.rawValue) { problem in
        for manager in problem.managers.indices { problem.managers[manager].cap += 1 }
        let (clients, managers) = (problem.clients, problem.managers)
        problem.open(.hoursLimit) { clients[$0].load <= managers[$1].cap }
      },
      SolverMutation("hours-limit: today's load though nothing is inherited", "hours-limit") {
        problem in
        guard !problem.toleratesToday else { return }
        for (manager, facts) in problem.managers.enumerated() {
          let today = facts.today.reduce(0) { $0 + problem.clients[$1].load }
          problem.managers[manager].cap = max(facts.cap, today)
        }
      },
    ]
  }
}
