import CaseloadFiles
import CaseloadSolver

extension SolverWork {
  /// The counters as raw results name them.
  var json: JSONValue {
    .record([
      "trials": .integer(trials), "evaluations": .integer(evaluations), "nodes": .integer(nodes),
      "pivots": .integer(pivots), "library_nodes": .integer(libraryNodes),
    ])
  }
}
