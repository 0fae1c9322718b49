import CaseloadDomain
import Yams

/// Turns the composer's nodes into ours: aliases and nesting bounded, keys plain and distinct.
struct YAMLConversion {
  /// The deepest nesting read; the scenario file itself needs six levels.
  static let deepest = 40
  /// The most nodes, copies by aliases included.
  static let mostNodes = 400_000

  /// What was found.
  private(set) var findings: [Finding] = []
  private let file: String
  private let mask: DuplicateKeyMask
  private var count = 0

  init(file: String, mask: DuplicateKeyMask) {
    self.file = file
    self.mask = mask
  }

  /// The node, or nothing in place of what cannot be used.
  mutating func convert(_ node: Node, depth: Int) -> YAMLNode {
    let location = location(of: node)
    count += 1
    guard depth <= Self.deepest, count <= Self.mostNodes else {
      if findings.last?.code != "yaml-syntax" {
        report(
          "yaml-syntax", location, "the file nests too deeply or repeats too much",
          "write it flat, as docs/scenario-file.md shows")
      }
      return YAMLNode(content: .null, location: location)
    }
    switch node {
    case .scalar(let scalar): return convert(scalar, at: location)
    case .sequence(let sequence):
      let nodes = sequence.map { convert($0, depth: depth + 1) }
      return YAMLNode(content: .list(nodes), location: location)
    case .mapping(let mapping):
      return YAMLNode(content: .map(entries(of: mapping, depth: depth)), location: location)
    case .alias: return YAMLNode(content: .null, location: location)
    }
  }

  private func convert(_ scalar: Node.Scalar, at location: SourceLocation) -> YAMLNode {
    let isPlain = scalar.style == .plain || scalar.style == .any
    let text = mask.restoring(scalar.string)
    if isPlain, ["", "~", "null", "Null", "NULL"].contains(text) {
      return YAMLNode(content: .null, location: location)
    }
    return YAMLNode(content: .scalar(text, isPlain: isPlain), location: location)
  }

  private mutating func entries(of mapping: Node.Mapping, depth: Int) -> [YAMLEntry] {
    var entries: [YAMLEntry] = []
    var lines: [String: Int] = [:]
    for (keyNode, valueNode) in mapping {
      let location = location(of: keyNode)
      guard case .scalar(let scalar) = keyNode else {
        report("yaml-syntax", location, "a key is not a word", "write KEY: VALUE")
        continue
      }
      let key = mask.restoring(scalar.string)
      if key == "<<", scalar.style == .plain {
        report("yaml-merge", location, "merge keys (<<) are not read", "write the keys out")
      } else if let line = lines[key] {
        report(
          "duplicate-key", location, "the key '\(key)' stands on line \(line) already",
          "remove one of them")
      } else {
        lines[key] = location.line ?? 0
        let value = convert(valueNode, depth: depth + 1)
        entries.append(YAMLEntry(key: key, location: location, value: value))
      }
    }
    return entries
  }

  private func location(of node: Node) -> SourceLocation {
    SourceLocation(file: file, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
  }

  private mutating func report(
    _ code: String, _ location: SourceLocation, _ message: String, _ advice: String
  ) {
    findings.append(Finding(code, .error, at: location, message, advice: advice))
  }
}
