/// The tiers of generated books.
enum DrawnTier: String {
  case enterprise
  case mid
  case small
  /// The lesser small clients of a book of few loads.
  case light
}

/// A client of a generated book.
struct DrawnClient {
  var tier: DrawnTier
  /// From 1, simplest, to 5.
  var complexity: Int
  /// Hundredths of an hour a month beside the tier's own.
  var service = 0
  /// The manager in whose book it fits: with all at home every rule between fields is obeyed.
  var home: Int
  var region: Int
  var level = 1
  var language = 0
  /// Live campaigns, each half an hour a month.
  var campaigns = 0
  var health = DrawnHealth.green
  /// Whether it is served in a second market, which adds a tenth.
  var hasSecondMarket = false
  var owner: Int?
  var family: Int?
  /// Months for which today's owner has had it.
  var tenure = 0
  /// Owners in the last 24 months.
  var recentOwners = 1
  /// Days from the first of the month to the renewal.
  var renewalInDays = 200
  /// Currency a year.
  var value = 0

  /// Whether the renewal is so near that it takes a quarter more.
  var isRenewing = false

  /// Whole minutes a month, as the load formula reckons them, events apart.
  func load(smallMinutes: Int, lightMinutes: Int) -> Int {
    let tenths =
      switch tier {
      case .enterprise: DrawnTeam.fullBook * 10
      // Between a tenth and a fifth of a full book by complexity.
      case .mid: DrawnTeam.fullBook / 4 * (complexity + 3)
      case .small: smallMinutes * 10
      case .light: lightMinutes * 10
      }
    let factor = (hasSecondMarket ? 110 : 100) * health.tenths * (isRenewing ? 125 : 100)
    let minutes = (tenths * factor / 100_000 + 6 * service) / 10 + 30 * campaigns
    return tier == .enterprise ? DrawnTeam.fullBook : minutes
  }

  /// The least hundredths of an hour that make so many whole minutes.
  static func hundredths(ofMinutes minutes: Int) -> Int { (5 * minutes + 2) / 3 }
}

/// How a client's business with us goes, with its factor in tenths.
enum DrawnHealth: String {
  case green
  case yellow
  case red

  var tenths: Int {
    switch self {
    case .green: 10
    case .yellow: 12
    case .red: 15
    }
  }
}
