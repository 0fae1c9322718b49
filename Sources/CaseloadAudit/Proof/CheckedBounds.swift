import CaseloadDomain

/// The bounds that hold among those claimed.
struct CheckedBounds {
  private(set) var bounds: [Level: Price] = [:]
  private(set) var failures: [Finding] = []

  init(_ proofs: [BoundProof], levels: [LevelValue], isPlan: Bool, in facts: ScenarioFacts) {
  }
}
