import CaseloadDomain

/// A demand that counting alone shows to be beyond what there is.
public struct Shortage: Hashable, Sendable {
  /// What a rule demands.
  public enum Demand: Hashable, Sendable {
    /// So many managers must hold at least `each` clients of a tier (rule `tier-count`).
    case tierMinimum(tier: Tier.Name, each: Int, managers: Int)
    /// So many managers must hold at least `each` clients (rule `book-count`).
    case bookMinimum(each: Int, managers: Int)
    /// One manager must hold at least so many clients of a tier.
    case tierMinimumOf(manager: ManagerID, tier: Tier.Name, count: Int)
    /// One manager must hold at least so many clients.
    case bookMinimumOf(manager: ManagerID, count: Int)
    /// One manager must hold the minimums of all tiers together.
    case tierMinimumsOf(manager: ManagerID)
    /// A client served today must have a manager (rule `keep`).
    case keep(client: ClientID)
    /// All clients served today must have managers.
    case keepAll
  }

  /// What falls short.
  public enum Supply: Hashable, Sendable {
    /// There are only so many clients.
    case clients
    /// These rules about single pairs leave only so many.
    case openPairs([Rule])
    /// The hours of the limit do not hold them; amounts are minutes.
    case hours
    /// The most clients that `book-count` allows.
    case bookMost
    /// The most clients that the tiers allow.
    case tierMost
    /// A client that shares with nobody is a whole book.
    case alone
  }

  /// What is demanded.
  public var demand: Demand
  /// What falls short of it.
  public var supply: Supply
  /// How much is needed: clients, or minutes against hours.
  public var needed: Int
  /// How much there is, in the same unit.
  public var available: Int

  /// The rule that demands.
  public var rule: Rule {
    switch demand {
    case .tierMinimum, .tierMinimumOf, .tierMinimumsOf: .tierCount
    case .bookMinimum, .bookMinimumOf: .bookCount
    case .keep, .keepAll: .keep
    }
  }

  /// The rules that stand against it; none where there are just not so many clients.
  public var against: [Rule] {
    switch supply {
    case .clients: []
    case .openPairs(let rules): rules
    case .hours: [.hoursLimit]
    case .bookMost: [.bookCount]
    case .tierMost: [.tierCount]
    case .alone: [.alone]
    }
  }
}
