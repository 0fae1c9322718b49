import CaseloadAudit
import CaseloadDomain
import CaseloadFiles
import CaseloadSolver

/// What came of one instance, checked by arithmetic that is not the engine's.
public struct GapLine: Sendable {
  /// The instance's name.
  public var instance: String
  /// What the best assignment costs; nil where none was found.
  public var value: Int?
  /// No assignment costs less.
  public var bound: Int?
  /// The best value published; nil where it is not known here.
  public var bestKnown: Int?
  /// Seconds of wall time.
  public var seconds: Double
  /// The work counted.
  public var work: SolverWork
  /// `checked`: the bound was recomputed from the certificate; `solver`: it is the library's word.
  public var proof: ProofKind
  /// Why the run ended.
  public var stop: StopReason
  /// The numbers that prove a bound.
  public var certificate: BoundProof?

  /// A result of the engine that does not hold: a fault of ours.
  public enum Fault: Error, Hashable, Sendable {
    /// A job without an agent, an agent over its capacity, or a value that is another.
    case assignment
    /// The certificate proves less than was claimed of it.
    case certificate
  }

  /// Judges what the engine found.
  public init(
    _ instance: GapInstance, _ outcome: GeneralisedAssignment.Outcome, bestKnown: Int?,
    seconds: Double
  ) throws(Fault) {
    let problem = instance.problem
    if let agents = outcome.agents {
      guard Self.holds(agents, outcome.value, problem) else { throw .assignment }
    }
    (value, bound, stop, work) = (outcome.value, outcome.bound, outcome.stop, outcome.work)
    proof = .none
    if let certificate = outcome.proof {
      let check = GeneralisedAssignmentCheck(
        costs: problem.costs, weights: problem.weights, capacities: problem.capacities,
        jobs: (0..<problem.jobCount).map(GeneralisedAssignment.job),
        agents: (0..<problem.agentCount).map(GeneralisedAssignment.agent),
        unit: problem.unit)
      let unit = problem.unit
      let claimed = (certificate.bound.hundredths + unit - 1) / unit
      guard let proven = check.bound(of: certificate), proven >= claimed else {
        throw .certificate
      }
      proof = outcome.bound.map { $0 <= max(proven, 0) ? .checked : .solver } ?? .none
    } else if outcome.bound != nil {
      proof = .solver
    }
    self.instance = instance.name
    (self.bestKnown, self.seconds, certificate) = (bestKnown, seconds, outcome.proof)
  }

  private static func holds(
    _ agents: [Int], _ value: Int?, _ problem: GeneralisedAssignment
  ) -> Bool {
    guard agents.count == problem.jobCount,
      agents.allSatisfy((0..<problem.agentCount).contains)
    else { return false }
    var loads = [Int](repeating: 0, count: problem.agentCount)
    var cost = 0
    for (job, agent) in agents.enumerated() {
      loads[agent] += problem.weights[agent][job]
      cost += problem.costs[agent][job]
    }
    return cost == value && zip(loads, problem.capacities).allSatisfy { $0 <= $1 }
  }

  /// The line as one JSON object.
  public var json: JSONValue {
    .record([
      "instance": .text(instance), "value": value.map(JSONValue.integer) ?? .null,
      "bound": bound.map(JSONValue.integer) ?? .null,
      "best_known": bestKnown.map(JSONValue.integer) ?? .null,
      "seconds": .number(MatchLine.decimal(seconds)), "proof": .text(proof.rawValue),
      "stop": .text(stop.rawValue),
      "work": work.json,
    ])
  }

  /// The line as a row of a table for people.
  public var words: String {
    func text(_ number: Int?) -> String { number.map(String.init) ?? "-" }
    let cells = [
      instance, text(value), text(bound), text(bestKnown), MatchLine.decimal(seconds),
      proof.rawValue, stop.rawValue,
    ]
    let widths = [12, 10, 10, 10, 9, 8, 8]
    return zip(cells, widths).map { cell, width in
      cell + String(repeating: " ", count: max(1, width - cell.count))
    }.joined()
  }

  /// The heads of the columns of `words`.
  public static let head =
    "instance    value     bound     best      seconds  proof   stop"
}
