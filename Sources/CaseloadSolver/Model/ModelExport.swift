import CaseloadDomain
import LinearProgramming

extension AssignmentSolver {
  /// The model of one level for any other solver, prices in minutes, the levels above held at values.
  ///
  /// Names of rows and columns come from the ids of clients and managers. The optimum of the program is
  /// the level's best value among the plans whose levels above are at most the values held.
  ///
  /// - Parameters:
  ///   - level: the level that becomes the objective.
  ///   - values: the values at which the levels above are held; those missing are held at zero.
  /// - Returns: the mixed-integer program documented at the head of `ModelBuilder`.
  public func model(level: Level, heldAt values: [Level: Price]) -> LinearProgram {
    let position = level.number - 1
    let held = problem.levels.prefix(position).map { values[$0.level]?.hundredths ?? 0 }
    return ModelBuilder(problem, level: position, held: held, names: .readable).program
  }
}
