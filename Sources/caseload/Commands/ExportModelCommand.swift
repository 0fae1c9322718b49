import ArgumentParser
import CaseloadDomain
import CaseloadPlanning
import CaseloadReports
import CaseloadSolver

/// `caseload export-model`: the same model for any other solver.
struct ExportModelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export-model",
    abstract: "Write the model as LP or MPS, for any other solver.",
    discussion: """
      The last level, with the levels above held at the best values found; the first comment and \
      stderr say which of these are proven. Values are minutes. The MPS file is a free one: glpsol \
      reads it with --freemps.
      """)

  @OptionGroup var scenarioOptions: ScenarioOptions
  @OptionGroup var moves: MoveOptions
  @OptionGroup var search: SearchOptions

  @Option(help: ArgumentHelp("Write an LP file.", valueName: "file"), completion: .file())
  var lp: String?

  @Option(help: ArgumentHelp("Write an MPS file.", valueName: "file"), completion: .file())
  var mps: String?

  @Option(
    help: ArgumentHelp(
      "The level to write: 1 unassigned, 2 breaches, 3 hours.", valueName: "number"))
  var level = Level.allCases.count

  @Flag(help: "Say nothing on stderr while all goes well.")
  var quiet = false

  mutating func validate() throws {
    if lp == nil && mps == nil { throw ValidationError("Name a file with --lp or --mps.") }
    if lp == mps { throw ValidationError("--lp and --mps name the same file.") }
    guard (1...Level.allCases.count).contains(level) else {
      throw ValidationError("--level must be 1 to \(Level.allCases.count).")
    }
  }

  func run() throws {
    let reading = ScenarioLoading.read(scenarioOptions)
    guard let scenario = reading.scenario else {
      throw CommandRun.refuse(reading.findings, asJSON: false)
    }
    try reading.protect(from: [lp, mps])
    try CommandRun.probe([lp, mps])
    let watch = RunWatch(timeLimit: search.limit, isQuiet: quiet)
    let result = try CommandRun.guarded {
      try watch.run { control in
        try Planner().plan(scenario, moves.request(search.request), control: control)
      }
    }
    guard let audited = result.audited else {
      Streams.talk("\(ModelWords.noPlan(result))\n")
      throw result.status == .infeasible ? CommandRun.answerIsNo : CommandRun.couldNotRun
    }
    let asked = Level.allCases[level - 1]
    let comment = ModelWords.comment(on: audited, level: asked)
    if !quiet { Streams.talk(comment.map { $0 + "\n" }.joined()) }
    try write(ModelText(result.scenario, level: asked, heldAt: audited, comment: comment))
  }

  private func write(_ model: ModelText) throws {
    var files: [(path: String, bytes: [UInt8])] = []
    if let lp { files.append((lp, model.lp)) }
    if let mps { files.append((mps, model.mps)) }
    if !CommandRun.write(files, isQuiet: quiet) { throw CommandRun.couldNotRun }
  }
}
