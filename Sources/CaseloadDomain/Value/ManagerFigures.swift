/// What one manager's book adds up to.
public struct ManagerFigures: Hashable, Sendable {
  /// Who.
  public var id: ManagerID
  /// The clients of the book, sorted by id.
  public var clients: [ClientID]
  /// The load of the book.
  public var load: Minutes
  /// What the manager can give.
  public var capacity: Capacity
  /// The yearly value of the book; clients of unknown value count nothing.
  public var value: Money

  /// Figures of a book.
  public init(
    id: ManagerID, clients: [ClientID], load: Minutes, capacity: Capacity, value: Money
  ) {
    self.id = id
    self.clients = clients
    self.load = load
    self.capacity = capacity
    self.value = value
  }

  /// Load over available minutes; nil if there are none.
  public var utilisation: ExactNumber? {
    capacity.available.value == 0 ? nil : ExactNumber(load.value, over: capacity.available.value)
  }

  /// Minutes below target: room to grow. Zero at or above it.
  public var headroom: Minutes { capacity.target.excess(over: load) }

  /// Minutes beyond what is available, covered by colleagues or by overtime.
  public var cover: Minutes { load.excess(over: capacity.available) }

  /// The share of the hours clients need that a sustainable month holds: min(1, target / load).
  public var attention: ExactNumber {
    load <= capacity.target ? .one : ExactNumber(capacity.target.value, over: load.value)
  }
}
