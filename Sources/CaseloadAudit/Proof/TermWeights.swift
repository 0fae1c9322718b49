import CaseloadDomain

/// What a hundredth of a minute of each term costs a leaf: the weight of the level that adds it up.
struct TermWeights {
  private(set) var unassigned = 0
  private(set) var overload = 0
  private(set) var inherited = 0
  private(set) var overTarget = 0
  private(set) var uneven = 0
  /// For what clients pay by sharing a book; what pairs pay is weighed level by level.
  private(set) var softRules = 0

  /// The weights of the terms of these levels; terms of no level weigh nothing.
  init(_ weights: [Level: Int]) {
    for (level, weight) in weights {
      for term in level.terms {
        switch term {
        case .unassigned: unassigned = weight
        case .overload: overload = weight
        case .inherited: inherited = weight
        case .overTarget: overTarget = weight
        case .uneven: uneven = weight
        case .softRules: softRules = weight
        // These belong to single pairs and rows, which are weighed level by level.
        case .handOver, .poorFit, .valueAtRisk: break
        }
      }
    }
  }
}
