import CGLPKGuard

extension SolveOptions {
  /// The guard's view of the options, without the starting basis.
  func view(_ kind: GuardedSolve.Kind) -> guard_options {
    var view = guard_options()
    switch kind {
    case .search: view.kind = Int32(GUARD_SEARCH)
    case .relaxation:
      view.kind = Int32(method == .exact ? GUARD_EXACT : GUARD_RELAXATION)
    }
    view.primal_method = method == .primal ? 1 : 0
    view.presolve = presolve ? 1 : 0
    view.scale = scale ? 1 : 0
    view.pivot_limit = pivotLimit.map(Int32.init) ?? -1
    view.node_limit = nodeLimit.map(Int32.init) ?? -1
    view.relative_gap = relativeGap ?? 0
    view.branching = branching.code
    view.selection = nodeSelection.code
    let kinds = cuts ? cutKinds : []
    view.rounding_cuts = kinds.contains(.rounding) ? 1 : 0
    view.gomory_cuts = kinds.contains(.gomory) ? 1 : 0
    view.cover_cuts = kinds.contains(.cover) ? 1 : 0
    view.clique_cuts = kinds.contains(.clique) ? 1 : 0
    view.rounding_heuristic = roundingHeuristic ? 1 : 0
    view.sliced_size = Int32(slicedNodeSize)
    view.fault = fault?.code ?? Int32(GUARD_NO_FAULT)
    return view
  }

  /// Checks what the guard cannot be handed as it is.
  func validate(for program: LinearProgram) throws(LinearProgramError) {
    if let cutOff { try LinearProgram.check(cutOff, at: .cutOff) }
    if let relativeGap {
      try LinearProgram.check(relativeGap, at: .relativeGap)
      guard relativeGap >= 0 else { throw .outOfRange(.relativeGap, value: relativeGap) }
    }
    if let pivotLimit, !(0...Int(Int32.max)).contains(pivotLimit) {
      throw .outOfRange(.pivotLimit, value: Double(pivotLimit))
    }
    if let nodeLimit, !(0...Int(Int32.max)).contains(nodeLimit) {
      throw .outOfRange(.nodeLimit, value: Double(nodeLimit))
    }
    if let startingBasis {
      let (columns, rows) = (startingBasis.columns.count, startingBasis.rows.count)
      guard columns <= program.columns.count, rows <= program.rows.count else {
        throw .basisTooLarge(columns: columns, rows: rows)
      }
    }
  }
}

extension SolveOptions.Branching {
  fileprivate var code: Int32 {
    switch self {
    case .firstFractional: Int32(GUARD_FIRST_FRACTIONAL)
    case .mostFractional: Int32(GUARD_MOST_FRACTIONAL)
    case .driebeckTomlin: Int32(GUARD_DRIEBECK_TOMLIN)
    case .pseudocost: Int32(GUARD_PSEUDOCOST)
    }
  }
}

extension SolveOptions.NodeSelection {
  fileprivate var code: Int32 {
    switch self {
    case .depthFirst: Int32(GUARD_DEPTH_FIRST)
    case .breadthFirst: Int32(GUARD_BREADTH_FIRST)
    case .bestBound: Int32(GUARD_BEST_BOUND)
    case .bestProjection: Int32(GUARD_BEST_PROJECTION)
    }
  }
}

extension Fault {
  fileprivate var code: Int32 {
    switch self {
    case .loading: Int32(GUARD_FAULT_LOADING)
    case .pivoting: Int32(GUARD_FAULT_PIVOTING)
    case .searching: Int32(GUARD_FAULT_SEARCHING)
    }
  }
}

extension StopReason {
  init(code: Int32, glpkCode: Int32) {
    switch Int(code) {
    case GUARD_OPTIMAL: self = .optimal
    case GUARD_INFEASIBLE: self = .infeasible
    case GUARD_UNBOUNDED: self = .unbounded
    case GUARD_RELAXATION_UNBOUNDED: self = .relaxationUnbounded
    case GUARD_PIVOT_LIMIT: self = .pivotLimit
    case GUARD_NODE_LIMIT: self = .nodeLimit
    case GUARD_GAP: self = .gap
    case GUARD_STOPPED: self = .stopped
    default: self = .numericalTrouble(code: Int(glpkCode))
    }
  }
}
