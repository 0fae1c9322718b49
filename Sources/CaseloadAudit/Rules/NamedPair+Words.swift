import CaseloadDomain

extension NamedPair {
  /// The reason stated for a pin or a ban, ready to follow a name; empty where none is.
  var reasonInBrackets: String { reason.isEmpty ? "" : " (\(reason))" }
}

extension PlanFacts {
  /// Where a pin or a ban stands, or else the client it speaks of.
  func place(of pair: NamedPair, _ client: Int) -> SourceLocation? {
    pair.location ?? place(ofClient: client)
  }
}
