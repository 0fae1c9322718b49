extension LayeredDocument {
  /// What stands at the path of a key; names in it may hold points.
  func node(at path: String) -> YAMLNode? {
    let parts = path.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    return root.flatMap { Self.node(parts[...], in: $0) }
  }

  private static func node(_ parts: ArraySlice<String>, in node: YAMLNode) -> YAMLNode? {
    guard !parts.isEmpty else { return node }
    guard case .map(let entries) = node.content else { return nil }
    for count in stride(from: parts.count, through: 1, by: -1) {
      let key = parts.prefix(count).joined(separator: ".")
      guard let entry = entries.first(where: { $0.key == key }) else { continue }
      return Self.node(parts.dropFirst(count), in: entry.value)
    }
    return nil
  }

  /// The path of every key.
  var paths: [String] { root.map { Self.paths(in: $0, "") } ?? [] }

  private static func paths(in node: YAMLNode, _ path: String) -> [String] {
    guard case .map(let entries) = node.content else { return [] }
    return entries.flatMap { entry in
      let key = path.isEmpty ? entry.key : "\(path).\(entry.key)"
      return [key] + paths(in: entry.value, key)
    }
  }
}

extension YAMLNode {
  /// What it holds, on one line.
  var flowText: String {
    switch content {
    case .null: "nothing"
    case .scalar(let text, _): text
    case .list(let nodes): "[\(nodes.map(\.flowText).joined(separator: ", "))]"
    case .map(let entries):
      "{\(entries.map { "\($0.key): \($0.value.flowText)" }.joined(separator: ", "))}"
    }
  }
}
