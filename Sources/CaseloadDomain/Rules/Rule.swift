/// The hard rules by their codes. A broken one means that the assignment is not a plan.
public enum Rule: String, Hashable, Sendable, CaseIterable {
  /// Fields of client and manager must match.
  case eligible
  /// Nobody carries more than his limit.
  case hoursLimit = "hours-limit"
  /// A client of such a tier shares his manager with nobody.
  case alone
  /// At least, at most so many clients of a tier with one manager.
  case tierCount = "tier-count"
  /// A client goes to one manager.
  case pin
  /// A client does not go to one manager.
  case ban
  /// Budgets of moves.
  case moves
  /// A client served today is not left without a manager.
  case keep
  /// Nobody owns before his start or after his end.
  case dates
  /// At least, at most so many clients with one manager.
  case bookCount = "book-count"
  /// Only certain mixes of tiers in one book.
  case mix
  /// A family has one manager.
  case together
  /// Competitors have different managers.
  case apart
  /// A client near its renewal, or new, or in a deal keeps its manager.
  case freeze
  /// At most one new client per so many held.
  case intake
}

/// A requirement between a client's field and a manager's (rule `eligible`).
///
/// A blank client field asks for nothing; a blank manager field satisfies no request.
public struct MatchRule: Hashable, Sendable {
  /// What the manager's field must be.
  public enum Relation: String, Hashable, Sendable {
    /// The same value.
    case equal
    /// A list that contains the client's value.
    case contains
    /// A number at least as large as the client's.
    case atLeast
  }

  /// The header in the client table.
  public var clientField: String
  /// The header in the manager table.
  public var managerField: String
  /// What the manager's field must be.
  public var relation: Relation
  /// The price of each client that does not match; nil makes the requirement hard.
  public var price: Price?

  /// A requirement.
  public init(
    clientField: String, managerField: String, relation: Relation, price: Price? = nil
  ) {
    self.clientField = clientField
    self.managerField = managerField
    self.relation = relation
    self.price = price
  }
}

/// One client named together with one manager: a pin or a ban, with its reason.
public struct NamedPair: Hashable, Sendable {
  /// The client.
  public var client: ClientID
  /// The manager.
  public var manager: ManagerID
  /// Why, in the user's words; empty if not said.
  public var reason: String
  /// Where it is said.
  public var location: SourceLocation?
  /// The price of not obeying; nil makes the pair hard. A priced pin or ban releases nobody.
  public var price: Price?

  /// A pair.
  public init(
    client: ClientID, manager: ManagerID, reason: String = "", location: SourceLocation? = nil,
    price: Price? = nil
  ) {
    self.client = client
    self.manager = manager
    self.reason = reason
    self.location = location
    self.price = price
  }
}

/// Hard limits on moves: owner changes that are neither first assignments nor forced.
public struct MoveBudget: Hashable, Sendable {
  /// The most moves.
  public var atMost: Int?
  /// The most load moved.
  public var load: Minutes?
  /// The most yearly value moved; clients of unknown value count nothing.
  public var value: Money?
  /// The most moves given plus taken by one manager.
  public var perManager: Int?
  /// The price of each move above `atMost`, and of each above `perManager`; nil makes both hard. Load
  /// and value are always hard.
  public var price: Price?
  /// Where the budget stands in the scenario file; nil where the request states it.
  public var location: SourceLocation?

  /// A budget; nil means no limit.
  public init(
    atMost: Int? = nil, load: Minutes? = nil, value: Money? = nil, perManager: Int? = nil,
    price: Price? = nil, location: SourceLocation? = nil
  ) {
    self.price = price
    self.location = location
    self.atMost = atMost
    self.load = load
    self.value = value
    self.perManager = perManager
  }
}

/// The rules a scenario states.
public struct Rules: Hashable, Sendable {
  /// Requirements between fields.
  public var match: [MatchRule]
  /// Clients that go to one manager.
  public var pins: [NamedPair]
  /// Clients that do not go to one manager.
  public var bans: [NamedPair]
  /// Budgets of moves.
  public var moves: MoveBudget
  /// Sizes of books.
  public var bookCount: BookCount?
  /// Mixes of tiers.
  public var mix: Mix?
  /// Families.
  public var together: Grouping
  /// Competitors.
  public var apart: Grouping
  /// Clients that stay.
  public var freeze: Freeze?
  /// New clients.
  public var intake: Intake?
  /// Whether the limit of hours may be passed at the price of `overload`.
  public var isHoursLimitSoft: Bool

  /// Rules; without arguments there are none beyond the limits of hours, tiers and dates.
  public init(
    match: [MatchRule] = [], pins: [NamedPair] = [], bans: [NamedPair] = [],
    moves: MoveBudget = MoveBudget(), bookCount: BookCount? = nil, mix: Mix? = nil,
    together: Grouping = Grouping(), apart: Grouping = Grouping(), freeze: Freeze? = nil,
    intake: Intake? = nil, isHoursLimitSoft: Bool = false
  ) {
    self.bookCount = bookCount
    self.mix = mix
    self.together = together
    self.apart = apart
    self.freeze = freeze
    self.intake = intake
    self.isHoursLimitSoft = isHoursLimitSoft
    self.match = match
    self.pins = pins
    self.bans = bans
    self.moves = moves
  }
}

/// Whether breaches of rules that stand in today's book are tolerated where they are.
public enum Inheritance: String, Hashable, Sendable {
  /// Today's breaches may stay, count as `inherited` or `overload` and are mended first.
  case all
  /// Every rule binds from the first day.
  case none
}
