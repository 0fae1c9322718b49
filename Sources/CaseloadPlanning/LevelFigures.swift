import CaseloadDomain

/// Value and bound of one level, as they may be told.
public struct LevelFigures: Hashable, Sendable {
  /// The plan's value by the audit, term by term.
  public var value: LevelValue
  /// The best bound, given the levels above; nil below the first level that is not proven.
  public var bound: Price?
  /// Whether the audit has re-checked that bound.
  public var isChecked: Bool

  /// A level's figures.
  public init(value: LevelValue, bound: Price?, isChecked: Bool) {
    self.value = value
    self.bound = bound
    self.isChecked = isChecked
  }

  /// Whether value and bound meet.
  public var isProven: Bool { bound.map { $0 >= value.value } ?? false }
}

/// The distance from the best possible, of the first level that is not proven (model, section 4).
public struct Gap: Hashable, Sendable {
  /// The level that is not proven; nil where all are.
  public var level: Level?
  /// Value less bound; nil where there is no bound.
  public var minutes: Price?
  /// The minutes as a share of the load of all clients; nil if there is no load or no bound.
  public var ofLoad: ExactNumber?
  /// The minutes as a share of the level's value; nil if that is zero or there is no bound.
  public var ofValue: ExactNumber?

  /// The gap of a plan with these levels, of which there is at least one.
  public init(of levels: [LevelFigures], teamLoad: Minutes) {
    guard let open = levels.first(where: { !$0.isProven }) else {
      (level, minutes) = (nil, .zero)
      ofLoad = teamLoad.value == 0 ? nil : .zero
      ofValue = levels.last.flatMap { $0.value.value == .zero ? nil : .zero }
      return
    }
    level = open.value.level
    guard let bound = open.bound else { return }
    let distance = open.value.value - bound
    minutes = distance
    if teamLoad.value > 0 {
      ofLoad = ExactNumber(distance.hundredths, over: teamLoad.value * 100)
    }
    if open.value.value > .zero {
      ofValue = ExactNumber(distance.hundredths, over: open.value.value.hundredths)
    }
  }
}
