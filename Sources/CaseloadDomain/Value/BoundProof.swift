/// Numbers from which anybody can recompute a lower bound on one level's value.
///
/// A proof is a tree. Each branch parts the options of one client; together its children cover all
/// of them. Each leaf has prices, and by Lagrangian duality every choice of prices gives a valid bound
/// for the plans that obey the leaf's decisions:
///
///     bound(leaf) = sum_j u_j + sum_j min(0, n_j - u_j  if "nobody" is an option)
///                 + sum_i min over books B of i ( sum_{j in B} (c_ij - u_j) + f_i(B) )
///                 - sum_r price_r * capacity_r
///
/// where rows with a price are moved into c, n and f. The tree's bound is the least of its leaves.
/// Prices are integers in units of one `scale`-th of a hundredth of a minute, so the sum is exact.
/// Source of the method: Lagrangian relaxation of the assignment rows, Fisher 1981.
public struct BoundProof: Hashable, Sendable {
  /// The name of the level that is bounded; the levels above are held at the plan's values.
  public var level: Level.Name
  /// The units of price in a hundredth of a minute, at least one.
  public var scale: Int
  /// The tree.
  public var root: Node
  /// The bound claimed.
  public var bound: Price

  /// A proof.
  public init(level: Level.Name, scale: Int, root: Node, bound: Price) {
    self.level = level
    self.scale = scale
    self.root = root
    self.bound = bound
  }

  /// A tree, or a part of one.
  public indirect enum Node: Hashable, Sendable {
    /// Prices that bound every plan that obeys the decisions above.
    case leaf(Prices)
    /// The options of one client, parted.
    case branch(client: ClientID, children: [Child])
  }

  /// One part of a client's options, and the proof for it.
  public struct Child: Hashable, Sendable {
    /// The owners still open in this part; nil is nobody.
    public var options: [ManagerID?]
    /// The proof for this part.
    public var node: Node

    /// A part.
    public init(options: [ManagerID?], node: Node) {
      self.options = options
      self.node = node
    }
  }

  /// Prices of a leaf, in units of `scale`.
  public struct Prices: Hashable, Sendable {
    /// One price a client, in the order of the scenario's clients (sorted by id).
    public var clients: [Int]
    /// Prices of rows; a row without one is left out. Never negative.
    public var rows: [Row: Int]

    /// Prices.
    public init(clients: [Int], rows: [Row: Int] = [:]) {
      self.clients = clients
      self.rows = rows
    }
  }

  /// A row that couples clients beyond one book, or that the book's minimum leaves out.
  public enum Row: Hashable, Sendable {
    /// The value of a level above stays at most the plan's; price per hundredth of a minute.
    case level(Level.Name)
    /// At most so many moves; price per move.
    case moveCount
    /// At most so many minutes moved; price per minute.
    case moveLoad
    /// At most so much value moved; price per hundredth of the currency unit.
    case moveValue
    /// At most so many moves given and taken by one manager; price per move.
    case managerMoves(ManagerID)
    /// At most so many clients of a tier; price per client, held at the larger of the tier's and
    /// today's count.
    case tierAtMost(ManagerID, Tier.Name)
    /// At least so many clients of a tier; price per client, held at the smaller of the tier's and
    /// today's count.
    case tierAtLeast(ManagerID, Tier.Name)
    /// Clients above the tier's own count, priced as `inherited`: at most that weight per client.
    case tierAbove(ManagerID, Tier.Name)
    /// Clients below the tier's own count, priced as `inherited`: at most that weight per client.
    case tierBelow(ManagerID, Tier.Name)
    /// At most so many clients, held at the larger of the rule's and today's count; price per client.
    case bookAtMost(ManagerID)
    /// At least so many clients, held at the smaller of the rule's and today's; price per client.
    case bookAtLeast(ManagerID)
    /// Clients above the rule's own count, priced as `inherited`: at most that weight per client.
    case bookAbove(ManagerID)
    /// Clients below the rule's own count, priced as `inherited`: at most that weight per client.
    case bookBelow(ManagerID)
    /// At most so many new clients; price per client.
    case intake(ManagerID)
    /// At most one home of a family, named by its first client, where the rule `together` has a price:
    /// no book pays more for its members than the price of being their home.
    case family(ClientID)
  }
}
