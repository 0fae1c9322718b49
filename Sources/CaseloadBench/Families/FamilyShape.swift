/// What sets the books of one family apart from those of another.
///
/// Weights and capacities are always the model's defaults: a full book is 7,488 minutes, which is the
/// target of one full-time manager, and the limit is a quarter above it.
struct FamilyShape {
  /// Which managers may serve a client's region.
  enum Regions {
    /// There are none.
    case none
    /// Each manager serves one region, so that the book falls into parts.
    case apart
    /// Every second manager also serves the next region, the last one's next is the first.
    case ring
  }

  /// What today's owners look like.
  enum Owners {
    /// Nobody has an owner.
    case none
    /// Every manager carries another share of his target, near the lowest or the highest per cent; so
    /// many per cent of the clients are new.
    case uneven(ClosedRange<Int>, new: Int)
    /// As `uneven`, and one manager in eight carries more than his limit, most of it frozen.
    case overloaded
  }

  /// How loads are spread.
  enum Loads {
    /// Mid-size clients of five complexities, small ones of any size.
    case usual
    /// Three complexities and two kinds of small clients: six loads with the enterprise clients'.
    case few
  }

  /// The load of all clients in per cent of all targets.
  var utilisation: Int
  var regions = Regions.none
  var owners = Owners.none
  var loads = Loads.usual
  /// Managers who hold an enterprise client, in per cent.
  var dedicatedPercent = 8
  /// Whether some managers work part of the week.
  var hasPartTime = true
  /// Whether clients ask for a level of experience.
  var hasLevels = false
  /// Whether clients ask for a language.
  var hasLanguages = false
  /// Clients that belong to a family, in per cent.
  var familyPercent = 0
  /// Clients that have a competitor in the book, in per cent.
  var apartPercent = 0
  /// The budget of moves in per cent of all clients; 0 is none.
  var movesPercent = 0
  /// Whether it is known for how long owners have had their clients. Prices of moves then differ
  /// between clients of one load, which makes books easier: nearly no two choices cost the same.
  var hasTenure = false
  /// Whether health, stages, events, leave, pins and bans are there.
  var hasDailyLife = false
}
