import CaseloadDomain

extension PlanDocument {
  /// The format of the plan file; a reader refuses any other.
  public static let format = 1

  /// The object that `--json` prints.
  public func answer(findings: [Finding]) -> JSONValue {
    var members = commonMembers
    members["findings"] = .list(findings.map(\.json))
    return .object(members)
  }

  /// The plan file.
  public var file: JSONValue {
    var members = commonMembers
    members["format"] = .integer(Self.format)
    members["scenario"] = .object([
      "name": .text(scenarioName), "hash": .text(fingerprint.hash),
      "parts": .record(
        Dictionary(
          uniqueKeysWithValues: fingerprint.parts.map { ($0.key.rawValue, .text($0.value)) })),
    ])
    members["unassigned"] = .row(
      assignments.filter { $0.manager == nil }.map { .text($0.client.text) })
    members["proof_data"] = .list(proofs.map(\.json))
    members["work"] = .record(work.mapValues(JSONValue.integer))
    return .object(members)
  }

  private var commonMembers: [String: JSONValue] {
    let last = levels.last
    var members: [String: JSONValue] = [
      "version": .text(version), "status": .text(status.rawValue), "proof": .text(proof.rawValue),
      "stop": .text(stop.rawValue), "objective": .price(last?.value.value),
      "bound": .price(last?.bound), "gap": .fraction(gap.ofLoad),
      "gap_minutes": .price(gap.minutes), "gap_of_value": .fraction(gap.ofValue),
      "request": .record([
        "from_scratch": .boolean(request.isFromScratch),
        "max_moves": .optionalInteger(request.maximumMoves),
      ]),
      "levels": .list(levels.map(\.json)), "assignments": .list(assignments.map(\.json)),
      "managers": .list(managers.map(\.json)), "moves": .list(moves.map(\.json)),
    ]
    members.merge(figures) { own, _ in own }
    return members
  }
}

extension PlanDocument.LevelRecord {
  /// The level's name, value, bound and terms.
  public var json: JSONValue {
    .record([
      "name": .text(value.level.name.text), "value": .price(value.value), "bound": .price(bound),
      "terms": .record(
        Dictionary(
          uniqueKeysWithValues: value.terms.map { ($0.key.rawValue, JSONValue.price($0.value)) })),
    ])
  }
}

extension PlanDocument.Assignment {
  /// The client, who looks after it, its load and its owner today.
  public var json: JSONValue {
    .record([
      "client": .text(client.text), "manager": .optionalText(manager?.text),
      "load": .minutes(load), "previous": .optionalText(previous),
    ])
  }
}

extension ManagerFigures {
  /// The manager's load beside what can be given, and the clients of the book.
  public var json: JSONValue {
    .record([
      "id": .text(id.text), "load": .minutes(load), "capacity": .minutes(capacity.available),
      "target": .minutes(capacity.target), "limit": .minutes(capacity.limit),
      "utilisation": .fraction(utilisation), "attention": .fraction(attention),
      "headroom": .minutes(headroom), "cover": .minutes(cover), "value": .money(value),
      "clients": .row(clients.map { .text($0.text) }),
    ])
  }
}

extension Move {
  /// Who goes from whom to whom, and what it costs.
  public var json: JSONValue {
    .record([
      "client": .text(client.text), "from": .optionalText(from), "to": .text(to.text),
      "kind": .text(kind.rawValue), "load": .minutes(load), "price": .price(price),
    ])
  }
}

extension Finding {
  /// The finding with its place, as `--json` shows it.
  public var json: JSONValue {
    .record([
      "code": .text(code), "severity": .text(severity.rawValue),
      "file": .optionalText(location?.file), "line": .optionalInteger(location?.line),
      "column": .optionalInteger(location?.column), "message": .text(message),
      "advice": .text(advice),
    ])
  }
}
