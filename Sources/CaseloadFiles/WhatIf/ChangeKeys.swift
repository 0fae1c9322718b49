import CaseloadDomain

/// Reads `changes`: a list in which each entry is one change.
struct ChangeKeys {
  let values: ValueReader

  /// The kinds of change.
  static let kinds = [
    "leave", "hire", "client", "add-client", "remove-client", "load", "set",
  ]

  /// The changes in order; what cannot be read is a finding.
  func read(_ node: YAMLNode) -> [Change] {
    values.list(node, "changes").flatMap(changes)
  }

  private func changes(_ node: YAMLNode) -> [Change] {
    guard !node.isNull, let keys = MappingReader(node, path: "changes", values: values) else {
      if node.isNull { values.wrongType(node, "changes", "a list of changes") }
      return []
    }
    let nodes = Self.kinds.compactMap { kind in keys.take(kind).map { (kind, $0) } }
    keys.finish()
    guard nodes.count == 1, let (kind, value) = nodes.first else {
      if nodes.count > 1 {
        values.wrongType(
          node, "changes", "a list with one change an entry",
          found: "an entry of \(nodes.map { "'\($0.0)'" }.joined(separator: " and "))")
      }
      return []
    }
    switch kind {
    case "leave": return one(leave(value))
    case "hire": return one(hire(value))
    case "client": return one(client(value))
    case "add-client": return one(addClient(value))
    case "remove-client": return removeClients(value)
    case "load":
      guard let multiplier = LoadKeys(values: values).multiplier(value) else { return [] }
      return [.load(multiplier)]
    default: return settings(value)
    }
  }

  private func one(_ change: TableChange?) -> [Change] { change.map { [.table($0)] } ?? [] }

  private func leave(_ node: YAMLNode) -> TableChange? {
    guard let keys = MappingReader(node, path: "changes.leave", values: values) else { return nil }
    let (managerNode, onNode) = (keys.take("manager"), keys.take("on"))
    let manager = values.text(managerNode, "changes.leave.manager")
    let first = onNode.flatMap { day($0, "changes.leave.on") }
    let meant = keys.finish()
    keys.require("manager", managerNode, meant: meant, advice: "say who leaves: 'manager: NAME'")
    keys.require("on", onNode, meant: meant, advice: "say from which day on: 'on: 2027-04-01'")
    guard let manager, let first else { return nil }
    return .leave(manager: manager, on: first)
  }

  private func hire(_ node: YAMLNode) -> TableChange? {
    guard let keys = MappingReader(node, path: "changes.hire", values: values) else { return nil }
    let idNode = keys.take("id")
    let id = values.text(idNode, "changes.hire.id")
    let profile = values.text(keys.take("profile"), "changes.hire.profile")
    _ = keys.take("from").flatMap { day($0, "changes.hire.from") }
    let given = cells(keys.takeRest(), "changes.hire", without: ["start", "end"])
    keys.require("id", idNode, meant: [], advice: "give the hire an id: 'id: New in the north'")
    return id.map { .hire(id: $0, profile: profile, cells: given) }
  }

  private func client(_ node: YAMLNode) -> TableChange? {
    guard let keys = MappingReader(node, path: "changes.client", values: values) else { return nil }
    let (idNode, setNode) = (keys.take("id"), keys.take("set"))
    let id = values.text(idNode, "changes.client.id")
    let set = setNode.flatMap {
      MappingReader($0, path: "changes.client.set", values: values)
    }
    let changed = set.map { cells($0.takeAll(), "changes.client.set", without: ["id"]) } ?? []
    let meant = keys.finish()
    keys.require("id", idNode, meant: meant, advice: "say which client changes: 'id: NAME'")
    keys.require("set", setNode, meant: meant, advice: "say what changes: 'set: {COLUMN: VALUE}'")
    return id.map { .client($0, cells: changed) }
  }

  private func addClient(_ node: YAMLNode) -> TableChange? {
    guard let keys = MappingReader(node, path: "changes.add-client", values: values) else {
      return nil
    }
    let idNode = keys.take("id")
    let id = values.text(idNode, "changes.add-client.id")
    let given = cells(keys.takeRest(), "changes.add-client", without: [])
    keys.require("id", idNode, meant: [], advice: "give the client an id: 'id: Fjord'")
    return id.map { .addClient(id: $0, cells: given) }
  }

  private func removeClients(_ node: YAMLNode) -> [Change] {
    guard case .list(let nodes) = node.content else { return removeClient(node) }
    return nodes.flatMap(removeClient)
  }

  private func removeClient(_ node: YAMLNode) -> [Change] {
    values.text(node, "changes.remove-client").map { [.table(.removeClient($0))] } ?? []
  }

  private func settings(_ node: YAMLNode) -> [Change] {
    guard let keys = MappingReader(node, path: "changes.set", values: values) else { return [] }
    let settings = keys.takeAll().map { entry in
      Setting(
        key: LocatedText(text: entry.key.trimmed, location: entry.location), value: entry.value)
    }
    return [.set(settings)]
  }

  /// The cells that entries name by their columns, but for those that cannot be said there.
  func cells(
    _ entries: [YAMLEntry], _ path: String, without refused: [String]
  ) -> [ChangedCell] {
    entries.compactMap { entry in
      guard !refused.contains(entry.key.folded) else {
        values.findings.error(
          "unknown-key", at: entry.location, "'\(entry.key)' cannot be said under '\(path)'",
          advice: "remove it")
        return nil
      }
      let column = LocatedText(text: entry.key.trimmed, location: entry.location)
      if entry.value.isNull {
        return ChangedCell(
          column: column, value: LocatedText(text: "", location: entry.value.location))
      }
      guard let text = entry.value.text?.trimmed else {
        values.wrongType(entry.value, "\(path).\(entry.key)", "what a cell can hold")
        return nil
      }
      return ChangedCell(
        column: column, value: LocatedText(text: text, location: entry.value.location))
    }
  }

  private func day(_ node: YAMLNode, _ name: String) -> LocatedDay? {
    let text = node.text?.trimmed ?? ""
    guard let day = CalendarDay(iso: text) ?? Month(iso: text)?.firstDay else {
      values.wrongType(node, name, "a day such as 2027-04-01")
      return nil
    }
    return LocatedDay(day: day, location: node.location)
  }
}
