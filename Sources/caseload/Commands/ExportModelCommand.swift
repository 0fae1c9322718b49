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
      "The level to write, by number from the top or by name; the last if left out.",
      valueName: "level"))
  var level: String?

  @Flag(help: "Say nothing on stderr while all goes well.")
  var quiet = false

  mutating func validate() throws {
    try FilePlace.refuseBlank(["--lp": lp, "--mps": mps])
    if lp == nil && mps == nil { throw ValidationError("Name a file with --lp or --mps.") }
    if let lp, let mps, FilePlace.isSame(lp, mps) {
      throw ValidationError("--lp and --mps name the same file.")
    }
    guard let level, let number = Int(level) else { return }
    guard (1...Policy.mostLevels).contains(number) else {
      throw ValidationError("--level must be 1 to \(Policy.mostLevels), or a level's name.")
    }
  }

  func run() throws {
    let reading = ScenarioLoading.read(scenarioOptions)
    let scenario = try reading.scenario(for: Self.self, asJSON: false)
    let asked = try CommandRun.asUsage(of: Self.self) {
      try reading.protect(from: [lp, mps])
      return try level(of: scenario.policy)
    }
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
    let comment = ModelWords.comment(on: audited, level: asked)
    if !quiet { Streams.talk(comment.map { $0 + "\n" }.joined()) }
    try write(ModelText(result.scenario, level: asked, heldAt: audited, comment: comment))
  }

  /// The level asked for.
  private func level(of policy: Policy) throws -> Level {
    let asked = policy.levels.filter {
      level == nil || level == String($0.number) || level == $0.name.text
    }
    if let last = asked.last { return last }
    let known = policy.levels.map { "\($0.number) \($0.name)" }.joined(separator: ", ")
    throw ValidationError("--level must be one of: \(known).")
  }

  private func write(_ model: ModelText) throws {
    var files: [(path: String, bytes: [UInt8])] = []
    if let lp { files.append((lp, model.lp)) }
    if let mps { files.append((mps, model.mps)) }
    if !CommandRun.write(files, isQuiet: quiet) { throw CommandRun.couldNotRun }
  }
}
