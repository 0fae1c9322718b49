import CaseloadDomain

/// What a plan file says, as far as later runs rely on it.
public struct PlanFile: Hashable, Sendable {
  /// Who looks after whom.
  public var plan: Plan
  /// The name of the scenario it was made for.
  public var scenarioName: String
  /// The fingerprint of that scenario.
  public var fingerprint: ScenarioFingerprint
  /// The options that changed what was planned.
  public var request: PlanDocument.Request
  /// The clients with their loads and owners at that time, in the order of the file.
  public var assignments: [PlanDocument.Assignment]
  /// The managers named, in the order of the file.
  public var managers: [ManagerID]
  /// Numbers that prove bounds; whether they do is for the audit to say.
  public var proofs: [BoundProof]
  /// Where it says what.
  public var places: PlanPlaces
  /// Everything else that the file states, by key: for the audit to reckon anew.
  public var statements: [String: StatedValue]
}

/// What came out of reading a plan file.
public struct PlanFileReading: Hashable, Sendable {
  /// The file's content; nil if it cannot be used.
  public var file: PlanFile?
  /// Everything found, in the order of the file.
  public var findings: [Finding]
}
