/// One record to be owned: an agency's client, a sales team's account, a case.
public struct Client: Hashable, Sendable {
  /// The id, unique in the scenario.
  public var id: ClientID
  /// The name people use; the id where the table has none.
  public var name: String
  /// The service level promised; names one of the scenario's tiers.
  public var tier: Tier.Name
  /// How complex the client is, on the scenario's scale; nil is unknown and counts as the middle.
  public var complexity: ExactNumber?
  /// Who looks after the client today; nil if nobody.
  public var owner: Owner?
  /// The yearly contract value; nil is unknown.
  public var value: Money?
  /// How much worse than usual it is to leave the client without a manager, 1 to 9.
  public var priority: Int
  /// The health status, one of the scenario's health names; nil is unknown.
  public var health: String?
  /// The first day of the contract.
  public var start: CalendarDay?
  /// The last day of the contract.
  public var end: CalendarDay?
  /// The day on which the contract renews.
  public var renewal: CalendarDay?
  /// Since when today's owner has the client.
  public var ownerSince: CalendarDay?
  /// How many owners the client had in the last 24 months, today's included.
  public var recentOwnerCount: Int?
  /// The cells of the client's row that conditions, units and match rules read, by column header.
  public var fields: [String: FieldValue]
  /// Where the client's row stands.
  public var location: SourceLocation?

  /// Who looks after a client today.
  public enum Owner: Hashable, Sendable {
    /// Somebody in the team.
    case manager(ManagerID)
    /// Somebody who is not in the team, by the text of the cell.
    case unknown(String)
  }

  /// A client; everything but id and tier may be left out.
  public init(
    id: ClientID, name: String? = nil, tier: Tier.Name, complexity: ExactNumber? = nil,
    owner: Owner? = nil, value: Money? = nil, priority: Int = 1, health: String? = nil,
    start: CalendarDay? = nil, end: CalendarDay? = nil, renewal: CalendarDay? = nil,
    ownerSince: CalendarDay? = nil, recentOwnerCount: Int? = nil,
    fields: [String: FieldValue] = [:], location: SourceLocation? = nil
  ) {
    self.id = id
    self.name = name ?? id.text
    self.tier = tier
    self.complexity = complexity
    self.owner = owner
    self.value = value
    self.priority = priority
    self.health = health
    self.start = start
    self.end = end
    self.renewal = renewal
    self.ownerSince = ownerSince
    self.recentOwnerCount = recentOwnerCount
    self.fields = fields
    self.location = location
  }

  /// The cell under a header; blank where the row has none.
  public func field(_ header: String) -> FieldValue { fields[header] ?? .blank }
}
