import CaseloadDomain

/// Findings as people read them: place, severity, code, what is wrong, what to do.
public struct FindingLines {
  private let findings: [Finding]

  /// The findings in the order given.
  public init(_ findings: [Finding]) { self.findings = findings }

  /// One finding a paragraph, for stderr or a page of its own.
  public func text(in style: TextStyle) -> String {
    var page = TextPage(style)
    write(to: &page, indent: "")
    return page.text
  }

  func write(to page: inout TextPage, indent: String = "  ") {
    for finding in findings {
      page.paragraph(
        "\(Self.place(of: finding))\(finding.severity.rawValue): \(Self.words(of: finding))",
        Self.tint(of: finding.severity), first: indent)
    }
  }

  /// What is wrong, the code, and what to do, without place and severity.
  public static func words(of finding: Finding) -> String {
    let advice = finding.advice.isEmpty ? "" : " \(sentence(finding.advice))"
    return "\(unended(finding.message)) [\(finding.code)].\(advice)"
  }

  private static func place(of finding: Finding) -> String {
    guard let location = finding.location else { return "" }
    let numbers = [location.line, location.column].prefix { $0 != nil }.compactMap { $0 }
    return ([location.file] + numbers.map(String.init)).joined(separator: ":") + ": "
  }

  private static func unended(_ words: String) -> String {
    words.hasSuffix(".") ? String(words.dropLast()) : words
  }

  private static func sentence(_ words: String) -> String {
    let first = words.prefix(1).uppercased() + words.dropFirst()
    return words.hasSuffix(".") || words.hasSuffix("?") ? first : first + "."
  }

  private static func tint(of severity: Finding.Severity) -> Tint {
    switch severity {
    case .error: .bad
    case .warning: .caution
    case .note: .plain
    }
  }
}
