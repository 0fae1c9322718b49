import CGLPKGuard

/// One call into the guard, from a valid program to an outcome without a certificate.
struct GuardedSolve {
  enum Kind {
    case relaxation
    case search
  }

  let program: LinearProgram
  let kind: Kind
  let options: SolveOptions
  /// Shared by all the guard calls of one solve, so that a stop ends each of them.
  let control: SolveControl

  /// The outcome, of which the values are those of the columns of `program`.
  func run() throws(LinearProgramError) -> LinearOutcome {
    let input = ProgramArrays(program)
    let output = ResultArrays(rows: input.rows, columns: input.columns)
    var result = output.view
    let basis = options.startingBasis?.extended(columns: input.columns, rows: input.rows)
    let columnBasis = basis.map { CArray($0.columns, filler: 0) }
    let rowBasis = basis.map { CArray($0.rows, filler: 0) }
    withExtendedLifetime((input, output, columnBasis, rowBasis)) {
      var programView = input.view
      var optionsView = options.view(kind)
      optionsView.column_basis = columnBasis.map { UnsafePointer($0.start) }
      optionsView.row_basis = rowBasis.map { UnsafePointer($0.start) }
      guard_solve(&programView, &optionsView, control.pointer, &result)
    }
    if Int(result.reason) == GUARD_FATAL {
      throw .fatal(message: Self.message(in: result))
    }
    return outcome(of: result, in: output)
  }

  private func outcome(of result: guard_result, in output: ResultArrays) -> LinearOutcome {
    var reason = StopReason(code: result.reason, glpkCode: result.code)
    var primal: PrimalPoint?
    if result.primal_feasible != 0 {
      let point = PrimalPoint(
        values(in: output), of: program, status: reason == .optimal ? .optimal : .feasible)
      if point.violation <= PrimalPoint.tolerance {
        primal = point
      } else if reason == .optimal {
        reason = .numericalTrouble(code: 0)
      }
    }
    // The best value is its own bound to the last digit, however GLPK's sums were rounded.
    let known = result.bound_known != 0 ? result.bound : nil
    let bound = primal.flatMap { $0.status == .optimal ? $0.objective : nil } ?? known
    return LinearOutcome(
      stopReason: reason, primal: primal,
      dual: kind == .relaxation && result.dual_feasible != 0 ? output.dualPoint : nil,
      bound: bound, certificate: nil,
      basis: kind == .relaxation && result.basis_known != 0 ? output.basis : nil,
      work: Work(pivots: Int(result.pivots), nodes: Int(result.nodes)))
  }

  private func values(in output: ResultArrays) -> [Double] {
    var values = output.columnValues
    guard kind == .search else { return values }
    // GLPK calls a value whole that lies within 1e-5 of it; what leaves here is whole.
    for (index, column) in program.columns.enumerated() where column.isInteger {
      values[index] = values[index].rounded()
    }
    return values
  }

  /// GLPK's last words, without the line breaks it ends them with.
  private static func message(in result: guard_result) -> String {
    withUnsafeBytes(of: result.message) { bytes in
      let words = String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      return words.split(whereSeparator: \.isNewline).joined(separator: "; ")
    }
  }
}
