import CaseloadDomain
import Foundation

/// One line of raw results, as far as tables need it.
public struct ResultRow: Decodable, Hashable, Sendable {
  /// A line that cannot be read.
  public struct BadLine: Error, Hashable, Sendable {
    /// Which line, from 1.
    public var line: Int
  }

  var scenario: String
  var level: String
  var solver: String
  var version: String
  var status: String
  var value: Double?
  var bound: Double?
  var seconds: Double
  var timeLimit: Double
  var threads: Int
  var teamLoad: Double

  private enum CodingKeys: String, CodingKey {
    case scenario, level, solver, version, status, value, bound, seconds, threads
    case timeLimit = "time_limit"
    case teamLoad = "team_load"
  }

  /// The row of a line just measured.
  public init(_ line: MatchLine) {
    scenario = line.scenario
    level = line.level.name.text
    solver = line.solver
    version = line.version
    status = line.status
    value = line.value.map { Double($0.hundredths) / 100 }
    bound = line.bound.map { Double($0.hundredths) / 100 }
    seconds = line.seconds
    timeLimit = line.limits.seconds
    threads = line.limits.threads
    teamLoad = Double(line.teamLoad.value)
  }

  /// The rows of a file of JSON lines; blank lines count nothing.
  public static func read(_ data: Data) throws(BadLine) -> [ResultRow] {
    try lines(of: data)
  }
}
