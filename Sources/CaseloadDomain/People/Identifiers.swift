/// Names one client; distinct from every other kind of name.
public struct ClientID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The id as the client table spells it.
  public let text: String
  /// The client so named.
  public init(_ text: String) { self.text = text }
  /// Orders by Unicode scalars, the same on every machine.
  public static func < (left: ClientID, right: ClientID) -> Bool {
    scalarOrder(left.text, right.text)
  }
  /// The bare id.
  public var description: String { text }
}

/// Names one manager; distinct from every other kind of name.
public struct ManagerID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The id as the manager table spells it.
  public let text: String
  /// The manager so named.
  public init(_ text: String) { self.text = text }
  /// Orders by Unicode scalars, the same on every machine.
  public static func < (left: ManagerID, right: ManagerID) -> Bool {
    scalarOrder(left.text, right.text)
  }
  /// The bare id.
  public var description: String { text }
}

/// Whether one text stands before another by Unicode scalar values, whatever the locale.
public func scalarOrder(_ left: String, _ right: String) -> Bool {
  // Bytes of UTF-8 stand in the order of their scalars.
  left.utf8.lexicographicallyPrecedes(right.utf8)
}
