import ArgumentParser
import CaseloadDomain
import CaseloadFiles
import CaseloadPlanning
import CaseloadReports

/// `caseload plan`: who looks after whom?
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Decide who looks after whom.",
    discussion: """
      Starts from today's owners, whose moves cost what a hand-over costs. Exits 2 if clients are \
      left without a manager or no plan obeys the rules, 1 if stopped before a plan was found.
      """)

  @OptionGroup var scenarioOptions: ScenarioOptions
  @OptionGroup var moves: MoveOptions
  @OptionGroup var search: SearchOptions
  @OptionGroup var talk: TalkOptions

  @Option(
    help: ArgumentHelp(
      "Write the plan with its proof, to audit, compare and keep.", valueName: "file"),
    completion: .file())
  var out: String?

  @Option(
    help: ArgumentHelp(
      "Write the client table with one more column, new_owner.", valueName: "file"),
    completion: .file())
  var csv: String?

  mutating func validate() throws {
    try FilePlace.refuseBlank(["--out": out, "--csv": csv])
    if let out, let csv, FilePlace.isSame(out, csv) {
      throw ValidationError("--out and --csv name the same file.")
    }
  }

  func run() throws {
    let reading = ScenarioLoading.read(scenarioOptions)
    let scenario = try reading.scenario(for: Self.self, asJSON: talk.json)
    try CommandRun.asUsage(of: Self.self) { try reading.protect(from: [out, csv]) }
    try CommandRun.probe([out, csv])
    // Before the search: whoever ends that waits for the answer.
    let fingerprint = talk.json || out != nil ? ScenarioFingerprint(of: scenario) : nil
    let watch = RunWatch(timeLimit: search.limit, isQuiet: talk.quiet)
    let result = try CommandRun.guarded {
      try watch.run { control in
        try Planner().plan(scenario, moves.request(search.request), control: control)
      }
    }
    let documents = fingerprint.map {
      PlanJSON(result, version: Version.number, fingerprint: $0)
    }
    let isWritten = writeFiles(result, documents, reading: reading)
    try CommandRun.answer(answer(result, documents, findings: reading.findings))
    if !isWritten { throw CommandRun.couldNotRun }
    try Self.end(result)
  }

  /// Writes what was asked for; nothing where there is no plan.
  private func writeFiles(
    _ result: PlanResult, _ documents: PlanJSON?, reading: ScenarioLoading
  ) -> Bool {
    guard let audited = result.audited else { return true }
    var files: [(path: String, bytes: [UInt8])] = []
    if let out, let documents { files.append((out, documents.file)) }
    if let csv, let table = reading.ownerTable(for: audited.plan) { files.append((csv, table)) }
    let isWritten = CommandRun.write(files, isQuiet: talk.quiet)
    if csv != nil, isWritten, reading.hasNewOwner, !talk.quiet {
      Streams.talk("The column new_owner was there before: its cells are this plan's now.\n")
    }
    return isWritten
  }

  private func answer(
    _ result: PlanResult, _ documents: PlanJSON?, findings: [Finding]
  ) -> [UInt8] {
    if talk.json, let documents {
      return documents.answer(findings: findings + result.findings)
    }
    let page = PlanText(result, findings: findings, hint: hint)
    return Array(page.text(in: Streams.answerStyle).utf8)
  }

  private var hint: String {
    let scenario = scenarioOptions.words
    guard let out else { return "caseload plan \(scenario) --out plan.json   keeps this plan" }
    return "caseload audit \(scenario) \(CommandRun.quoted(out))   checks the plan anew"
  }

  private static func end(_ result: PlanResult) throws {
    switch result.status {
    case .infeasible: throw CommandRun.answerIsNo
    case .stopped: throw CommandRun.couldNotRun
    case .optimal, .feasible:
      if result.leavesClientsUnassigned { throw CommandRun.answerIsNo }
    }
  }
}
