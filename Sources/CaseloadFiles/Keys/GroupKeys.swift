import CaseloadDomain

/// Reads `rules.together` and `rules.apart`.
struct GroupKeys {
  let values: ValueReader

  /// A column, lists, or `{by: COLUMN, lists: [...], price: HOURS}`.
  func together(_ node: YAMLNode) -> RulesDraft.Families {
    let path = "rules.together"
    switch node.content {
    case .null: return RulesDraft.Families()
    case .scalar: return RulesDraft.Families(column: values.text(node, path))
    case .list: return RulesDraft.Families(lists: groups(node, path))
    case .map: break
    }
    guard let keys = MappingReader(node, path: path, values: values) else {
      return RulesDraft.Families()
    }
    let (by, lists) = (keys.take("by"), keys.take("lists"))
    let families = RulesDraft.Families(
      column: values.text(by, keys.name(of: "by")), lists: groups(lists, keys.name(of: "lists")),
      price: values.price(keys.take("price"), keys.name(of: "price")))
    let meant = keys.finish()
    keys.require(
      "by", by ?? lists, meant: meant,
      advice: "name a column of the client table, such as 'by: family', or give 'lists'")
    return families
  }

  /// Lists, or `{groups: [...], price: HOURS}`.
  func apart(_ node: YAMLNode) -> RulesDraft.Competitors {
    let path = "rules.apart"
    guard case .map = node.content else {
      return RulesDraft.Competitors(groups: groups(node, path))
    }
    guard let keys = MappingReader(node, path: path, values: values) else {
      return RulesDraft.Competitors()
    }
    let groupsNode = keys.take("groups")
    let apart = RulesDraft.Competitors(
      groups: groups(groupsNode, keys.name(of: "groups")),
      price: values.price(keys.take("price"), keys.name(of: "price")))
    let meant = keys.finish()
    keys.require(
      "groups", groupsNode, meant: meant, advice: "list the groups: 'groups: [[Acme, Nord Bank]]'")
    return apart
  }

  private func groups(_ node: YAMLNode?, _ path: String) -> [RulesDraft.Group] {
    values.list(node, path).compactMap { group in
      guard case .list(let nodes) = group.content else {
        values.wrongType(group, path, "a list of lists of clients, such as [[Acme, Nord Bank]]")
        return nil
      }
      guard nodes.count > 1 else {
        values.findings.error(
          "out-of-range", at: group.location, "a group in '\(path)' needs two clients at least",
          advice: "add a client, or remove the group")
        return nil
      }
      return RulesDraft.Group(
        members: nodes.compactMap { values.text($0, path) }, location: group.location)
    }
  }
}
