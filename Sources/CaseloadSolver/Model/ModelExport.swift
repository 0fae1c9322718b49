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

extension AssignmentSolver {
  /// The plan that a solution of the exported model says.
  ///
  /// - Parameter columns: the names of the columns that are one. Only those of pairs of a client and a
  ///   manager count; clients without one stay unassigned.
  /// - Returns: the plan; nil if a name is no pair of this model, or a client has two managers.
  public func plan(ofPairs columns: some Sequence<String>) -> Plan? {
    var plan = Plan()
    for name in columns {
      guard let (client, manager) = ModelNames.readable.pair(named: name, in: problem),
        plan[problem.clientIDs[client]] == nil
      else { return nil }
      plan[problem.clientIDs[client]] = problem.managerIDs[manager]
    }
    return plan
  }
}
