import CaseloadDomain

/// Takes a client's load apart into what it follows from, each with the place that says it.
struct ClientLoadExplainer {
  private let explainer: Explainer
  private let client: Client

  init(_ explainer: Explainer, client: Client) {
    self.explainer = explainer
    self.client = client
  }

  /// The load, then its parts in the order in which the formula takes them.
  func values(_ key: String) -> [ExplainedValue] {
    let scenario = explainer.scenario
    guard let index = scenario.clientIndex(of: client.id) else { return [] }
    let load = scenario.loads()[index]
    var values = [ExplainedValue(key, .minutes(ExactNumber(load.load.value)))]
    values.append(
      ExplainedValue(
        "tier \(client.tier)", .minutes(load.base), at: place("tiers.\(client.tier)")))
    if load.complexityShare != nil { values += cell("complexity") }
    values += load.addOns.map {
      ExplainedValue("add-on \($0.name)", .factor(1 + $0.size), at: item($0.name, "load.add-ons"))
    }
    if let health = load.health {
      values.append(ExplainedValue("health \(health.name)", .factor(health.size), at: healthPlace))
    }
    values += load.stages.map {
      ExplainedValue($0.name, .factor($0.size), at: place("load.stages.\($0.name)"))
    }
    values += load.units.map {
      ExplainedValue($0.name, .minutes($0.minutes), at: item($0.name, "load.units"))
    }
    values += load.events.map {
      ExplainedValue("event \($0.name)", .minutes($0.minutes), at: place("events"))
    }
    values += scenario.load.multipliers.filter { $0.applies(to: client) }.map {
      ExplainedValue("what-if", .factor($0.factor), at: $0.location)
    }
    return values
  }

  private var row: Int? { explainer.tables.clients?.ids.firstIndex(of: client.id) }

  private func cell(_ name: String) -> [ExplainedValue] {
    guard let table = explainer.tables.clientTable, let row, let column = table.columns[name] else {
      return [ExplainedValue(name, .unstated)]
    }
    return [explainer.value(name, row: row, column: column, in: table)]
  }

  private var healthPlace: SourceLocation? {
    guard let table = explainer.tables.clientTable, let row, let column = table.columns["health"]
    else { return nil }
    return table.location(row: row, column: column)
  }

  private func place(_ key: String) -> SourceLocation? {
    explainer.document.node(at: key)?.location
  }

  /// Where the entry of a list with a name stands; else the list.
  private func item(_ name: String, _ list: String) -> SourceLocation? {
    guard let node = explainer.document.node(at: list) else { return nil }
    guard case .list(let nodes) = node.content else { return node.location }
    return nodes.first { item in
      guard case .map(let entries) = item.content else { return false }
      return entries.contains { $0.key == "name" && $0.value.text?.trimmed == name }
    }?.location ?? node.location
  }
}
