/// The load of one client in the month, with every factor that made it.
public struct ClientLoad: Hashable, Sendable {
  /// A named factor or share.
  public struct Factor: Hashable, Sendable {
    /// What it is called.
    public var name: String
    /// Its size: a multiplier for health and stages, a share of the base for add-ons.
    public var size: ExactNumber
  }

  /// A named number of exact minutes: counted work or an event.
  public struct Part: Hashable, Sendable {
    /// What it is called.
    public var name: String
    /// How many, for counted work; nil for an event.
    public var count: ExactNumber?
    /// Exact minutes in all.
    public var minutes: ExactNumber
  }

  /// Exact minutes by tier and complexity.
  public var base: ExactNumber
  /// The complexity as a share of its scale; nil where the tier does not use it.
  public var complexityShare: ExactNumber?
  /// The add-ons that apply, as shares of the base.
  public var addOns: [Factor]
  /// The health factor, if the client has one.
  public var health: Factor?
  /// The stages the client is in, each a multiplier.
  public var stages: [Factor]
  /// Counted work.
  public var units: [Part]
  /// Extra work of the month.
  public var events: [Part]
  /// What a what-if multiplies the whole load by.
  public var multipliers: [ExactNumber]
  /// The sum before rounding.
  public var exact: ExactNumber
  /// The load that a manager carries: rounded down, at most a full book if dedicated.
  public var load: Minutes
  /// What a dedicated client needs beyond a full book: work that one person cannot give.
  public var unserved: Minutes
}
