import CaseloadDomain

/// A value to be set, with its key.
struct Setting {
  /// The path of the key, such as `capacity.target`.
  let key: LocatedText
  /// The value; nothing takes the key away, so that its default holds again.
  let value: YAMLNode
}

/// Sets values in a document, and remembers what stood there before.
struct DocumentSetting {
  /// What stood there before, by the path of the key, the oldest first.
  private(set) var earlier: [String: [YAMLNode]] = [:]
  let findings: FindingCollector

  /// Mappings whose keys are names of the user's own: a name that is not there is a slip, unless a
  /// whole new entry is set.
  private static let named: Set<String> = ["tiers", "pools", "hiring.profiles"]
  /// Keys whose value may be the file alone.
  private static let tables: Set<String> = ["clients", "managers", "leave", "events"]

  init(findings: FindingCollector) { self.findings = findings }

  /// The document with one value replaced.
  mutating func apply(_ setting: Setting, to root: YAMLNode) -> YAMLNode {
    let parts = setting.key.text.split(separator: ".", omittingEmptySubsequences: false)
      .map { String($0).trimmed }
    guard parts.allSatisfy({ !$0.isEmpty }), !LayeredDocument.keys.contains(parts[0]) else {
      findings.error(
        "unknown-key", at: setting.key.location, "there is no key '\(setting.key.text)' to be set",
        advice: "write the keys from the top, parted by points, such as capacity.target")
      return root
    }
    return set(setting, parts[...], in: root, path: "")
  }

  /// The document with the keys of another put in: mappings key by key, all else replaced.
  mutating func merge(_ entries: [YAMLEntry], into root: YAMLNode, path: String = "") -> YAMLNode {
    var result = Self.entries(of: root) ?? []
    for entry in entries {
      let key = Self.joined(path, entry.key)
      let index = result.firstIndex { $0.key == entry.key }
      if let index, case .map(let below) = entry.value.content,
        case .map = result[index].value.content
      {
        let merged = merge(below, into: result[index].value, path: key)
        let old = result[index]
        result[index] = YAMLEntry(key: old.key, location: old.location, value: merged)
      } else {
        place(entry, at: index, called: key, in: &result)
      }
    }
    return YAMLNode(content: .map(result), location: root.location)
  }

  private mutating func set(
    _ setting: Setting, _ parts: ArraySlice<String>, in node: YAMLNode, path: String
  ) -> YAMLNode {
    guard var entries = Self.entries(of: node) ?? tableEntries(of: node, path) else {
      findings.error(
        "wrong-type", at: setting.key.location,
        "'\(path)' is \(node.kind), in which there is no key '\(parts.joined(separator: "."))'",
        advice: "set '\(path)' as a whole")
      return node
    }
    // A name of the user's own may hold points.
    let lengths = stride(from: parts.count, through: 1, by: -1)
    let known = lengths.lazy.compactMap { count -> (index: Int, count: Int)? in
      let key = parts.prefix(count).joined(separator: ".")
      return entries.firstIndex { $0.key == key }.map { ($0, count) }
    }.first
    let count = known?.count ?? 1
    let key = parts.prefix(count).joined(separator: ".")
    let rest = parts.dropFirst(count)
    let whole = Self.joined(path, key)
    if rest.isEmpty {
      let entry = YAMLEntry(key: key, location: setting.key.location, value: setting.value)
      place(entry, at: known?.index, called: whole, in: &entries)
    } else if known == nil, Self.named.contains(path) {
      findings.error(
        "unknown-key", at: setting.key.location, "there is no '\(key)' under '\(path)'",
        advice: Spelling.advice(for: key, among: entries.map(\.key)))
    } else {
      let nothing = YAMLNode(content: .null, location: setting.key.location)
      let old = known.map { entries[$0.index] }
      let value = set(setting, rest, in: old?.value ?? nothing, path: whole)
      let entry = YAMLEntry(
        key: key, location: old?.location ?? setting.key.location, value: value)
      if let known { entries[known.index] = entry } else { entries.append(entry) }
    }
    return YAMLNode(content: .map(entries), location: node.location)
  }

  private mutating func place(
    _ entry: YAMLEntry, at index: Int?, called path: String, in entries: inout [YAMLEntry]
  ) {
    if let index { earlier[path, default: []].append(entries[index].value) }
    switch (index, entry.value.isNull) {
    case (let index?, true): entries.remove(at: index)
    case (let index?, false): entries[index] = entry
    case (nil, true): break
    case (nil, false): entries.append(entry)
    }
  }

  private func tableEntries(of node: YAMLNode, _ path: String) -> [YAMLEntry]? {
    guard Self.tables.contains(path), node.text != nil else { return nil }
    return [YAMLEntry(key: "file", location: node.location, value: node)]
  }

  private static func entries(of node: YAMLNode) -> [YAMLEntry]? {
    switch node.content {
    case .map(let entries): entries
    case .null: []
    case .scalar, .list: nil
    }
  }

  private static func joined(_ path: String, _ key: String) -> String {
    path.isEmpty ? key : "\(path).\(key)"
  }
}
