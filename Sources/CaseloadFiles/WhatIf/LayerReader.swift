import CaseloadDomain

/// Reads a scenario file, the files that it extends, and the what-ifs that are put on top.
struct LayerReader {
  /// Where the scenario lies, with the folder of every file that was read.
  private(set) var place: ScenarioPlace
  /// The files, each after those that it changes; empty, and findings, if the first cannot be read.
  private(set) var layers: [ScenarioLayer] = []
  /// The short names of the what-ifs that were put on top.
  private(set) var addedNames: [String] = []
  private let findings: FindingCollector

  /// Reads the files.
  /// - Parameters:
  ///   - place: the scenario.
  ///   - whatIfs: what-if files, as a person names them, from the lowest to the topmost.
  ///   - findings: where findings go.
  init(place: ScenarioPlace, whatIfs: [String], findings: FindingCollector) {
    self.place = place
    self.findings = findings
    let start = LocatedText(text: place.file, location: SourceLocation(file: place.file))
    guard let path = PathRule(place: place, findings: findings).path(of: start) else { return }
    layers = chain(endingWith: path, namedAt: start.location)
    for whatIf in whatIfs { add(whatIf) }
  }

  /// The files that one extends, from the one that extends nothing, and itself.
  private mutating func chain(
    endingWith path: String, namedAt location: SourceLocation
  ) -> [ScenarioLayer] {
    var chain: [ScenarioLayer] = []
    var next: (path: String, location: SourceLocation)? = (path, location)
    while let (path, location) = next {
      if let index = chain.firstIndex(where: { $0.path == path }) {
        report(cycle: chain[index...].map(\.file), at: location)
        chain[chain.count - 1].isCutShort = true
        break
      }
      guard let layer = layer(at: path, namedAt: location) else {
        if !chain.isEmpty { chain[chain.count - 1].isCutShort = true }
        break
      }
      chain.append(layer)
      next = nil
      if let extends = layer.extends {
        next = base(named: extends).map { ($0, extends.location) }
        if next == nil { chain[chain.count - 1].isCutShort = true }
      }
    }
    return chain.reversed()
  }

  private func report(cycle files: [String], at location: SourceLocation) {
    let others = files.dropFirst().map { "'\($0)'" }.joined(separator: ", ")
    findings.error(
      "extends-cycle", at: location,
      "'\(files[0])' extends itself\(others.isEmpty ? "" : " by way of \(others)")",
      advice: "let one of them extend nothing, or another scenario")
  }

  private mutating func layer(at path: String, namedAt location: SourceLocation) -> ScenarioLayer? {
    let file = place.name(ofFile: path)
    guard
      let bytes = FileContent.bytes(
        at: path, named: file, location: location, findings: findings)
    else { return nil }
    let folder = "/" + path.split(separator: "/").dropLast().joined(separator: "/")
    if folder != place.folder { place.furtherFolders[file] = folder }
    let document = YAMLDocument.read(bytes, file: file)
    for finding in document.findings { findings.add(finding) }
    guard let root = document.root, holdsKeys(root) else { return nil }
    return ScenarioLayer(path: path, file: file, root: root, isCutShort: document.isCutShort)
  }

  /// Whether a document can hold keys; a finding says what it is instead.
  private func holdsKeys(_ root: YAMLNode) -> Bool {
    let found: String
    switch root.content {
    case .map, .null: return true
    case .list: found = "a list"
    case .scalar(let text, _): found = "the text \"\(text.prefix(60))\""
    }
    findings.error(
      "wrong-type", at: root.location,
      "'\(root.location.file)' is no scenario: it holds \(found), not a mapping (KEY: VALUE)",
      advice: "name the scenario's folder or its file, which begins with 'format: 1'")
    return false
  }

  /// The absolute path of the scenario file that `extends` names.
  private func base(named node: YAMLNode) -> String? {
    let values = ValueReader(findings: findings)
    guard var named = values.text(node, "extends") else { return nil }
    let text = named.text.hasSuffix("/") ? String(named.text.dropLast()) : named.text
    named = LocatedText(text: text, location: named.location)
    let rule = PathRule(place: place, findings: findings)
    guard let path = rule.path(of: named) else { return nil }
    guard ScenarioPlace.isFolder(path) else { return path }
    return rule.path(
      of: LocatedText(text: "\(text)/\(ScenarioPlace.fileName)", location: named.location))
  }

  /// Puts a what-if on top, and below it those that it extends and that are not there yet.
  private mutating func add(_ whatIf: String) {
    let start = SourceLocation(file: whatIf)
    guard let path = ScenarioPlace.scenarioFile(at: whatIf) else {
      findings.error(
        "file-missing", at: start, "there is no what-if '\(whatIf)'",
        advice: "name a what-if file; it is looked for from the folder you are in")
      return
    }
    guard ScenarioPlace.isBelow(path, place.root) else {
      findings.error(
        "path-outside-root", at: start, "the what-if does not lie below the root of the scenario",
        advice: "move it below the root, or set another with --root")
      return
    }
    let chain = chain(endingWith: path, namedAt: start)
    let known = Set(layers.map(\.path))
    if let base = chain.first, let top = chain.last, let extends = top.extends,
      !base.isCutShort, !known.contains(base.path)
    {
      findings.error(
        "what-if-base", at: extends.location,
        "'\(top.file)' extends '\(base.file)', which the scenario given is not and does not extend",
        advice: "leave 'extends' out of a what-if for any scenario, or name its own scenario")
    }
    addedNames += chain.last.map { [$0.name] } ?? []
    layers += chain.filter { !known.contains($0.path) }
  }
}
