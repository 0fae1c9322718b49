import ArgumentParser
import CaseloadDomain
import CaseloadPlanning
import CaseloadReports

/// `caseload audit`: is this plan within the rules, and how far from the best?
struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Say whether a plan is within the rules, and how far from the best.",
    discussion: """
      The plan is a file that --out wrote, or any table with a client and an owner in each row: the \
      owner in the column new_owner, else manager, else the scenario's owner column; the client in \
      the scenario's id column, else client, else id. Exits 2 if a rule is broken, or the \
      file states what does not hold, lacks a statement or has one too many.
      """)

  @OptionGroup var scenarioOptions: ScenarioOptions

  @Argument(help: "The plan: a plan file, or a table.", completion: .file())
  var plan: String

  @OptionGroup var search: SearchOptions
  @OptionGroup var talk: TalkOptions

  func run() throws {
    let reading = ScenarioLoading.read(scenarioOptions)
    let scenario = try reading.scenario(for: Self.self, asJSON: talk.json)
    let given = GivenPlan.read(plan, for: scenario, reading: reading)
    guard let assignment = given.plan else {
      throw CommandRun.refuse(given.findings, asJSON: talk.json)
    }
    var request = given.request
    request.search = search.request
    var places = given.places
    places.rules = places.rules ?? scenarioOptions.place
    let watch = RunWatch(timeLimit: search.limit, isQuiet: talk.quiet)
    let audit = try CommandRun.guarded {
      try watch.run { control in
        try PlanAudit(
          assignment, in: scenario, request: request, proofs: given.proofs, places: places,
          control: control)
      }
    }
    let lies = given.file.map { PlanFileClaims(of: $0, path: plan, audit: audit).findings } ?? []
    let findings = reading.findings + given.findings
    if talk.json {
      try CommandRun.answer(
        AuditJSON(audit, lies: lies, version: Version.number).answer(findings: findings))
    } else {
      let page = AuditText(audit, lies: lies, findings: findings, hint: hint)
      try CommandRun.answer(Array(page.text(in: Streams.answerStyle).utf8))
    }
    if !audit.isSound || !lies.isEmpty { throw CommandRun.answerIsNo }
  }

  private var hint: String {
    "caseload plan \(scenarioOptions.words)   finds the best plan"
  }
}
