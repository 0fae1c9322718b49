import CaseloadDomain

/// `unknown`: the plan names a client or a manager that the scenario does not have.
enum UnknownNames {
  static let code = "unknown"

  static func judge(_ names: Plan, _ plan: PlanFacts, at places: PlanPlaces) -> [Finding] {
    let clients = plan.unknownClients.map { id in
      Finding(
        code, .error, at: places.clients[id],
        "the plan names the client '\(id)', whom the scenario does not have",
        advice: "audit the plan with the scenario it was made for")
    }
    let managers = plan.strayClients.sorted().compactMap { client -> Finding? in
      let id = plan.facts.scenario.clients[client].id
      guard let name = names[id] else { return nil }
      return Finding(
        code, .error, at: places.clients[id] ?? plan.place(ofClient: client),
        "\(plan.nameOfClient(client)) goes to '\(name)', who is not in the team",
        advice: "choose a manager of the team")
    }
    return clients + managers
  }
}
