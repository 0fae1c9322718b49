import CaseloadDomain

@testable import CaseloadSolver

extension SolverMutation {
  /// Rules about one book: each row forgotten, and one client off.
  static var bookRules: [SolverMutation] {
    let tiers = Rule.tierCount.rawValue
    let books = Rule.bookCount.rawValue
    return counts("tier-count at most", tiers) { $0.isOfTier && !$0.isMinimum }
      + counts("tier-count at least", tiers) { $0.isOfTier && $0.isMinimum }
      + counts("book-count at most", books) { $0.counted == .book && !$0.isMinimum }
      + counts("book-count at least", books) { $0.counted == .book && $0.isMinimum }
      + counts("intake", Rule.intake.rawValue) { $0.counted == .newcomers }
      + mixes + [
        SolverMutation("alone: dropped", Rule.alone.rawValue) { problem in
          for client in problem.clients.indices { problem.clients[client].isAlone = false }
        },
        SolverMutation("alone: today's crowds stay though nothing is inherited", "alone") {
          problem in
          problem.toleratesToday = true
        },
      ]
  }

  private static func counts(
    _ name: String, _ code: String, where isMeant: @escaping @Sendable (CountLimit) -> Bool
  ) -> [SolverMutation] {
    let isRow: @Sendable (CountLimit) -> Bool = { $0.price == nil && isMeant($0) }
    return [
      SolverMutation("\(name): dropped", code) { $0.countLimits.removeAll(where: isRow) },
      SolverMutation("\(name): off by one", code) { problem in
        problem.changeLimits(where: isRow) { $0.loosen(by: 1) }
      },
    ]
  }

  private static var mixes: [SolverMutation] {
    let code = Rule.mix.rawValue
    return [
      SolverMutation("mix: dropped", code) { problem in
        if problem.mix?.price == nil { problem.mix = nil }
      },
      SolverMutation("mix: one client more of each tier", code) { problem in
        guard problem.mix?.price == nil else { return }
        problem.changeMix { $0.alternatives = $0.alternatives.map { $0.map { $0 + 1 } } }
      },
      SolverMutation("mix: alternatives joined", code) { problem in
        guard let mix = problem.mix, mix.price == nil else { return }
        let most = mix.tiers.indices.map { tier in mix.alternatives.map { $0[tier] }.max() ?? 0 }
        problem.mix?.alternatives = [most]
      },
      SolverMutation("mix: today's mix though nothing is inherited", code) { problem in
        guard let mix = problem.mix, mix.price == nil, !problem.toleratesToday else { return }
        problem.mix?.alternatives += mix.today
      },
    ]
  }
}
