import CaseloadDomain

/// The one plan of a leaf at which every client has a single option left.
///
/// Such a leaf is worth what its plan is worth: rules that the book minimum leaves out count in full.
struct DecidedPlan {
  private let problem: BoundedProblem
  private let plan: PlanFacts

  /// The leaf's plan; nil if a client still has a choice.
  init?(isOpen: [Bool], openCounts: [Int], of problem: BoundedProblem) {
    guard openCounts.allSatisfy({ $0 == 1 }) else { return nil }
    self.problem = problem
    let width = problem.managerCount + 1
    let owners = (0..<problem.clientCount).map { client in
      (0..<problem.managerCount).first { isOpen[client * width + $0] }
    }
    plan = PlanFacts(owners: owners, in: problem.facts)
  }

  /// The plan's value in the level bounded, in units of the scale; nil if it breaks a rule or is
  /// worse than what is held in a level above.
  func value() throws(ProofFault) -> Int? {
    for (level, most) in problem.held where hundredths(of: level) > most { return nil }
    guard auditedRules.allSatisfy({ $0.judge(plan).breaches.isEmpty }) else { return nil }
    let value = Int128(hundredths(of: problem.level)) * Int128(problem.scale)
    guard value < ProofArithmetic.largestSum else { throw ProofFault("its sums are too large") }
    return Int(value)
  }

  private func hundredths(of level: Level) -> Int {
    plan.prices(of: level.terms).values.reduce(0) { $0 + $1.hundredths }
  }
}
