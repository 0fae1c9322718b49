import CaseloadDomain

/// The values of a scenario that decide about plans, in one order and one spelling.
struct CanonicalScenario {
  let scenario: Scenario
  private let clientColumns: [String]
  private let managerColumns: [String]

  init(_ scenario: Scenario) {
    self.scenario = scenario
    let addOnColumns = scenario.load.addOns.flatMap { $0.condition.clauses.map(\.column) }
    let used =
      scenario.load.units.map(\.column) + addOnColumns
      + scenario.load.multipliers.flatMap { ($0.condition?.clauses ?? []).map(\.column) }
      + (scenario.rules.freeze?.conditions ?? []).flatMap { $0.clauses.map(\.column) }
    let matches = scenario.rules.match + scenario.policy.poorFit.map(\.match)
    clientColumns = Set(used + matches.map(\.clientField)).sorted(by: scalarOrder)
    managerColumns = Set(matches.map(\.managerField)).sorted(by: scalarOrder)
  }

  func value(of part: ScenarioFingerprint.Part) -> JSONValue {
    switch part {
    case .clients: .row(scenario.clients.map(client))
    case .managers: .row(scenario.team.managers.map(manager))
    case .capacity: capacity
    case .load: load
    case .rules: rules
    case .policy: policy
    }
  }

  private func client(_ client: Client) -> JSONValue {
    let owner: JSONValue =
      switch client.owner {
      case nil: .null
      case .manager(let id): .record(["manager": .text(id.text)])
      case .unknown(let text): .record(["unknown": .text(text)])
      }
    return .record([
      "id": .text(client.id.text), "tier": .text(client.tier.text), "owner": owner,
      "complexity": number(client.complexity),
      "value": .optionalInteger(client.value?.hundredths), "priority": .integer(client.priority),
      "health": .optionalText(client.health?.lowercased()),
      "start": day(client.start), "end": day(client.end), "renewal": day(client.renewal),
      "owner-since": day(client.ownerSince),
      "owners-24m": .optionalInteger(client.recentOwnerCount),
      "fields": fields(clientColumns, client.field),
    ])
  }

  private func manager(_ manager: Manager) -> JSONValue {
    let pool = manager.pool.map { pool in
      JSONValue.row([
        .integer(pool.minutes.value), .row(pool.tiers.sorted().map { .text($0.text) }),
      ])
    }
    return record(
      [
        "id": .text(manager.id.text), "fte": number(manager.fullTimeEquivalent),
        "target": number(manager.target), "start": day(manager.start), "end": day(manager.end),
        "fields": fields(managerColumns, manager.field),
      ], stated: ["pool": pool, "hire": manager.isHire ? .boolean(true) : nil])
  }

  /// A record of members that are always there, and of those that a scenario states: what it does
  /// not state leaves its hash as it was before the program knew of it.
  func record(_ members: [String: JSONValue], stated: [String: JSONValue?]) -> JSONValue {
    .record(members.merging(stated.compactMapValues(\.self)) { $1 })
  }

  private func fields(_ columns: [String], _ cell: (String) -> FieldValue) -> JSONValue {
    var members: [String: JSONValue] = [:]
    for column in columns { members[column] = value(cell(column)) }
    return .record(members)
  }

  private func value(_ cell: FieldValue) -> JSONValue {
    // A number counts as its value: 1,200 and 1200.0 are the same cell.
    if let cellNumber = cell.number { return number(cellNumber) }
    return .text(cell.text)
  }

  private var capacity: JSONValue {
    let policy = scenario.capacity
    let leave = scenario.leave.map { leave in
      [
        JSONValue.text(leave.manager.text), day(leave.from), day(leave.to), number(leave.share),
      ]
    }
    return .record([
      "month": .optionalText(scenario.month?.description),
      "hours-per-month": number(policy.hoursPerMonth),
      "hours-before-leave": number(policy.hoursBeforeLeave),
      "full-book": number(policy.fullBook), "target": number(policy.target),
      "warn": number(policy.warn), "limit": number(policy.limit),
      "ramp": .row(policy.ramp.map(number)), "client-share": number(policy.clientShare),
      "leave": sorted(leave),
    ])
  }

  private var load: JSONValue {
    let policy = scenario.load
    let addOns = policy.addOns.map { addOn in [condition(addOn.condition), number(addOn.share)] }
    let units = policy.units.map { [JSONValue.text($0.column), number($0.minutesEach)] }
    let events = scenario.events.map { event in
      [JSONValue.text(event.client.text), .text(event.month.description), number(event.minutes)]
    }
    return record(
      [
        "tiers": .row(scenario.tiers.map(tier)),
        "complexity": .row([
          number(policy.complexityScale.lowerBound), number(policy.complexityScale.upperBound),
        ]),
        "add-ons": sorted(addOns), "units": sorted(units), "events": sorted(events),
        "health": .record(policy.health.mapValues(number)),
        "onboarding": .row(
          policy.onboarding.map { [.integer($0.months), number($0.factor)] } ?? []),
        "renewal": .row(policy.renewal.map { [.integer($0.months), number($0.factor)] } ?? []),
      ], stated: ["multipliers": policy.multipliers.isEmpty ? nil : multipliers])
  }

  private var multipliers: JSONValue {
    sorted(
      scenario.load.multipliers.map { multiplier in
        [
          .optionalText(multiplier.tier?.text), .optionalText(multiplier.client?.text),
          multiplier.condition.map(condition) ?? .null, number(multiplier.factor),
        ]
      })
  }

  private func tier(_ tier: Tier) -> JSONValue {
    let workload: JSONValue =
      switch tier.workload {
      case .hours(let hours): .record(["hours": number(hours)])
      case .perManager(let fewest, let most):
        .record(["per-manager": .row([number(fewest), number(most)])])
      }
    return record(
      [
        "name": .text(tier.name.text), "workload": workload, "alone": .boolean(tier.isAlone),
        "at-most": .optionalInteger(tier.atMost), "at-least": .optionalInteger(tier.atLeast),
        "overlap-weeks": number(tier.effectiveOverlapWeeks),
      ], stated: ["count-price": price(tier.countPrice), "alone-price": price(tier.alonePrice)])
  }

  func condition(_ condition: Condition) -> JSONValue {
    sorted(
      condition.clauses.map { clause in
        [.text(clause.column), .text(clause.comparison.rawValue), .row(clause.values.map(value))]
      })
  }

  /// Entries whose order in the file means nothing.
  func sorted(_ entries: [[JSONValue]]) -> JSONValue {
    let rows = entries.map(JSONValue.row).map { (row: $0, line: JSONWriter.line(of: $0)) }
    return .row(rows.sorted { $0.line.lexicographicallyPrecedes($1.line) }.map(\.row))
  }

  func number(_ number: ExactNumber) -> JSONValue { .text(number.description) }

  func number(_ number: ExactNumber?) -> JSONValue {
    .optionalText(number?.description)
  }

  private func day(_ day: CalendarDay?) -> JSONValue { .optionalText(day?.description) }
}
