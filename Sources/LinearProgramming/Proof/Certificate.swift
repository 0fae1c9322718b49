/// A proof that anyone can check with the program alone, one walk over its entries.
public enum Certificate: Sendable, Equatable {
  /// No solution exists.
  case infeasible(InfeasibilityProof)
  /// From any solution, better ones follow without end.
  case unbounded(UnboundedRay)
}

/// How far apart two sums must lie, by their size, to count as different in a proof.
let proofTolerance = 1e-9

extension LinearOutcome {
  /// Looks for a proof of what the outcome says, and adds its cost.
  mutating func addCertificate(
    to program: LinearProgram, options: SolveOptions, control: SolveControl
  ) throws(LinearProgramError) {
    guard options.wantsCertificate else { return }
    var options = options
    options.startingBasis = nil
    if options.method == .primal { options.method = .dual }
    options.presolve = false
    options.pivotLimit = options.pivotLimit.map { max(0, $0 - work.pivots) }
    func run(_ program: LinearProgram) throws(LinearProgramError) -> LinearOutcome {
      try GuardedSolve(program: program, kind: .relaxation, options: options, control: control)
        .run()
    }
    switch stopReason {
    case .infeasible:
      let found = try run(program.leastViolation)
      work = work + found.work
      if let prices = found.dual?.rowPrices,
        let proof = InfeasibilityProof(rowMultipliers: prices, for: program)
      {
        certificate = .infeasible(proof)
      }
    case .unbounded, .relaxationUnbounded:
      let found = try run(program.bestDirection)
      work = work + found.work
      if let steps = found.primal?.columnValues,
        let ray = UnboundedRay(steps: steps, for: program)
      {
        certificate = .unbounded(ray)
      }
    default: break
    }
  }
}
