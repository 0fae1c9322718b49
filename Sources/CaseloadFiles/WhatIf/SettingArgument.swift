import CaseloadDomain

/// A setting as it is given beside a scenario: `capacity.target=75%`.
struct SettingArgument {
  private static let placePrefix = "--set "

  /// What was given.
  let text: String

  /// Whether a place is a setting and no file.
  static func isPlace(_ location: SourceLocation?) -> Bool {
    location?.file.hasPrefix(placePrefix) ?? false
  }

  /// The key and the value, which reads as in a scenario file; nil, and findings, if it is neither.
  func setting(findings: FindingCollector) -> Setting? {
    let place = SourceLocation(file: Self.placePrefix + text)
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else {
      findings.error(
        "wrong-type", at: place, "a setting is KEY=VALUE",
        advice: "write it like capacity.target=75%")
      return nil
    }
    let document = YAMLDocument.read(Array(parts[1].utf8), file: place.file)
    for finding in document.findings {
      findings.error(finding.code, at: place, finding.message, advice: "correct the value")
    }
    guard let value = document.root else { return nil }
    return Setting(
      key: LocatedText(text: String(parts[0]).trimmed, location: place),
      value: value.placed(at: place))
  }
}

extension YAMLNode {
  /// The same with one place for all of it.
  fileprivate func placed(at place: SourceLocation) -> YAMLNode {
    switch content {
    case .null, .scalar: return YAMLNode(content: content, location: place)
    case .list(let nodes):
      return YAMLNode(content: .list(nodes.map { $0.placed(at: place) }), location: place)
    case .map(let entries):
      let placed = entries.map {
        YAMLEntry(key: $0.key, location: place, value: $0.value.placed(at: place))
      }
      return YAMLNode(content: .map(placed), location: place)
    }
  }
}
