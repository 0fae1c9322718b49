import CaseloadDomain

/// Reads where a table stands and what its columns are called.
struct TableKeys {
  private static let keys = ["file", "columns", "tier", "lists"]

  let values: ValueReader

  /// A table: its file alone, or a mapping of `file` and `columns`.
  func table(_ node: YAMLNode, name: String) -> TableDraft? {
    guard case .map = node.content else { return bareFile(node, name) }
    guard let keys = MappingReader(node, path: name, values: values) else { return nil }
    let table = tableDraft(keys)
    finish(keys, hasFile: table != nil)
    return table
  }

  /// The client table, and how clients get their tier.
  func clients(_ node: YAMLNode) -> (TableDraft?, TierSource?) {
    guard case .map = node.content else { return (bareFile(node, "clients"), nil) }
    guard let keys = MappingReader(node, path: "clients", values: values) else { return (nil, nil) }
    let table = tableDraft(keys)
    let source = keys.take("tier", orMisspeltAmong: Self.keys).map(tierSource)
    finish(keys, hasFile: table != nil)
    return (table, source)
  }

  /// The leave table, and whether it lists every absence.
  func leave(_ node: YAMLNode) -> (TableDraft?, listsAll: Bool) {
    guard case .map = node.content else { return (bareFile(node, "leave"), false) }
    guard let keys = MappingReader(node, path: "leave", values: values) else { return (nil, false) }
    let table = tableDraft(keys)
    var listsAll = false
    if let lists = keys.take("lists") {
      listsAll = lists.text == "all"
      if !listsAll { values.wrongType(lists, "leave.lists", "all") }
    }
    finish(keys, hasFile: table != nil)
    return (table, listsAll)
  }

  private func bareFile(_ node: YAMLNode, _ name: String) -> TableDraft? {
    guard node.text != nil else {
      values.wrongType(node, name, "the name of a file, or {file: NAME, ...}")
      return nil
    }
    return values.text(node, name).flatMap(supported).map { TableDraft(file: $0) }
  }

  private func tableDraft(_ keys: MappingReader) -> TableDraft? {
    let file = values.text(
      keys.take("file", orMisspeltAmong: Self.keys), keys.name(of: "file"))
    let columns = keys.take("columns", orMisspeltAmong: Self.keys).map {
      columnDrafts($0, keys.name(of: "columns"))
    }
    return file.flatMap(supported).map { TableDraft(file: $0, columns: columns ?? []) }
  }

  private func finish(_ keys: MappingReader, hasFile: Bool) {
    let meant = keys.finish()
    let file = keys.take("file")
    keys.require("file", file, meant: meant, advice: "name the file of the table")
  }

  private func columnDrafts(_ node: YAMLNode, _ path: String) -> [ColumnDraft] {
    guard let keys = MappingReader(node, path: path, values: values) else { return [] }
    return keys.takeAll().compactMap { entry in
      values.text(entry.value, keys.name(of: entry.key)).map {
        ColumnDraft(name: entry.key, header: $0)
      }
    }
  }

  private func supported(_ file: LocatedText) -> LocatedText? {
    let path = file.text.split(separator: "#").first ?? ""
    guard path.lowercased().hasSuffix(".xlsx") || path.lowercased().hasSuffix(".xls") else {
      return file
    }
    values.findings.error(
      "not-yet", at: file.location, "workbooks such as '\(file.text)' are not read yet",
      advice: "save the sheet as CSV and name that file")
    return nil
  }

  private func tierSource(_ node: YAMLNode) -> TierSource {
    guard case .list(let nodes) = node.content else {
      return values.text(node, "clients.tier").map(TierSource.column) ?? .unreadable
    }
    let cases = nodes.map(tierCase)
    guard !cases.isEmpty, cases.allSatisfy({ $0 != nil }) else {
      if nodes.isEmpty { values.wrongType(node, "clients.tier", "a column or a list of cases") }
      return .unreadable
    }
    return .cases(cases.compactMap(\.self))
  }

  private func tierCase(_ node: YAMLNode) -> TierCase? {
    guard let keys = MappingReader(node, path: "clients.tier", values: values) else { return nil }
    let when = keys.take("when")
    let then = keys.take("then")
    let meant = keys.finish()
    keys.require("then", then, meant: meant, advice: "say which tier applies, as 'then: TIER'")
    let tier = values.text(then, "clients.tier.then")
    let condition = when.map {
      ConditionParser(values: values).parse($0, name: "clients.tier.when")
    }
    // A condition that cannot be read would make the case hold for everybody.
    if let condition, condition == nil { return nil }
    guard let tier, meant.isEmpty else { return nil }
    return TierCase(condition: condition ?? nil, tier: tier)
  }
}
