import CaseloadDomain

@testable import CaseloadSolver

extension SolverMutation {
  /// Families and competitors: forgotten, and a member short.
  static var groupRules: [SolverMutation] {
    groups(Rule.together.rawValue) { $0.isTogether && $0.price == nil }
      + groups(Rule.apart.rawValue) { !$0.isTogether && $0.price == nil } + [
        SolverMutation("together: families split anyhow", Rule.together.rawValue) { problem in
          let everybody = Set(problem.managers.indices)
          problem.regroup { groups in
            groups.map { group in
              var group = group
              if group.isTogether && group.price == nil { group.splitHolders = everybody }
              return group
            }
          }
        },
        SolverMutation("apart: today's pairs stay though nothing is inherited", "apart") {
          problem in
          problem.toleratesToday = true
        },
      ]
  }

  private static func groups(
    _ code: String, where isMeant: @escaping @Sendable (ClientGroup) -> Bool
  ) -> [SolverMutation] {
    [
      SolverMutation("\(code): dropped", code) { problem in
        problem.regroup { $0.filter { !isMeant($0) } }
      },
      SolverMutation("\(code): a member forgotten", code) { problem in
        problem.regroup { groups in
          groups.map { group in
            var group = group
            if isMeant(group) { group.members.removeLast() }
            return group
          }
        }
      },
    ]
  }

  /// Budgets of moves: forgotten, and by one unit too large.
  static var moveRules: [SolverMutation] {
    let code = Rule.moves.rawValue
    return [
      SolverMutation("moves at most: dropped", code) { problem in
        if problem.budget.price == nil { problem.budget.atMost = nil }
      },
      SolverMutation("moves at most: one more", code) { problem in
        if problem.budget.price == nil {
          problem.budget.atMost = problem.budget.atMost.map { $0 + 1 }
        }
      },
      SolverMutation("moves by minutes: dropped", code) { $0.budget.load = nil },
      SolverMutation("moves by minutes: a tenth more", code) { problem in
        problem.budget.load = problem.budget.load.map { Minutes($0.value + $0.value / 10 + 1) }
      },
      SolverMutation("moves by value: dropped", code) { $0.budget.value = nil },
      SolverMutation("moves by value: twice", code) { problem in
        problem.budget.value = problem.budget.value.map { Money(hundredths: 2 * $0.hundredths) }
      },
      SolverMutation("moves per manager: dropped", code) { problem in
        if problem.budget.price == nil { problem.budget.perManager = nil }
      },
      SolverMutation("moves per manager: one more", code) { problem in
        if problem.budget.price == nil {
          problem.budget.perManager = problem.budget.perManager.map { $0 + 1 }
        }
      },
    ]
  }
}
