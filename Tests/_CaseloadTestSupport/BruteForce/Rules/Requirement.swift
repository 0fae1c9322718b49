import CaseloadDomain

/// A hard demand that can be lifted by itself, so that tests can count how often it binds.
///
/// Finer than `Rule`: a tier count has two sides and a move budget four kinds.
/// A lifted demand forbids nothing any more; what its breaches cost stays as it is.
public enum Requirement: String, Hashable, Sendable, CaseIterable {
  /// Fields of client and manager match.
  case eligible
  /// Nobody carries more than his limit, or than today's load where that is inherited.
  case hoursLimit
  /// An alone client shares his manager with nobody.
  case alone
  /// No more clients of a tier than its count allows.
  case tierAtMost
  /// No fewer clients of a tier than its count asks for.
  case tierAtLeast
  /// A pinned client goes to one manager.
  case pin
  /// A banned pair does not meet.
  case ban
  /// No more moves than the budget.
  case moveCount
  /// No more minutes moved than the budget.
  case moveLoad
  /// No more value moved than the budget.
  case moveValue
  /// No more moves given and taken by one manager than the budget.
  case managerMoves
  /// A client served today keeps some manager.
  case keep
  /// Nobody owns before his start or after his end.
  case dates
  /// A pool serves only the tiers it lists.
  case poolTiers
  /// No more clients with one manager than the book count allows.
  case bookAtMost
  /// No fewer clients with one manager than the book count asks for.
  case bookAtLeast
  /// A book is one of the mixes.
  case mix
  /// A family has one manager.
  case together
  /// Competitors have different managers.
  case apart
  /// A frozen client stays.
  case freeze
  /// No more new clients for one manager than his book allows.
  case intake

  /// The rule this demand belongs to.
  public var rule: Rule {
    switch self {
    case .eligible, .poolTiers: .eligible
    case .hoursLimit: .hoursLimit
    case .alone: .alone
    case .tierAtMost, .tierAtLeast: .tierCount
    case .pin: .pin
    case .ban: .ban
    case .moveCount, .moveLoad, .moveValue, .managerMoves: .moves
    case .keep: .keep
    case .dates: .dates
    case .bookAtMost, .bookAtLeast: .bookCount
    case .mix: .mix
    case .together: .together
    case .apart: .apart
    case .freeze: .freeze
    case .intake: .intake
    }
  }
}
