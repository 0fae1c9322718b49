/// Where a plan that somebody hands in says what, for findings about it.
public struct PlanPlaces: Hashable, Sendable {
  /// Where each client is assigned.
  public var clients: [ClientID: SourceLocation]
  /// Where the proof of each level stands.
  public var proofs: [Level.Name: SourceLocation]
  /// Where the budget of moves stands, and whatever else has no place of its own.
  public var rules: SourceLocation?

  /// Places; none where the plan stands in no file.
  public init(
    clients: [ClientID: SourceLocation] = [:], proofs: [Level.Name: SourceLocation] = [:],
    rules: SourceLocation? = nil
  ) {
    self.clients = clients
    self.proofs = proofs
    self.rules = rules
  }
}

extension Finding {
  /// The finding, at this place if it has none.
  public func placed(at location: SourceLocation?) -> Finding {
    var finding = self
    finding.location = self.location ?? location
    return finding
  }
}
