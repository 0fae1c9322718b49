/// A family of generated books: the same parameters at every size and seed.
public struct Family: Sendable {
  /// The stable name, for the command line and file names.
  public let name: String
  /// One line that says what its books are like.
  public let line: String
  let makeShape: @Sendable () -> FamilyShape

  init(_ name: String, _ line: String, _ makeShape: @escaping @Sendable () -> FamilyShape) {
    self.name = name
    self.line = line
    self.makeShape = makeShape
  }

  /// The family of this name; nil if there is none.
  public static func named(_ name: String) -> Family? { all.first { $0.name == name } }

  /// Every family, in the order in which they are told.
  public static let all: [Family] = [
    Family("rebalance", "today's owners, uneven; regions apart; 87 % of targets") {
      FamilyShape(utilisation: 87, regions: .apart, owners: .uneven(45...125, new: 2))
    },
    Family("rebalance-coupled", "today's owners, uneven; regions coupled in a ring; 90 %") {
      FamilyShape(utilisation: 90, regions: .ring, owners: .uneven(50...125, new: 2))
    },
    Family("from-scratch", "no owners, interchangeable full-time managers; 88 %") {
      FamilyShape(utilisation: 88, hasPartTime: false)
    },
    Family("from-scratch-regions", "no owners; regions apart, levels of experience; 90 %") {
      FamilyShape(utilisation: 90, regions: .apart, hasLevels: true)
    },
    Family("from-scratch-lumpy", "no owners; regions and levels; 95 %, for 6 clients a manager") {
      FamilyShape(utilisation: 95, regions: .apart, hasLevels: true)
    },
    Family("few-loads", "no owners, interchangeable managers, six distinct loads; 88 %") {
      FamilyShape(utilisation: 88, loads: .few, hasPartTime: false)
    },
    Family("lumpy-tight", "today's owners; ring; 95 %, for 6 clients a manager") {
      FamilyShape(utilisation: 95, regions: .ring, owners: .uneven(60...125, new: 2))
    },
    Family("customer-success", "today's owners; ring; 90 %, for 50 clients a manager") {
      FamilyShape(
        utilisation: 90, regions: .ring, owners: .uneven(50...125, new: 3), dedicatedPercent: 4)
    },
    Family("agency", "languages, levels, health, stages, leave, pins, bans, move budget; 88 %") {
      FamilyShape(
        utilisation: 88, owners: .uneven(50...125, new: 4), hasLevels: true,
        hasLanguages: true, movesPercent: 20, hasTenure: true, hasDailyLife: true)
    },
    Family("multilingual", "today's owners; twelve languages, most spoken by few; 88 %") {
      FamilyShape(utilisation: 88, owners: .uneven(50...122, new: 2), hasLanguages: true)
    },
    Family("families-and-conflicts", "ring; families together, competitors apart; 88 %") {
      FamilyShape(
        utilisation: 88, regions: .ring, owners: .uneven(50...122, new: 2), familyPercent: 12,
        apartPercent: 8, hasTenure: true)
    },
    Family("move-budget", "ring; at most 4 % of the clients move, 4 a manager; 90 %") {
      FamilyShape(
        utilisation: 90, regions: .ring, owners: .uneven(50...125, new: 2), movesPercent: 4)
    },
    Family("too-small-team", "132 % of targets, the limit is 125 %: some stay unassigned") {
      FamilyShape(utilisation: 132, owners: .uneven(65...100, new: 20))
    },
    Family("overloaded-today", "one in eight far above the limit, frozen: breaches remain; 90 %") {
      FamilyShape(utilisation: 90, regions: .ring, owners: .overloaded)
    },
  ]
}
