import CaseloadDomain
import CaseloadSolver

/// One line that says how far a run has come: what it does, value, bound and gap.
public struct ProgressLine {
  private let progress: SolveProgress

  /// The line of a report by the solver.
  public init(_ progress: SolveProgress) { self.progress = progress }

  /// The line without an end, cut to so many columns.
  public func text(width: Int?) -> String {
    var words = "\(phase), level \(progress.level.name)"
    if let value = progress.value { words += ": value \(Figures.hours(value))" }
    if let bound = progress.bound { words += ", bound \(Figures.hours(bound))" }
    if let value = progress.value, let bound = progress.bound, progress.teamLoad.value > 0 {
      let distance = max(0, value.hundredths - bound.hundredths)
      let gap = ExactNumber(distance, over: progress.teamLoad.value * 100)
      words += ", gap \(Figures.finePercent(gap))"
    }
    return width.map { DisplayWidth.cut(words, to: $0) } ?? words
  }

  private var phase: String {
    switch progress.phase {
    case .construction: "building a first plan"
    case .search: "searching"
    case .bound: "raising the bound"
    case .tree: "closing the gap"
    case .branchAndCut: "GLPK"
    }
  }
}
