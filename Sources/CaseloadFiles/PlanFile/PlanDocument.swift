import CaseloadDomain

/// What one run says to other programs: the object of `--json`, and the plan file.
///
/// Times are minutes, prices exact to a hundredth, fractions have six decimals. No clock time and no
/// machine name: the same input gives the same bytes.
public struct PlanDocument: Hashable, Sendable {
  /// The version of the program.
  public var version: String
  /// The scenario's name.
  public var scenarioName: String
  /// The scenario's hash.
  public var fingerprint: ScenarioFingerprint
  /// What was asked beside the scenario.
  public var request: Request
  /// What the run came to.
  public var status: PlanStatus
  /// How far the claim is proven.
  public var proof: ProofKind
  /// Why the run ended.
  public var stop: StopReason
  /// The levels in order; empty without a plan.
  public var levels: [LevelRecord]
  /// How far the plan may be from the best.
  public var gap: Gap
  /// The clients, sorted by id; empty without a plan.
  public var assignments: [Assignment]
  /// The managers, sorted by id; empty without a plan.
  public var managers: [ManagerRecord]
  /// The changes of owner, sorted by client.
  public var moves: [Move]
  /// Numbers that prove the bounds.
  public var proofs: [BoundProof]
  /// Work counted, by the name of the counter.
  public var work: [String: Int]
  /// Further figures: balance, attention, the fullest manager.
  public var figures: [String: JSONValue]

  /// Options that change what is planned; an audit of the plan applies them too.
  public struct Request: Hashable, Sendable {
    /// Whether today's owners were ignored.
    public var isFromScratch: Bool
    /// The budget of moves that replaced the scenario's; nil left it as it is.
    public var maximumMoves: Int?

    /// A request.
    public init(isFromScratch: Bool = false, maximumMoves: Int? = nil) {
      self.isFromScratch = isFromScratch
      self.maximumMoves = maximumMoves
    }
  }

  /// Value and bound of one level.
  public struct LevelRecord: Hashable, Sendable {
    /// The plan's value, term by term.
    public var value: LevelValue
    /// The bound, if there is one.
    public var bound: Price?

    /// A level.
    public init(value: LevelValue, bound: Price?) {
      self.value = value
      self.bound = bound
    }
  }

  /// The distance from the best of the first level that is not proven; zero where all are.
  public struct Gap: Hashable, Sendable {
    /// As a share of the team's load; nil where that is undefined.
    public var ofLoad: ExactNumber?
    /// In minutes; nil where there is no bound.
    public var minutes: Price?
    /// As a share of the level's value; nil where that is undefined.
    public var ofValue: ExactNumber?

    /// A gap.
    public init(ofLoad: ExactNumber?, minutes: Price?, ofValue: ExactNumber?) {
      self.ofLoad = ofLoad
      self.minutes = minutes
      self.ofValue = ofValue
    }
  }

  /// One client and who looks after it.
  public struct Assignment: Hashable, Sendable {
    /// The client.
    public var client: ClientID
    /// The manager; nil is nobody.
    public var manager: ManagerID?
    /// The client's load.
    public var load: Minutes
    /// Today's owner, by id or the text of the cell; nil is nobody.
    public var previous: String?

    /// An assignment.
    public init(client: ClientID, manager: ManagerID?, load: Minutes, previous: String?) {
      self.client = client
      self.manager = manager
      self.load = load
      self.previous = previous
    }
  }

  /// A manager's figures, and the share of the needed hours that the book gets.
  public typealias ManagerRecord = ManagerFigures

  /// A document.
  public init(
    version: String, scenarioName: String, fingerprint: ScenarioFingerprint, request: Request,
    status: PlanStatus, proof: ProofKind, stop: StopReason, levels: [LevelRecord] = [],
    gap: Gap = Gap(ofLoad: nil, minutes: nil, ofValue: nil), assignments: [Assignment] = [],
    managers: [ManagerRecord] = [], moves: [Move] = [], proofs: [BoundProof] = [],
    work: [String: Int] = [:], figures: [String: JSONValue] = [:]
  ) {
    self.version = version
    self.scenarioName = scenarioName
    self.fingerprint = fingerprint
    self.request = request
    self.status = status
    self.proof = proof
    self.stop = stop
    self.levels = levels
    self.gap = gap
    self.assignments = assignments
    self.managers = managers
    self.moves = moves
    self.proofs = proofs
    self.work = work
    self.figures = figures
  }
}
