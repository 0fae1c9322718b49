import CaseloadDomain

/// What a scenario says about rules, names not looked up yet.
struct RulesDraft {
  /// A requirement between two columns.
  struct Match {
    let client: LocatedText
    let manager: LocatedText
    let relation: MatchRule.Relation
    let price: Price?
  }

  /// A client and a manager by id or name.
  struct Pair {
    let client: LocatedText
    let manager: LocatedText
    let reason: String
    let location: SourceLocation
    let price: Price?
  }

  /// Clients by id or name, two at least.
  struct Group {
    let members: [LocatedText]
    let location: SourceLocation
  }

  /// Clients that stay together: by a column, by lists, or by both.
  struct Families {
    var column: LocatedText?
    var lists: [Group] = []
    var price: Price?
  }

  /// Clients that stay apart.
  struct Competitors {
    var groups: [Group] = []
    var price: Price?
  }

  /// Clients that stay where they are, columns not looked up yet.
  struct Freeze {
    var renewalWithinDays: Int?
    var onboardingDays: Int?
    var conditions: [ConditionDraft] = []
    var price: Price?
    let location: SourceLocation
  }

  var match: [Match] = []
  var pins: [Pair] = []
  var bans: [Pair] = []
  var moves = MoveBudget()
  var bookCount: BookCount?
  var mix: Mix?
  var together = Families()
  var apart = Competitors()
  var freeze: Freeze?
  var intake: Intake?
  var isHoursLimitSoft = false
}

/// A manager without a name, tiers not looked up yet.
struct PoolDraft {
  let id: String
  let location: SourceLocation
  let pool: Manager.Pool
}
