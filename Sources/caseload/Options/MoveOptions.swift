import ArgumentParser
import CaseloadPlanning
import CaseloadSolver

/// What becomes of today's owners.
struct MoveOptions: ParsableArguments {
  // A number that begins with a minus is to be told what is wrong with it, not taken for an option.
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "At most so many clients change owner, whatever the scenario says.", valueName: "number"))
  var maxMoves: Int?

  @Flag(help: "Ignore today's owners altogether.")
  var fromScratch = false

  mutating func validate() throws {
    if let maxMoves, maxMoves < 0 {
      throw ValidationError("--max-moves must be zero or more.")
    }
    if maxMoves != nil && fromScratch {
      throw ValidationError("--max-moves counts from today's owners, which --from-scratch ignores.")
    }
  }

  /// The request with these options.
  func request(_ search: SolveRequest) -> PlanRequest {
    PlanRequest(maximumMoves: maxMoves, isFromScratch: fromScratch, search: search)
  }
}
