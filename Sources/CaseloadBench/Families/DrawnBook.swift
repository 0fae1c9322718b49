/// A generated book: a team and its clients before they become text.
struct DrawnBook {
  let size: BookSize
  let shape: FamilyShape
  let team: DrawnTeam
  var clients: [DrawnClient]
  /// Minutes of the tiers `small` and `light`.
  var smallMinutes = 30
  var lightMinutes = 15
  /// Pairs of clients that never share a manager.
  var apart: [(Int, Int)] = []

  /// The book that follows from size, shape and seed.
  init(_ size: BookSize, shape: FamilyShape, seed: UInt64) {
    self.size = size
    self.shape = shape
    team = DrawnTeam(size, shape: shape, seed: seed)
    clients = HomeDraw.clients(of: team, size: size, seed: seed)
    var random = SplitMix64(seed: seed, stream: 3)
    drawFields(&random)
    LoadDraw(seed: seed).spread(over: &self)
    GroupDraw(seed: seed).draw(in: &self)
    OwnerDraw(seed: seed).draw(in: &self)
  }

  /// The load of a client.
  func load(of client: Int) -> Int {
    clients[client].load(smallMinutes: smallMinutes, lightMinutes: lightMinutes)
  }

  /// Whether the rules between fields let a manager serve a client.
  func fits(_ client: Int, _ manager: Int) -> Bool {
    let (wanted, offered) = (clients[client], team.managers[manager])
    return offered.regions.contains(wanted.region)
      && (!shape.hasLevels || offered.level >= wanted.level)
      && (!shape.hasLanguages || offered.languages.contains(wanted.language))
  }

  /// Levels, languages and daily life: always such that the home manager fits.
  private mutating func drawFields(_ random: inout SplitMix64) {
    for index in clients.indices {
      let home = team.managers[clients[index].home]
      let draw = random.below(100)
      clients[index].level = min(home.level, draw < 60 ? 1 : draw < 88 ? 2 : 3)
      if clients[index].tier == .enterprise { clients[index].level = home.level }
      // Half of those at home with somebody who speaks the common language ask for it.
      let rest = home.languages.filter { $0 != 0 }
      clients[index].language =
        home.languages.contains(0) && (rest.isEmpty || random.chance(50)) ? 0 : random.pick(rest)
      drawDailyLife(index, &random)
    }
  }

  private mutating func drawDailyLife(_ index: Int, _ random: inout SplitMix64) {
    let (mood, market, campaigns) = (random.below(100), random.below(100), random.below(3))
    clients[index].renewalInDays = 90 + random.below(275)
    guard shape.hasDailyLife else { return }
    clients[index].health = mood < 5 ? .red : mood < 18 ? .yellow : .green
    clients[index].hasSecondMarket = market < 15
    clients[index].campaigns = clients[index].tier == .enterprise ? 4 : campaigns
    clients[index].renewalInDays = random.below(365)
    clients[index].isRenewing = clients[index].renewalInDays <= MonthDays.daysOfTwoMonths
  }
}
