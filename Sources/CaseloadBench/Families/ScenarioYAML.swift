/// The scenario file of a generated book.
struct ScenarioYAML {
  let text: String

  init(_ book: DrawnBook, title: String, seed: UInt64) {
    var lines = ["format: 1", "title: \(title)"]
    if Self.isDated(book.shape) { lines.append("month: \(MonthDays.month)") }
    lines += ["clients: clients.csv", "managers: managers.csv"]
    if book.shape.hasDailyLife { lines += ["leave: leave.csv", "events: events.csv"] }
    lines += Self.tiers(book) + Self.load(book.shape)
    let rules = Self.rules(book, seed: seed)
    if !rules.isEmpty { lines += ["rules:"] + rules.map { "  " + $0 } }
    text = lines.joined(separator: "\n") + "\n"
  }

  /// Whether clients with a renewal soon stay where they are.
  static func freezes(_ shape: FamilyShape) -> Bool {
    if case .overloaded = shape.owners { true } else { false }
  }

  private static func isDated(_ shape: FamilyShape) -> Bool {
    shape.hasTenure || shape.hasDailyLife || freezes(shape)
  }

  private static func tiers(_ book: DrawnBook) -> [String] {
    var lines = [
      "tiers:", "  enterprise: {per-manager: 1, alone: true}", "  mid: {per-manager: 5..10}",
    ]
    switch book.shape.loads {
    case .usual: lines.append("  small: {hours: 0.5}")
    case .few:
      for (name, minutes) in [("small", book.smallMinutes), ("light", book.lightMinutes)] {
        let hours = TableText.decimal(DrawnClient.hundredths(ofMinutes: minutes))
        lines.append("  \(name): {hours: \(hours)}")
      }
    }
    return lines
  }

  private static func load(_ shape: FamilyShape) -> [String] {
    guard case .usual = shape.loads else { return [] }
    var lines = ["load:"]
    if shape.hasDailyLife {
      lines += [
        "  add-ons: [{name: second market, when: Markets > 1, add: 10 %}]",
        "  health: {column: health, red: 1.5, yellow: 1.2, green: 1}",
        "  stages: {renewal: {within: 2 months, factor: 1.25}}",
      ]
    }
    lines += ["  units:", "    - {name: service, column: Service Hours, hours: 1}"]
    if shape.hasDailyLife {
      lines.append("    - {name: live campaigns, column: Campaigns, hours: 0.5}")
    }
    return lines
  }

  private static func rules(_ book: DrawnBook, seed: UInt64) -> [String] {
    let shape = book.shape
    var match: [String] = []
    if book.team.regionCount > 1 { match.append("{client: Region, in: Regions}") }
    if shape.hasLevels { match.append("{client: Level, at-least: Level}") }
    if shape.hasLanguages { match.append("{client: Language, in: Languages}") }
    var rules = match.isEmpty ? [] : ["match: [\(match.joined(separator: ", "))]"]
    if shape.movesPercent > 0 {
      let most = max(3, book.clients.count * shape.movesPercent / 100)
      rules.append("moves: {at-most: \(most), per-manager: 4}")
    }
    if shape.familyPercent > 0 { rules.append("together: family") }
    if !book.apart.isEmpty {
      rules.append("apart:")
      for (one, other) in book.apart {
        let ids = [one, other].map { BookNames.id("C", $0, of: book.clients.count) }
        rules.append("  - [\(ids.joined(separator: ", "))]")
      }
    }
    if freezes(shape) { rules.append("freeze: {renewal-within: 60 days}") }
    if shape.hasDailyLife { rules += pinsAndBans(book, seed: seed) }
    return rules
  }

  /// A few pins to today's owners and bans from them.
  private static func pinsAndBans(_ book: DrawnBook, seed: UInt64) -> [String] {
    var random = SplitMix64(seed: seed, stream: 8)
    let owned = random.order(book.clients.count).filter {
      book.clients[$0].owner != nil && book.clients[$0].tier != .enterprise
    }
    let count = max(1, owned.count / 50)
    // Whoever is banned from its owner has to find somebody else who fits.
    let banned = owned.prefix(4 * count).filter { book.clients[$0].owner != book.clients[$0].home }
    let pinned = owned.dropFirst(4 * count).prefix(count)
    func line(_ client: Int, _ reason: String) -> String {
      let id = BookNames.id("C", client, of: book.clients.count)
      let owner = book.clients[client].owner.map {
        BookNames.id("M", $0, of: book.team.managers.count)
      }
      return "  - {client: \(id), manager: \(owner ?? ""), reason: \(reason)}"
    }
    var lines: [String] = []
    if !pinned.isEmpty {
      lines += ["pin:"] + pinned.map { line($0, "named in the contract") }
    }
    if !banned.isEmpty {
      lines += ["ban:"] + banned.prefix(count).map { line($0, "asked for a new face") }
    }
    return lines
  }
}
