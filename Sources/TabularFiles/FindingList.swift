/// Findings as they are collected, at most `limit` of each code: a file of the wrong kind has a
/// finding on every line, and a million of them help nobody.
struct FindingList {
  /// How many findings of one code are kept one by one.
  static let limit = 100

  private var kept: [TableFinding] = []
  private var counts: [TableFinding.Code: Int] = [:]

  /// How many findings were added, kept or not.
  var count: Int { counts.values.reduce(0, +) }

  /// Adds a finding, or only counts it when there are many of its code.
  mutating func add(
    _ code: TableFinding.Code, _ severity: TableFinding.Severity, at position: TablePosition,
    _ message: @autoclosure () -> String, advice: @autoclosure () -> String
  ) {
    let count = counts[code, default: 0] + 1
    counts[code] = count
    guard count <= Self.limit else { return }
    kept.append(
      TableFinding(
        code: code, severity: severity, position: position, message: message(), advice: advice()))
  }

  /// All findings in the order of the file; the last kept one of a code says how many more there
  /// are.
  var findings: [TableFinding] {
    var result = kept
    for (code, count) in counts where count > Self.limit {
      guard let last = result.lastIndex(where: { $0.code == code }) else { continue }
      let finding = result[last]
      result[last] = TableFinding(
        code: code, severity: finding.severity, position: finding.position,
        message: "\(finding.message); \(count - Self.limit) more like this follow",
        advice: finding.advice)
    }
    return result.sorted {
      ($0.position, $0.code.rawValue, $0.message) < ($1.position, $1.code.rawValue, $1.message)
    }
  }
}
