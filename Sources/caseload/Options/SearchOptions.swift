import ArgumentParser
import CaseloadDomain
import CaseloadSolver

/// When a run may end, and its seed.
struct SearchOptions: ParsableArguments {
  // A number that begins with a minus is to be told what is wrong with it, not taken for an option.
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Stop after so many seconds with the best plan so far.", valueName: "seconds"))
  var timeLimit: Double?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Stop once the plan is this near to the best, as a share of the team's load: 0.2%.",
      valueName: "share"),
    transform: GapArgument.init(stated:))
  var gap: GapArgument?

  @Option(help: "How much work a run may do where no limit ends it: quick, normal or thorough.")
  var effort: Effort = .normal

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "The most threads used; the plan is the same with any number.", valueName: "number"))
  var threads: Int = 1

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The seed of every random choice.", valueName: "number"))
  var seed: UInt64 = 1

  mutating func validate() throws {
    if let timeLimit, !(timeLimit > 0 && timeLimit <= 1e9) {
      throw ValidationError("--time-limit must be a number of seconds above zero.")
    }
    if !(1...1024).contains(threads) {
      throw ValidationError("--threads must be a whole number from 1 to 1024.")
    }
  }

  /// The limit as a duration.
  var limit: Duration? { timeLimit.map { .milliseconds(Int64($0 * 1000)) } }

  /// What is asked of the solver.
  var request: SolveRequest {
    SolveRequest(gap: gap?.share ?? .zero, seed: seed, effort: effort, threads: threads)
  }
}

extension Effort: ExpressibleByArgument {}
