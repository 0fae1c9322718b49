import CaseloadDomain

/// `unknown`: the plan names a client or a manager that the scenario does not have.
enum UnknownNames {
  static let code = "unknown"

  static func judge(_ names: Plan, _ plan: PlanFacts) -> [Finding] {
    let clients = plan.unknownClients.map { id in
      Finding(
        code, .error, "the plan names the client '\(id)', whom the scenario does not have",
        advice: "audit the plan with the scenario it was made for")
    }
    let managers = plan.strayClients.sorted().compactMap { client -> Finding? in
      guard let name = names[plan.facts.scenario.clients[client].id] else { return nil }
      return Finding(
        code, .error, at: plan.place(ofClient: client),
        "\(plan.nameOfClient(client)) goes to '\(name)', who is not in the team",
        advice: "choose a manager of the team")
    }
    return clients + managers
  }
}
