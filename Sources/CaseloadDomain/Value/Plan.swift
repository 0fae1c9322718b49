/// An assignment: who looks after whom. Clients not named stay without a manager.
public struct Plan: Hashable, Sendable {
  /// The manager of each assigned client.
  public var owners: [ClientID: ManagerID]

  /// A plan.
  public init(_ owners: [ClientID: ManagerID] = [:]) { self.owners = owners }

  /// The manager of a client, or nil for nobody.
  public subscript(client: ClientID) -> ManagerID? {
    get { owners[client] }
    set { owners[client] = newValue }
  }

  /// Today's book as a plan: unknown owners count as nobody.
  public static func today(of scenario: Scenario) -> Plan {
    var plan = Plan()
    for client in scenario.clients {
      if case .manager(let id) = client.owner { plan[client.id] = id }
    }
    return plan
  }
}

/// A change of owner, or a first one.
public struct Move: Hashable, Sendable {
  /// Why the owner changes.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A choice: counted by the budgets.
    case move
    /// A first assignment: costs nothing.
    case new
    /// The owner is gone, unknown, not started, or ruled out by a pin or ban: outside every budget.
    case forced
  }

  /// Who moves.
  public var client: ClientID
  /// From whom, by the text of the owner's id or cell; nil for a first assignment.
  public var from: String?
  /// To whom.
  public var to: ManagerID
  /// Why.
  public var kind: Kind
  /// The client's load.
  public var load: Minutes
  /// What the hand-over costs.
  public var price: Price

  /// A move.
  public init(
    client: ClientID, from: String?, to: ManagerID, kind: Kind, load: Minutes, price: Price
  ) {
    self.client = client
    self.from = from
    self.to = to
    self.kind = kind
    self.load = load
    self.price = price
  }
}
