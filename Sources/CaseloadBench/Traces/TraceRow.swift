import Foundation

/// One line of raw traces, as far as plots need it.
public struct TraceRow: Decodable, Hashable, Sendable {
  /// A moment: seconds, then value and bound in minutes, null while there is none.
  typealias Moment = [Double?]

  var scenario: String
  var clients: Int
  var managers: Int
  var pairs: Int
  var threads: Int
  var readSeconds: Double
  var firstPlanSeconds: Double?
  var seconds: Double
  var processorSeconds: Double
  var peakMemory: Double
  var teamLoad: Double
  var progress: [Moment]

  private enum CodingKeys: String, CodingKey {
    case scenario, clients, managers, pairs, threads, seconds, progress
    case readSeconds = "read_seconds"
    case firstPlanSeconds = "first_plan_seconds"
    case processorSeconds = "processor_seconds"
    case peakMemory = "peak_memory"
    case teamLoad = "team_load"
  }

  /// The rows of a file of JSON lines; blank lines count nothing.
  public static func read(_ data: Data) throws(ResultRow.BadLine) -> [TraceRow] {
    try ResultRow.lines(of: data)
  }
}

extension ResultRow {
  /// Every line of a file, decoded; blank lines count nothing.
  static func lines<Row: Decodable>(of data: Data) throws(BadLine) -> [Row] {
    var rows: [Row] = []
    let lines = data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.isEmpty {
      guard let row = try? JSONDecoder().decode(Row.self, from: Data(line)) else {
        throw BadLine(line: index + 1)
      }
      rows.append(row)
    }
    return rows
  }
}
