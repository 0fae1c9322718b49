/// A manager of a generated book.
struct DrawnManager {
  /// Hundredths of a full-time position.
  var fte: Int
  /// The regions served, the home region first.
  var regions: [Int]
  var level: Int
  var languages: [Int]
  /// Whether an enterprise client is at home here.
  var isDedicated: Bool

  /// The target in minutes.
  var target: Int { DrawnTeam.fullBook * fte / 100 }
  /// The most minutes.
  var limit: Int { target * 5 / 4 }
}

/// The managers of a generated book.
struct DrawnTeam {
  /// The minutes of a full book with the default capacities: 156 h x 80 %.
  static let fullBook = 7_488

  let managers: [DrawnManager]
  let regionCount: Int
  /// The managers who serve each region.
  let serving: [[Int]]

  init(_ size: BookSize, shape: FamilyShape, seed: UInt64) {
    var random = SplitMix64(seed: seed, stream: 1)
    let count = size.managers
    regionCount = Self.regionCount(count, shape.regions)
    let dedicated = Self.dedicatedCount(count, percent: shape.dedicatedPercent)
    let isDedicated = Set(random.order(count).prefix(dedicated))
    var managers: [DrawnManager] = []
    for index in 0..<count {
      let home = index % regionCount
      let holdsEnterprise = isDedicated.contains(index)
      managers.append(
        DrawnManager(
          fte: shape.hasPartTime && !holdsEnterprise ? Self.fte(&random) : 100,
          regions: Self.regions(home, of: regionCount, shape.regions, index: index),
          level: holdsEnterprise ? 3 : Self.level(&random),
          languages: Languages.spoken(&random), isDedicated: holdsEnterprise))
    }
    self.managers = managers
    serving = (0..<regionCount).map { region in
      managers.indices.filter { managers[$0].regions.contains(region) }
    }
  }

  /// Regions of about fifteen managers where they are apart, of about ten where they are coupled.
  private static func regionCount(_ managers: Int, _ regions: FamilyShape.Regions) -> Int {
    switch regions {
    case .none: 1
    case .apart: managers < 4 ? 1 : max(2, managers / 15)
    case .ring: managers < 6 ? 1 : max(3, managers / 10)
    }
  }

  private static func dedicatedCount(_ managers: Int, percent: Int) -> Int {
    managers < 4 ? 0 : max(1, (managers * percent + 50) / 100)
  }

  private static func fte(_ random: inout SplitMix64) -> Int {
    let draw = random.below(100)
    return draw < 70 ? 100 : draw < 85 ? 80 : draw < 94 ? 60 : 50
  }

  private static func level(_ random: inout SplitMix64) -> Int {
    let draw = random.below(100)
    return draw < 30 ? 1 : draw < 75 ? 2 : 3
  }

  private static func regions(
    _ home: Int, of count: Int, _ regions: FamilyShape.Regions, index: Int
  ) -> [Int] {
    guard case .ring = regions, count > 1, (index / count) % 2 == 0 else { return [home] }
    return [home, (home + 1) % count]
  }
}
