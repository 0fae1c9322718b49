/// A level of value: nothing in a later level outweighs anything in an earlier one.
///
/// A policy says how many levels there are and which terms each adds up.
public struct Level: Hashable, Comparable, Sendable {
  /// Names one level; the same terms have the same name in every policy.
  public struct Name: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The name as files and answers spell it.
    public let text: String
    /// The level so named.
    public init(_ text: String) { self.text = text }
    /// The name of a level of these terms: a word of its own for a level of the standard policy,
    /// otherwise its terms in the order of `Term.allCases`, joined by `+`.
    init(of terms: [Term]) {
      self = Level.standardNames[terms] ?? Name(terms.map(\.rawValue).joined(separator: "+"))
    }
    /// The name of the first level of the standard policy.
    public static let unassigned = Name("unassigned")
    /// The name of the second.
    public static let breaches = Name("breaches")
    /// The name of the third.
    public static let hours = Name("hours")
    /// Orders by Unicode scalars.
    public static func < (left: Name, right: Name) -> Bool { scalarOrder(left.text, right.text) }
    /// The bare name.
    public var description: String { text }
  }

  /// The position from the top, from 1.
  public let number: Int
  /// The terms that the level adds up, in the order of `Term.allCases`.
  public let terms: [Term]
  /// The stable name.
  public let name: Name

  /// A level.
  init(number: Int, terms: some Sequence<Term>) {
    self.number = number
    self.terms = terms.sorted { $0.position < $1.position }
    name = Name(of: self.terms)
  }

  /// Orders from the top.
  public static func < (left: Level, right: Level) -> Bool { left.number < right.number }

  private static let standardNames: [[Term]: Name] = [
    [.unassigned]: .unassigned, [.overload, .inherited]: .breaches,
    [.overTarget, .uneven, .handOver, .poorFit, .valueAtRisk, .softRules]: .hours,
  ]

  /// The first level of the standard policy: nobody is left without a manager.
  public static let unassigned = Level(number: 1, terms: [.unassigned])
  /// The second: breaches tolerated from today are mended.
  public static let breaches = Level(number: 2, terms: [.overload, .inherited])
  /// The third: hours are balanced at few moves.
  public static let hours = Level(
    number: 3, terms: [.overTarget, .uneven, .handOver, .poorFit, .valueAtRisk, .softRules])
  /// The levels of the standard policy.
  public static let standard = [unassigned, breaches, hours]
}
