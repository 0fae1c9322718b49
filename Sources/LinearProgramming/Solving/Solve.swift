/// Solves a program as if its integer columns were not.
///
/// Synchronous, and whole on the calling thread: GLPK's problems are created, solved, read and
/// deleted before it returns. Never writes to the terminal. Solves on several threads do not
/// disturb each other.
///
/// - Parameters:
///   - program: the program; it is checked before GLPK sees it.
///   - options: how, and when to stop; those of a search are ignored.
/// - Returns: why the solve ended and what it found, each apart.
/// - Throws: what is wrong with the program or the options, or GLPK's own words where it failed.
public func solve(
  _ program: LinearProgram, options: SolveOptions = SolveOptions()
) throws(LinearProgramError) -> LinearOutcome {
  try program.validate()
  try options.validate(for: program)
  let control = try SolveControl()
  return try watched(options, control) { () throws(LinearProgramError) in
    var outcome = try GuardedSolve(
      program: program, kind: .relaxation, options: options, control: control
    ).run()
    try outcome.addCertificate(to: program, options: options, control: control)
    return outcome
  }
}

/// Solves a program with whole numbers by branch and cut.
///
/// As ``solve(_:options:)``. The ends of integer columns are rounded inwards first. When a limit
/// or a stop ends the search, the outcome holds the best solution so far, if any, and a bound,
/// as soon as the first relaxation is solved.
///
/// - Parameters:
///   - program: the program; it is checked before GLPK sees it.
///   - options: how, and when to stop.
/// - Returns: why the search ended and what it found, each apart; no prices and no basis.
/// - Throws: what is wrong with the program or the options, or GLPK's own words where it failed.
public func solveInteger(
  _ program: LinearProgram, options: SolveOptions = SolveOptions()
) throws(LinearProgramError) -> LinearOutcome {
  try program.validate()
  try options.validate(for: program)
  guard let searched = program.readyToSearch(cutOff: options.cutOff) else {
    return LinearOutcome(stopReason: .infeasible, work: Work(pivots: 0, nodes: 0))
  }
  let control = try SolveControl()
  return try watched(options, control) { () throws(LinearProgramError) in
    // GLPK dies of a search without columns; there is nothing to branch on either.
    var outcome = try GuardedSolve(
      program: searched, kind: searched.columns.isEmpty ? .relaxation : .search,
      options: options, control: control
    ).run()
    outcome.dual = nil
    outcome.basis = nil
    if options.cutOff == nil {
      try outcome.addCertificate(to: program, options: options, control: control)
    }
    // The row that the cut-off has added is ours, not the caller's.
    outcome.primal?.rowActivities.removeLast(searched.rows.count - program.rows.count)
    return outcome
  }
}

/// Runs `body` while the caller's closures are asked and told.
private func watched(
  _ options: SolveOptions, _ control: SolveControl,
  _ body: () throws(LinearProgramError) -> LinearOutcome
) throws(LinearProgramError) -> LinearOutcome {
  if let shouldStop = options.shouldStop, shouldStop() { control.stop() }
  let watch = Watch(options, control: control)
  defer { watch?.end() }
  return try body()
}
