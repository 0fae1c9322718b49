import CaseloadDomain
import LinearProgramming

extension ModelBuilder {
  /// Clients that should be alone, where that is priced: each pays once if it has company.
  mutating func addPricedAlone() {
    guard let payer = payer(of: .softRules) else { return }
    for (client, facts) in problem.clients.enumerated() where facts.companyPrice > 0 {
      let shared = addColumn(names.row(problem, "company", client: client), upper: 1)
      charge(facts.companyPrice, forColumn: shared, by: payer)
      for (manager, column) in pairColumns[client].sorted(by: { $0.key < $1.key }) {
        for other in problem.clients.indices where other != client {
          guard let second = pairColumns[other][manager] else { continue }
          addImplication(
            names.row(problem, "company_\(other)", manager: manager, client: client),
            of: [column, second], to: shared)
        }
      }
    }
  }

  /// Makes a column one where all of these columns are one.
  mutating func addImplication(_ name: String, of columns: [Int], to result: Int) {
    addRow(
      name, upper: Double(columns.count - 1),
      columns.map { LinearProgram.Entry(column: $0, coefficient: 1) }
        + [LinearProgram.Entry(column: result, coefficient: -1)])
  }

  /// Every book has one of the mixes.
  mutating func addMixes() {
    guard let mix = problem.mix else { return }
    for (manager, facts) in problem.managers.enumerated() where facts.mayOwn && !facts.isPool {
      let isTolerant = mix.price == nil && problem.toleratesToday
      if mix.price == nil {
        let all = isTolerant ? mix.alternatives + [mix.today[manager]] : mix.alternatives
        addAlternatives(mix, all, manager, word: "mix", excess: nil)
      }
      if let price = mix.price, let payer = payer(of: .softRules) {
        addAlternatives(
          mix, mix.alternatives, manager, word: "near", excess: (price, payer))
      } else if isTolerant, let payer = payer(of: .inherited) {
        addAlternatives(
          mix, mix.alternatives, manager, word: "near",
          excess: (CountLimit.tolerancePrice, payer))
      }
    }
  }

  private mutating func addAlternatives(
    _ mix: MixLimit, _ alternatives: [[Int]], _ manager: Int, word: String,
    excess: (price: Int, payer: Int)?
  ) {
    let choices = alternatives.indices.map {
      addColumn(
        names.row(problem, "\(word)_\($0)", manager: manager), upper: 1, integer: true)
    }
    program.addRow(
      names.row(problem, "one_\(word)", manager: manager), lower: 1, upper: 1,
      choices.map { LinearProgram.Entry(column: $0, coefficient: 1) })
    for (position, tier) in mix.tiers.enumerated() {
      var entries = problem.clients.indices.compactMap { client -> LinearProgram.Entry? in
        guard problem.clients[client].tier == tier else { return nil }
        return pairColumns[client][manager].map { LinearProgram.Entry(column: $0, coefficient: 1) }
      }
      if entries.isEmpty { continue }
      for (choice, most) in zip(choices, alternatives) where most[position] != 0 {
        entries.append(
          LinearProgram.Entry(column: choice, coefficient: -Double(most[position])))
      }
      let name = names.row(problem, "\(word)_tier_\(tier)", manager: manager)
      if let excess {
        let column = addExcess("above_" + name, price: excess.price, by: excess.payer)
        entries.append(LinearProgram.Entry(column: column, coefficient: -1))
      }
      addRow(name, upper: 0, entries)
    }
  }
}
