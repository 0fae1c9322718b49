import CaseloadDomain

/// The laws of findings: each has a code, words, and a place inside its file.
enum FindingLaws {
  /// Codes of findings that may be about a file as a whole.
  private static let aboutFiles: Set<String> = ["file-missing", "file-unreadable", "symlink"]

  /// What findings about files of this content break; the files by the name that findings call them.
  static func faults(_ findings: [Finding], in files: [String: [UInt8]]) -> [String] {
    findings.compactMap { fault($0, in: files).map { "\($0): \(findings)" } }.prefix(1).map(\.self)
  }

  private static func fault(_ finding: Finding, in files: [String: [UInt8]]) -> String? {
    let code = finding.code
    if code.isEmpty || !code.allSatisfy({ $0.isLowercase || $0 == "-" }) { return "no code" }
    if finding.message.isEmpty { return "no message" }
    if finding.severity == .error && finding.advice.isEmpty { return "no advice" }
    guard let place = finding.location, !place.file.isEmpty else { return "no file" }
    guard let line = place.line else {
      // What lacks altogether, such as a row, stands nowhere; but it is no error then.
      return aboutFiles.contains(code) || finding.severity != .error ? nil : "no line"
    }
    guard let bytes = files[place.file] else { return "unknown file" }
    // A carriage return may be half of a line end, and UTF-16 has a zero beside it.
    let lines =
      1 + bytes.count { $0 == 0x0A || $0 == 0x0D || $0 == 0x85 || $0 == 0xA8 || $0 == 0xA9 }
    if !(1...(lines + 1)).contains(line) { return "line \(line) of \(lines)" }
    if let column = place.column, !(1...(bytes.count + 2)).contains(column) {
      return "no such column"
    }
    return nil
  }
}
