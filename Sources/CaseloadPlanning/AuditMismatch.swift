import CaseloadDomain

/// The solver and the audit disagree: a bug of ours, never the user's.
///
/// Nothing of such a run may be shown or written but this.
public struct AuditMismatch: Error, Hashable, Sendable {
  /// One point on which they disagree.
  public enum Disagreement: Hashable, Sendable {
    /// The plan breaks rules.
    case breaches([Finding])
    /// The numbers of a proof do not prove it.
    case proofs([Finding])
    /// A level is worth something else than the solver said.
    case value(Level, solver: Price, audit: Price)
    /// A bound lies above the value of a plan.
    case bound(Level, bound: Price, value: Price)
    /// The solver told of no value for a level.
    case missing(Level)
  }

  /// Every disagreement.
  public var disagreements: [Disagreement]

  /// A mismatch.
  public init(_ disagreements: [Disagreement]) { self.disagreements = disagreements }
}
