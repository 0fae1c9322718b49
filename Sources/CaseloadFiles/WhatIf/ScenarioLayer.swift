import CaseloadDomain

/// One file of a scenario: the one with the tables, or a what-if that extends another.
struct ScenarioLayer {
  /// The absolute path.
  let path: String
  /// The name of the file in findings.
  let file: String
  /// What it holds: a mapping, or nothing.
  let root: YAMLNode
  /// Whether keys may be missing only because of a fault that has its own finding.
  var isCutShort: Bool

  /// The short name: its folder's if the file is called as in every folder, else the file's.
  var name: String {
    let parts = path.split(separator: "/").map(String.init)
    if parts.last == ScenarioPlace.fileName, parts.count > 1 { return parts[parts.count - 2] }
    return parts.last.map { $0.split(separator: ".").first.map(String.init) ?? $0 } ?? "scenario"
  }

  /// What `extends` says; nil where the file extends nothing.
  var extends: YAMLNode? { entries.first { $0.key == "extends" }?.value }

  /// The keys of the file.
  var entries: [YAMLEntry] { root.entries }
}
