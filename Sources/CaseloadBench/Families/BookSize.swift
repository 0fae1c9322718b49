/// How large a generated book is.
public struct BookSize: Hashable, Sendable {
  /// The least clients and managers of a book.
  public static let least = BookSize(clients: 4, managers: 2)
  /// The most clients and managers of a book.
  public static let most = BookSize(clients: 1_000_000, managers: 20_000)

  /// How many clients.
  public var clients: Int
  /// How many managers.
  public var managers: Int

  /// A size.
  public init(clients: Int, managers: Int) {
    self.clients = clients
    self.managers = managers
  }

  /// Whether books of this size are made: within `least` and `most`, with two clients a manager.
  public var isMade: Bool {
    (Self.least.clients...Self.most.clients).contains(clients)
      && (Self.least.managers...Self.most.managers).contains(managers)
      && clients >= 2 * managers
  }
}
