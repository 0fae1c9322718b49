import ArgumentParser
import CaseloadBench
import CaseloadDomain
import CaseloadFiles
import Foundation

/// `caseload-bench peers`: Caseload and other solvers on the same books.
struct PeersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "peers", abstract: "Measure Caseload and its peers on the same scenarios.",
    discussion: """
      Caseload plans first; the peers get the model of its first level that is not proven, the last \
      if all are. Every plan is scored by the audit. Exits 1 if a peer's plan is below a bound of \
      Caseload, or a peer fails. `make peers` installs the peers.
      """)

  @Argument(help: "The scenarios: folders with scenario.yaml.", completion: .directory)
  var scenarios: [String]

  @Option(
    help: ArgumentHelp("Seconds of wall time for each solver.", valueName: "seconds"))
  var timeLimit: Double = 60

  @Option(
    help: ArgumentHelp(
      "Seconds of wall time for Caseload; as many as the others if not given.",
      valueName: "seconds"))
  var ownTimeLimit: Double?

  @Flag(help: "Let no peer run: Caseload alone.")
  var alone = false

  @Option(help: ArgumentHelp("Threads for solvers that know more than one.", valueName: "number"))
  var threads = 1

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Which peers; all if not given.", valueName: "name"))
  var solvers: [String] = Peer.allCases.map(\.rawValue)

  @Option(help: ArgumentHelp("The Python that has the peers.", valueName: "file"))
  var python = ".build/peers/bin/python"

  @Option(help: ArgumentHelp("The folder of the peers' runners.", valueName: "folder"))
  var runners = "Benchmarks/peers"

  @Flag(help: "Print a JSON object a line as each solver ends, instead of a table at the end.")
  var json = false

  mutating func validate() throws {
    guard [timeLimit, ownTimeLimit ?? timeLimit].allSatisfy({ $0 > 0 && $0 <= 1e6 }) else {
      throw ValidationError("A time limit must be a number of seconds above zero.")
    }
    guard (1...256).contains(threads) else { throw ValidationError("--threads must be 1 to 256.") }
    for name in solvers where Peer(rawValue: name) == nil {
      let names = Peer.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("There is no peer '\(name)'. The peers are: \(names).")
    }
  }

  func run() throws {
    let runner = PeerRunner(python: python, folder: runners)
    if !alone, let missing = runner.missing.first {
      Talk.say("'\(missing)' is not there: run `make peers`, in the project's folder.")
      throw ExitCode(1)
    }
    let limits = MatchLimits(seconds: timeLimit, threads: threads)
    var lines: [MatchLine] = []
    var contradictions: [SolverMatch.Contradiction] = []
    for path in scenarios {
      let match = SolverMatch(
        try ScenarioFolder.read(path), limits: limits,
        own: MatchLimits(seconds: ownTimeLimit ?? timeLimit, threads: threads))
      contradictions += try match.run(
        against: alone ? [] : solvers.compactMap(Peer.init), by: runner
      ) { line in
        lines.append(line)
        if json { Talk.answer(JSONWriter.text(of: line.json)) }
        tell(line)
      }
    }
    if !json { Talk.answer(ResultTable(lines.map(ResultRow.init)).markdown) }
    for found in contradictions {
      Talk.say(
        """
        ERROR: \(found.line.scenario): the plan of \(found.line.solver) is worth \
        \(found.line.value.map { "\($0)" } ?? "?"), below our bound \(found.bound).
        """)
    }
    if !contradictions.isEmpty || lines.contains(where: { $0.status == "failed" }) {
      throw ExitCode(1)
    }
  }

  private func tell(_ line: MatchLine) {
    let value = line.value.map { "\($0)" } ?? "-"
    let note = line.note.isEmpty ? "" : " (\(line.note))"
    Talk.say("\(line.scenario): \(line.solver) \(line.status) \(value)\(note)")
  }
}
