import CaseloadAudit
import CaseloadDomain
import CaseloadFiles
import CaseloadPlanning
import CaseloadSolver
import Foundation
import Synchronization

/// One run of Caseload on one scenario with all that it told on its way.
///
/// The memory told is the most that the process has had since it began: one run a process.
public struct RunTrace: Sendable {
  /// A moment at which value or bound of a level changed.
  public struct Step: Hashable, Sendable {
    /// Seconds since the search began.
    public var seconds: Double
    /// The level worked on.
    public var level: Level
    /// The level's value of the best plan; nil while there is none.
    public var value: Price?
    /// The level's bound; nil while there is none.
    public var bound: Price?
  }

  /// The scenario's name.
  public var scenario: String
  /// How many clients and managers it has.
  public var size: BookSize
  /// The pairs that the rules leave open.
  public var pairCount: Int
  /// What was asked.
  public var request: SolveRequest
  /// The limit in seconds of wall time; nil where counted work ends the run.
  public var timeLimit: Double?
  /// Seconds that reading the scenario took.
  public var readSeconds: Double
  /// Seconds from the begin of the search to the end of the audit.
  public var seconds: Double
  /// Seconds of processor time that this took, on all threads together.
  public var processorSeconds: Double
  /// What it came to.
  public var result: PlanResult
  /// What was told, in its order.
  public var steps: [Step]
  /// The most memory that the process has had, in bytes.
  public var peakMemory: Int

  /// Plans a scenario that took so many seconds to read.
  ///
  /// - Throws: what stops Caseload from running.
  public init(
    _ scenario: Scenario, readSeconds: Double, request: SolveRequest, timeLimit: Double? = nil
  ) throws {
    self.scenario = scenario.name
    (self.request, self.timeLimit, self.readSeconds) = (request, timeLimit, readSeconds)
    size = BookSize(clients: scenario.clients.count, managers: scenario.team.managers.count)
    pairCount = AssignmentSolver(scenario).pairCount
    let clock = ContinuousClock()
    let start = clock.now
    let before = Self.usage().seconds
    let told = Mutex<[Step]>([])
    var control =
      timeLimit.map { MatchLimits(seconds: $0, threads: request.threads).control() }
      ?? SolveControl()
    control.onProgress = { progress in
      let seconds = start.duration(to: clock.now) / .seconds(1)
      told.withLock { steps in
        let last = steps.last { $0.level == progress.level }
        // A search that begins anew tells no bound, though there is one.
        let step = Step(
          seconds: seconds, level: progress.level, value: progress.value ?? last?.value,
          bound: progress.bound ?? last?.bound)
        if step.value != last?.value || step.bound != last?.bound { steps.append(step) }
      }
    }
    result = try Planner().plan(scenario, PlanRequest(search: request), control: control)
    seconds = start.duration(to: clock.now) / .seconds(1)
    steps = told.withLock { $0 }
    let usage = Self.usage()
    (processorSeconds, peakMemory) = (usage.seconds - before, usage.peakMemory)
  }

  /// What the process has used so far.
  private static func usage() -> (seconds: Double, peakMemory: Int) {
    var usage = rusage()
    #if os(Linux)
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
      let peakMemory = usage.ru_maxrss << 10
    #else
      getrusage(RUSAGE_SELF, &usage)
      let peakMemory = usage.ru_maxrss
    #endif
    let seconds = [usage.ru_utime, usage.ru_stime].reduce(0.0) {
      $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6
    }
    return (seconds, peakMemory)
  }
}

extension RunTrace {
  /// The trace as one JSON object: times of the model in minutes, those of the clock in seconds, memory
  /// in bytes; `progress` are the moments of the last level.
  public var json: JSONValue {
    let levels = result.audited?.levels ?? []
    let last = levels.last?.value.level
    let own = steps.filter { $0.level == last }
    return .record([
      "scenario": .text(scenario), "clients": .integer(size.clients),
      "managers": .integer(size.managers), "pairs": .integer(pairCount),
      "effort": .text(request.effort.rawValue), "threads": .integer(request.threads),
      "gap_asked": .fraction(request.gap),
      "time_limit": timeLimit.map { .number(MatchLine.decimal($0)) } ?? .null,
      "read_seconds": .number(MatchLine.decimal(readSeconds)),
      "first_plan_seconds": Self.moment(own.first { $0.value != nil }),
      "first_bound_seconds": Self.moment(own.first { $0.bound != nil }),
      "seconds": .number(MatchLine.decimal(seconds)),
      "processor_seconds": .number(MatchLine.decimal(processorSeconds)),
      "peak_memory": .integer(peakMemory),
      "status": .text(result.status.rawValue), "proof": .text(result.proof.rawValue),
      "stop": .text(result.stop.rawValue), "level": last.map { .text($0.name.text) } ?? .null,
      "value": .price(levels.last?.value.value), "bound": .price(levels.last?.bound),
      "team_load": .minutes(result.audited?.audit.teamLoad ?? .zero),
      "work": result.work.json,
      "progress": .row(
        own.map {
          .row([.number(MatchLine.decimal($0.seconds)), .price($0.value), .price($0.bound)])
        }),
    ])
  }

  private static func moment(_ step: Step?) -> JSONValue {
    step.map { .number(MatchLine.decimal($0.seconds)) } ?? .null
  }
}
