import CaseloadDomain

/// A rule that the plan breaks at its price.
public struct PricedBreach: Hashable, Sendable {
  /// Which rule, by its code, where, who breaks it and what it costs in hours. Severity note.
  public var finding: Finding
  /// The price, exact: a part of the term `soft-rules`.
  public var price: Price
}
