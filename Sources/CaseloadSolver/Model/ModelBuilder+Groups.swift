import CaseloadDomain
import LinearProgramming

extension ModelBuilder {
  /// Families have one manager, competitors different ones.
  mutating func addGroups() {
    for (index, group) in problem.groups.enumerated() {
      switch (group.isTogether, group.price) {
      case (true, nil): addFamily(group, index)
      case (true, let price?): addPricedFamily(group, index, price)
      case (false, nil): addCompetitors(group, index)
      case (false, let price?): addPricedCompetitors(group, index, price)
      }
    }
  }

  private func entry(_ column: Int, _ coefficient: Double = 1) -> LinearProgram.Entry {
    LinearProgram.Entry(column: column, coefficient: coefficient)
  }

  /// The columns of a group's members at one manager.
  private func members(_ group: ClientGroup, at manager: Int) -> [(client: Int, column: Int)] {
    group.members.compactMap { client in
      pairColumns[client][manager].map { (client, $0) }
    }
  }

  private mutating func addFamily(_ group: ClientGroup, _ index: Int) {
    var homes: [LinearProgram.Entry] = []
    let split =
      group.splitHolders.isEmpty
      ? nil : addColumn("split_\(index)", upper: 1, integer: true)
    for manager in problem.managers.indices {
      let here = members(group, at: manager)
      if here.isEmpty { continue }
      let home = addColumn(
        names.row(problem, "home_\(index)", manager: manager), upper: 1, integer: true)
      homes.append(entry(home))
      for member in here {
        var entries = [entry(member.column), entry(home, -1)]
        if let split, group.splitHolders.contains(manager) { entries.append(entry(split, -1)) }
        addRow(
          names.row(problem, "family_\(index)", manager: manager, client: member.client), upper: 0,
          entries)
      }
    }
    if let split { addSplit(group, index, split) }
    addRow("one_home_\(index)", upper: 1, homes + (split.map { [entry($0)] } ?? []))
  }

  /// Split as today: each held member stays, and every assigned member pays.
  private mutating func addSplit(_ group: ClientGroup, _ index: Int, _ split: Int) {
    for client in group.members {
      let holder = problem.clients[client].holder
      if holder >= 0 {
        let stays = pairColumns[client][holder].map { [entry($0, -1)] } ?? []
        addRow(
          names.row(problem, "stays_\(index)", client: client), upper: 0, [entry(split)] + stays)
      }
      guard payer(of: .inherited) != nil else { continue }
      let breach = breachColumn(of: client)
      let places = pairColumns[client].sorted { $0.key < $1.key }.map { entry($0.value) }
      addRow(
        names.row(problem, "pays_\(index)", client: client), upper: 1,
        places + [entry(split), entry(breach, -1)])
    }
  }

  /// Every assigned member pays that is not with the manager who has most of them.
  private mutating func addPricedFamily(_ group: ClientGroup, _ index: Int, _ price: Int) {
    guard let payer = payer(of: .softRules) else { return }
    var homes: [LinearProgram.Entry] = []
    for manager in problem.managers.indices {
      let here = members(group, at: manager)
      if here.isEmpty { continue }
      for member in here { charge(price, forColumn: member.column, by: payer) }
      let home = addColumn(
        names.row(problem, "home_\(index)", manager: manager), upper: 1, integer: true)
      let together = addColumn(names.row(problem, "together_\(index)", manager: manager))
      charge(-price, forColumn: together, by: payer)
      homes.append(entry(home))
      addRow(
        names.row(problem, "most_\(index)", manager: manager), upper: 0,
        [entry(together)] + here.map { entry($0.column, -1) })
      addRow(
        names.row(problem, "only_home_\(index)", manager: manager), upper: 0,
        [entry(together), entry(home, -Double(group.members.count))])
    }
    addRow("one_home_\(index)", upper: 1, homes)
  }

  private mutating func addCompetitors(_ group: ClientGroup, _ index: Int) {
    for manager in problem.managers.indices {
      let here = members(group, at: manager)
      let todays = here.filter { problem.isToday(client: $0.client, manager: manager) }
      if here.count < 2 { continue }
      if !problem.toleratesToday || todays.count < 2 {
        addRow(
          names.row(problem, "apart_\(index)", manager: manager), upper: 1,
          here.map { entry($0.column) })
        continue
      }
      for (position, first) in here.enumerated() {
        for second in here[(position + 1)...] {
          let both = [first, second].allSatisfy {
            problem.isToday(client: $0.client, manager: manager)
          }
          addTodaysPair(
            first.client, second.client, manager, isTolerated: both, word: "apart_\(index)")
        }
      }
    }
  }

  private mutating func addPricedCompetitors(_ group: ClientGroup, _ index: Int, _ price: Int) {
    guard let payer = payer(of: .softRules) else { return }
    for client in group.members {
      let shared = addColumn(names.row(problem, "rival_\(index)", client: client), upper: 1)
      charge(price, forColumn: shared, by: payer)
      for (manager, column) in pairColumns[client].sorted(by: { $0.key < $1.key }) {
        for other in members(group, at: manager) where other.client != client {
          addImplication(
            names.row(problem, "rival_\(index)_\(other.client)", manager: manager, client: client),
            of: [column, other.column], to: shared)
        }
      }
    }
  }
}
