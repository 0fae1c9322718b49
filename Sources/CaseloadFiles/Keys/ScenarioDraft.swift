import CaseloadDomain

/// What a scenario file says, before the tables it names are read. Nil stands for what is missing
/// or could not be read; a finding says which.
struct ScenarioDraft {
  var title: String?
  var month: Month?
  var clients: TableDraft?
  var managers: TableDraft?
  var leave: TableDraft?
  var events: TableDraft?
  /// How clients get their tier; nil is the column `tier`.
  var tierSource: TierSource?
  var capacity = CapacityPolicy()
  /// Nil if one of the tiers could not be read.
  var tiers: [Tier]?
  /// The names of the tiers, those of tiers that could not be read too; nil if they are not known.
  var tierNames: [Tier.Name]?
  /// Whether a month is stated but could not be read, or may be.
  var hidesMonth = false
  /// The column of complexity where one is stated.
  var complexityColumn: LocatedText?
  var load = LoadDraft()
  var rules = RulesDraft()
  var pools: [PoolDraft] = []
  /// Whom hires of a what-if are like, by name.
  var profiles: [String: [ChangedCell]] = [:]
  /// Preferences between columns, each with its price.
  var poorFit: [RulesDraft.Match] = []
  var inheritance = Inheritance.all
  var policy = Policy()
  /// Whether `prices` states the weight of `uneven`.
  var statesUneven = false
  /// Everything that compares a column of clients with one of managers: rules, then preferences.
  var matches: [RulesDraft.Match] { rules.match + poorFit }
}

/// A table that the scenario names.
struct TableDraft {
  /// The path as written.
  let file: LocatedText
  /// Stated columns: the canonical name, or one of the user's own, and the header it stands for.
  var columns: [ColumnDraft] = []
}

/// A name for a column of a table.
struct ColumnDraft {
  /// The name used by the scenario.
  let name: String
  /// The header in the table.
  let header: LocatedText
}

/// How clients get their tier.
enum TierSource {
  /// By a column.
  case column(LocatedText)
  /// By the first case that holds.
  case cases([TierCase])
  /// Unreadable; a finding says why.
  case unreadable
}

/// One case of a tier by first match.
struct TierCase {
  /// When it applies; nil is always.
  let condition: ConditionDraft?
  /// The tier.
  let tier: LocatedText
}

/// A condition whose columns are not looked up yet.
struct ConditionDraft {
  /// One comparison.
  struct Clause {
    let column: LocatedText
    let comparison: Condition.Comparison
    let values: [FieldValue]
  }

  /// The comparisons, all of which must hold.
  let clauses: [Clause]
}

/// What a scenario says about load, columns not looked up yet.
struct LoadDraft {
  /// Work in proportion where a condition holds.
  struct AddOn {
    let name: String
    let condition: ConditionDraft
    let share: ExactNumber
  }

  /// Work by a number.
  struct Unit {
    let name: String
    let column: LocatedText
    let minutesEach: ExactNumber
  }

  /// Load times a factor, for all that it names.
  struct Multiplier {
    let tier: LocatedText?
    let client: LocatedText?
    let condition: ConditionDraft?
    let factor: ExactNumber
    let location: SourceLocation
  }

  /// What loads are multiplied by in a what-if.
  var multipliers: [Multiplier] = []
  var complexityScale: ClosedRange<ExactNumber> = 1...5
  var addOns: [AddOn] = []
  /// Factors by health name in lower case; empty if health makes no load.
  var health: [String: ExactNumber] = [:]
  /// The column of health; nil is `health`.
  var healthColumn: LocatedText?
  /// Where health is stated.
  var healthLocation: SourceLocation?
  var onboarding: LoadPolicy.Onboarding?
  var renewal: LoadPolicy.Renewal?
  /// Where stages are stated.
  var stagesLocation: SourceLocation?
  var units: [Unit] = []
}
