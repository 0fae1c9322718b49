import CaseloadDomain
import TabularFiles

/// Findings as they are collected while one scenario is read, at most `limit` of each code and file:
/// a table of the wrong kind has a finding on every line, and a million of them help nobody.
final class FindingCollector {
  /// How many findings of one code in one file are kept one by one.
  static let limit = 100

  private struct Kind: Hashable {
    let code: String
    let file: String
  }

  private var kept: [Finding] = []
  private var counts: [Kind: Int] = [:]
  private var lastKept: [Kind: Int] = [:]

  /// The absolute paths of the files opened, in which everything was found.
  private(set) var files: [String] = []

  /// Notes that a file was opened.
  func opened(_ path: String) { files.append(path) }

  /// Whether anything was found that forbids the use of the data.
  private(set) var hasErrors = false

  /// Adds a finding, or only counts it where there are many of its code in its file.
  func add(_ finding: Finding) {
    add(finding.code, finding.severity, at: finding.location) { finding }
  }

  /// Adds an error.
  func error(
    _ code: String, at location: SourceLocation?, _ message: @autoclosure () -> String,
    advice: @autoclosure () -> String
  ) {
    add(code, .error, at: location) {
      Finding(code, .error, at: location, message(), advice: advice())
    }
  }

  /// Adds a warning.
  func warning(
    _ code: String, at location: SourceLocation?, _ message: @autoclosure () -> String,
    advice: @autoclosure () -> String
  ) {
    add(code, .warning, at: location) {
      Finding(code, .warning, at: location, message(), advice: advice())
    }
  }

  /// Adds a note.
  func note(
    _ code: String, at location: SourceLocation?, _ message: @autoclosure () -> String,
    advice: @autoclosure () -> String = ""
  ) {
    add(code, .note, at: location) {
      Finding(code, .note, at: location, message(), advice: advice())
    }
  }

  /// Makes the finding only if it is kept: the search for the nearest spelling among a million
  /// names is too dear for findings that nobody sees.
  private func add(
    _ code: String, _ severity: Finding.Severity, at location: SourceLocation?,
    _ finding: () -> Finding
  ) {
    if severity == .error { hasErrors = true }
    let kind = Kind(code: code, file: location?.file ?? "")
    let count = counts[kind, default: 0] + 1
    counts[kind] = count
    guard count <= Self.limit else { return }
    lastKept[kind] = kept.count
    kept.append(finding())
  }

  /// Adds what was found in a table.
  func add(_ findings: [TableFinding], file: String) {
    for finding in findings {
      add(
        Finding(
          finding.code.rawValue, Finding.Severity(finding.severity),
          at: SourceLocation(file: file, at: finding.position), finding.message,
          advice: finding.advice))
    }
  }

  /// All findings by file, line and column; the last kept one of a kind says how many more there
  /// are.
  var sorted: [Finding] {
    var result = kept
    for (kind, count) in counts where count > Self.limit {
      guard let last = lastKept[kind] else { continue }
      result[last].message += "; \(count - Self.limit) more like this follow"
    }
    return result.sorted()
  }
}

extension Finding.Severity {
  init(_ severity: TableFinding.Severity) {
    switch severity {
    case .error: self = .error
    case .warning: self = .warning
    case .note: self = .note
    }
  }
}

extension SourceLocation {
  init(file: String, at position: TablePosition) {
    self.init(file: file, line: position.line, column: position.column)
  }
}
