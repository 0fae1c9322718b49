/// Which term stands in which level, and what things cost: each a whole number of hundredths.
public struct Policy: Hashable, Sendable {
  /// The most levels that a policy may have: one for each term.
  public static let mostLevels = Term.allCases.count

  /// The levels from the top, at least one; a term stands in one of them at most.
  public private(set) var levels: [Level]
  /// Price in hundredths of a minute above target up to warn, above warn up to the middle, beyond:
  /// 100, 300, 900 by default, never falling.
  public var overTarget: [Int]
  /// Price in hundredths of a minute above the fair share, and what is added 15 points above it.
  public var uneven: [Int]
  /// Months over which a hand-over's cost is spread.
  public var handOverMonths: Int
  /// Preferences between fields.
  public var poorFit: [PoorFit]
  /// The price of moved value; nil: none.
  public var valueAtRisk: ValueAtRisk?

  /// A policy; without arguments the model's defaults.
  public init(
    levels: [[Term]] = Level.standard.map(\.terms), overTarget: [Int] = [100, 300, 900],
    uneven: [Int] = [25, 75], handOverMonths: Int = 12, poorFit: [PoorFit] = [],
    valueAtRisk: ValueAtRisk? = nil
  ) {
    self.levels = Self.numbered(levels)
    self.poorFit = poorFit
    self.valueAtRisk = valueAtRisk
    precondition(overTarget.count == 3 && uneven.count == 2 && handOverMonths > 0)
    self.overTarget = overTarget
    self.uneven = uneven
    self.handOverMonths = handOverMonths
  }

  /// Puts other terms into other levels, from the top: no level is empty, no term stands twice.
  public mutating func setLevels(_ terms: [[Term]]) { levels = Self.numbered(terms) }

  /// The level that adds up a term; nil where the term is switched off.
  public func level(of term: Term) -> Level? { levels.first { $0.terms.contains(term) } }

  /// The level so named, or nil.
  public func level(named name: Level.Name) -> Level? { levels.first { $0.name == name } }

  /// The terms that no level adds up.
  public var termsSwitchedOff: [Term] { Term.allCases.filter { level(of: $0) == nil } }

  private static func numbered(_ terms: [[Term]]) -> [Level] {
    precondition(!terms.isEmpty && terms.allSatisfy { !$0.isEmpty })
    precondition(Set(terms.joined()).count == terms.joined().count)
    return terms.enumerated().map { Level(number: $0 + 1, terms: $1) }
  }
}
