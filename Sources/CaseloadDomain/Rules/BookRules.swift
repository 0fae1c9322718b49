/// How many clients one manager may hold (rule `book-count`). Pools are free of it.
public struct BookCount: Hashable, Sendable {
  /// The fewest clients.
  public var atLeast: Int?
  /// The most clients.
  public var atMost: Int?
  /// The price of each client above or below in hundredths of a minute; nil makes the rule hard.
  public var price: Price?

  /// A rule about the size of books.
  public init(atLeast: Int? = nil, atMost: Int? = nil, price: Price? = nil) {
    self.atLeast = atLeast
    self.atMost = atMost
    self.price = price
  }
}

/// Which tiers may be mixed in one book (rule `mix`). Pools are free of it.
///
/// A book obeys if for one alternative no tier named in the rule has more clients than it says there;
/// a tier missing from an alternative counts as zero there, a tier named in none is free.
public struct Mix: Hashable, Sendable {
  /// The most clients by tier, one entry an alternative; at least one.
  public var alternatives: [[Tier.Name: Int]]
  /// The price of each client above the nearest alternative; nil makes the rule hard.
  public var price: Price?

  /// A rule about mixed books.
  public init(alternatives: [[Tier.Name: Int]], price: Price? = nil) {
    self.alternatives = alternatives
    self.price = price
  }

  /// The tiers named in any alternative, in order.
  public var tiers: [Tier.Name] { Set(alternatives.flatMap(\.keys)).sorted() }
}

/// Groups of clients that stay together, or apart.
public struct Grouping: Hashable, Sendable {
  /// One set of clients.
  public struct Group: Hashable, Sendable {
    /// What people call it: a family's label, or its first member.
    public var name: String
    /// The members, sorted, at least two.
    public var members: [ClientID]
    /// Where it is said.
    public var location: SourceLocation?

    /// A group of clients.
    public init(name: String, members: [ClientID], location: SourceLocation? = nil) {
      self.name = name
      self.members = members.sorted()
      self.location = location
    }
  }

  /// The groups. Groups that stay together share no member; groups that stay apart may.
  public var groups: [Group]
  /// The price of each client that breaks the rule; nil makes it hard.
  public var price: Price?

  /// A rule about groups.
  public init(groups: [Group] = [], price: Price? = nil) {
    self.groups = groups
    self.price = price
  }
}
