/// Which clients keep their manager for now (rule `freeze`). Release and pins beat it.
public struct Freeze: Hashable, Sendable {
  /// Days before a renewal, the renewal's and the reference day included.
  public var renewalWithinDays: Int?
  /// Days from the start of the contract, the last one included; a start still to come counts.
  public var onboardingDays: Int?
  /// Conditions on the client's row, such as an open deal or a holdover; one that holds is enough.
  public var conditions: [Condition]
  /// The price of moving a frozen client; nil makes the rule hard.
  public var price: Price?

  /// A rule about clients that stay.
  public init(
    renewalWithinDays: Int? = nil, onboardingDays: Int? = nil, conditions: [Condition] = [],
    price: Price? = nil
  ) {
    self.renewalWithinDays = renewalWithinDays
    self.onboardingDays = onboardingDays
    self.conditions = conditions
    self.price = price
  }
}

/// At most one new client per so many held, at least one (rule `intake`).
///
/// New is every client that today's unreleased book of the manager does not hold. Pools are free of it,
/// and so is everybody where no client has an owner today.
/// Source: caseload standards of child welfare, one new case per six open ones (docs: defaults).
public struct Intake: Hashable, Sendable {
  /// Clients held for each new one.
  public var onePerHeld: Int
  /// The price of each new client above; nil makes the rule hard.
  public var price: Price?

  /// A rule about new clients.
  public init(onePerHeld: Int, price: Price? = nil) {
    self.onePerHeld = onePerHeld
    self.price = price
  }
}

/// A manager who fits less well costs extra minutes (term `poor-fit`).
public struct PoorFit: Hashable, Sendable {
  /// What should match; a pair that does not costs.
  public var match: MatchRule
  /// What the pair costs.
  public var price: Price

  /// A preference.
  public init(match: MatchRule, price: Price) {
    self.match = match
    self.price = price
  }
}

/// What moving a client's value costs (term `value-at-risk`).
///
///     price of a move or forced move = roundup(60 x risk x value / (12 x rate)) minutes
public struct ValueAtRisk: Hashable, Sendable {
  /// The share of a moved client's yearly value that is at risk.
  public var risk: ExactNumber
  /// Money for one hour.
  public var hourlyRate: ExactNumber

  /// A price of moved value.
  public init(risk: ExactNumber = ExactNumber(5, over: 100), hourlyRate: ExactNumber) {
    self.risk = risk
    self.hourlyRate = hourlyRate
  }
}
