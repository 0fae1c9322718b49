/// A set of demands as bits: the walks ask for millions of them.
struct Demands: Hashable {
  private static let bits = Dictionary(
    uniqueKeysWithValues: Requirement.allCases.enumerated().map { ($1, UInt32(1) << $0) })
  private var bits: UInt32 = 0

  /// No demand.
  init() {}

  /// These demands.
  init(_ requirements: some Sequence<Requirement>) {
    for requirement in requirements { insert(requirement) }
  }

  /// Adds one demand.
  mutating func insert(_ requirement: Requirement) {
    bits |= Self.bits[requirement, default: 0]
  }

  /// Adds all demands of another set.
  mutating func formUnion(_ other: Demands) { bits |= other.bits }

  /// The demands of both sets.
  func union(_ other: Demands) -> Demands {
    var all = self
    all.bits |= other.bits
    return all
  }

  /// The demands that the other set does not hold.
  func subtracting(_ other: Demands) -> Demands {
    var rest = self
    rest.bits &= ~other.bits
    return rest
  }

  /// How many.
  var count: Int { bits.nonzeroBitCount }

  /// Whether there are none.
  var isEmpty: Bool { bits == 0 }

  /// Whether the other set holds all of these.
  func isSubset(of other: Demands) -> Bool { bits & ~other.bits == 0 }

  /// Whether the other set holds none of these.
  func isDisjoint(with other: Demands) -> Bool { bits & other.bits == 0 }

  /// Each demand by itself.
  var requirements: Set<Requirement> {
    Set(Requirement.allCases.filter { bits & Self.bits[$0, default: 0] != 0 })
  }
}
