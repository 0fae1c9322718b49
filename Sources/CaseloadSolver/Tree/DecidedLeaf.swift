import CaseloadDomain

/// A leaf at which every client has one owner left: it is worth what that one plan is worth, or holds no
/// plan where the plan breaks a rule or is worse in a level above.
struct DecidedLeaf {
  /// In hundredths; nil: there is no plan.
  let bound: Int?

  init(_ relaxation: Relaxation, _ domain: BranchDomain) {
    let problem = relaxation.problem
    let owners = problem.clients.indices.map { domain.options(of: $0).first ?? -1 }
    let score = BookState(problem, owner: owners).score
    let holds = relaxation.held.indices.allSatisfy { score[$0] <= relaxation.held[$0] }
    bound = score.hard == 0 && holds ? score[relaxation.level] : nil
  }
}
