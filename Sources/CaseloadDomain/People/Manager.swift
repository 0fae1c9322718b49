/// Somebody who owns clients: account manager, customer success manager, case worker.
public struct Manager: Hashable, Sendable {
  /// The id, unique in the scenario.
  public var id: ManagerID
  /// The name people use; the id where the table has none.
  public var name: String
  /// The part of a full-time position, from 0 up to 1 (more is possible where somebody works more).
  public var fullTimeEquivalent: ExactNumber
  /// The share of available time meant for clients; nil takes the scenario's target.
  public var target: ExactNumber?
  /// The first working day; nil has always been here.
  public var start: CalendarDay?
  /// The last working day; nil stays.
  public var end: CalendarDay?
  /// What makes this owner a pool, a manager without a name; nil for a person.
  public var pool: Pool?
  /// Whether this is a hire that a what-if supposes: fully ramped, present in the whole month, and free
  /// of rule `intake`.
  public var isHire: Bool
  /// The cells of the manager's row that match rules read, by column header.
  public var fields: [String: FieldValue]
  /// Where the manager's row stands.
  public var location: SourceLocation?

  /// Hours without a name for certain tiers. A pool takes no part in balance, has neither ramp nor leave,
  /// and rules about one person's book (`tier-count`, `book-count`, `mix`, `intake`) do not bind it.
  public struct Pool: Hashable, Sendable {
    /// Minutes a month: target, warn, middle and limit in one.
    public var minutes: Minutes
    /// The only tiers it serves (rule `eligible`).
    public var tiers: Set<Tier.Name>

    /// A pool.
    public init(minutes: Minutes, tiers: Set<Tier.Name>) {
      self.minutes = minutes
      self.tiers = tiers
    }
  }

  /// A manager; everything but the id may be left out.
  public init(
    id: ManagerID, name: String? = nil, fullTimeEquivalent: ExactNumber = .one,
    target: ExactNumber? = nil, start: CalendarDay? = nil, end: CalendarDay? = nil,
    pool: Pool? = nil, isHire: Bool = false, fields: [String: FieldValue] = [:],
    location: SourceLocation? = nil
  ) {
    self.pool = pool
    self.isHire = isHire
    self.id = id
    self.name = name ?? id.text
    self.fullTimeEquivalent = fullTimeEquivalent
    self.target = target
    self.start = start
    self.end = end
    self.fields = fields
    self.location = location
  }

  /// The cell under a header; blank where the row has none.
  public func field(_ header: String) -> FieldValue { fields[header] ?? .blank }

  /// Whether the manager may own clients in a month (model: rule `dates`).
  ///
  /// Nobody owns before his start or after his end, nor in the month of his end unless that is its
  /// last day. Who starts within the month may own.
  public func mayOwn(in month: Month?) -> Bool {
    guard let month else { return true }
    if let start, start > month.lastDay { return false }
    if let end, end < month.lastDay { return false }
    return true
  }
}

/// The people of a scenario, sorted by id.
public struct Team: Hashable, Sendable {
  /// The managers, sorted by id.
  public let managers: [Manager]
  private let positions: [ManagerID: Int]

  /// The team of these managers, whose ids must differ.
  public init(_ managers: [Manager]) {
    self.managers = managers.sorted { $0.id < $1.id }
    positions = Dictionary(
      uniqueKeysWithValues: self.managers.enumerated().map { ($1.id, $0) })
  }

  /// The position of a manager in `managers`, or nil.
  public func index(of id: ManagerID) -> Int? { positions[id] }

  /// The manager so named, or nil.
  public subscript(id: ManagerID) -> Manager? { positions[id].map { managers[$0] } }
}
