import ArgumentParser
import CaseloadBench
import CaseloadDomain
import CaseloadFiles
import CaseloadSolver

/// `caseload-bench trace`: one run with value and bound over time, and its memory.
struct TraceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trace", abstract: "Plan one scenario, and tell how value and bound came about.",
    discussion: """
      One JSON object on a line: pairs, seconds to read, to the first plan and to the end with its \
      audit, peak memory, counted work, and in `progress` the moments [seconds, value, bound] of the \
      last level. Without --time-limit counted work ends the run.
      """)

  @Argument(help: "The scenario: a folder with scenario.yaml.", completion: .directory)
  var scenario: String

  @Option(help: ArgumentHelp("Seconds of wall time.", valueName: "seconds"))
  var timeLimit: Double?

  @Option(help: ArgumentHelp("The most threads used.", valueName: "number"))
  var threads = 1

  @Option(
    help: ArgumentHelp("How much counted work: quick, normal, thorough.", valueName: "effort"))
  var effort: Effort = .normal

  @Flag(help: "End with the first bound: any gap is small enough.")
  var firstBound = false

  mutating func validate() throws {
    guard timeLimit.map({ $0 > 0 && $0 <= 1e6 }) ?? true else {
      throw ValidationError("--time-limit must be a number of seconds above zero.")
    }
    guard (1...256).contains(threads) else { throw ValidationError("--threads must be 1 to 256.") }
  }

  func run() throws {
    let clock = ContinuousClock()
    let start = clock.now
    let book = try ScenarioFolder.read(scenario)
    let seconds = start.duration(to: clock.now) / .seconds(1)
    let request = SolveRequest(
      gap: firstBound ? ExactNumber(1) : .zero, effort: effort, threads: threads)
    let trace = try RunTrace(book, readSeconds: seconds, request: request, timeLimit: timeLimit)
    Talk.answer(JSONWriter.text(of: trace.json))
  }
}

extension Effort: ExpressibleByArgument {}
