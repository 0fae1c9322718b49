import CaseloadDomain
import LinearProgramming

/// The whole model of one level as a mixed-integer program, prices in minutes.
///
///     x_ij  1 if client j goes to manager i            y_j  1 if nobody takes j
///     U_i = sum_j load_j x_ij        V_i = sum_j fair_j x_ij    (fair_j = rounddown(u load_j) if dedicated)
///
///     minimise  the terms of the level:
///       unassigned     sum_j n_j y_j
///       overload       sum_i o_i
///       inherited      sum_j max(load_j, 1) z_j + 60 sum t
///       over-target    sum_i (1 a_i + 2 b_i + 6 c_i)
///       uneven         sum_i (.25 p_i + .75 q_i)
///       hand-over, value-at-risk, poor-fit       sum h_ij x_ij
///       soft-rules     prices of priced rules
///
///     each client      sum_i x_ij + y_j = 1
///     hours limit      U_i <= max(limit_i, today's load)
///     bands            a_i >= U_i - target_i,  b_i >= U_i - warn_i,  c_i >= U_i - middle_i
///     fair share       p_i >= V_i - F_i,       q_i >= V_i - G_i
///     overload         o_i >= U_i - limit_i
///     alone            x_ie + x_ik <= 1  unless both are today's; then z_e, z_k >= x_ie + x_ik - 1
///     eligible today   z_j >= x_ij  for a pair that does not match but stands today
///     tier counts      sum x_ij <= max(own, today),  sum x_ij - t <= own   (and mirrored minimums)
///     book counts, intake                                              likewise over whole books
///     moves            sum of weights of pairs that are moves <= budget
///     mix              one alternative k is chosen: sum of tier t <= allowed_kt  (today's may be one)
///     together         x_ij <= g_if,  sum_i g_if + s_f <= 1  for family f;  s_f: split as today
///     apart            x_ij + x_ik <= 1  unless both are today's; then z_j, z_k >= x_ij + x_ik - 1
///     priced rules     the same rows with an excess that costs
///     levels above     their sums <= the values held
///
/// Weights are the policy's, so 1, 2, 6, .25, .75 stand for the defaults.
struct ModelBuilder {
  let problem: AssignmentProblem
  /// The position of the level that is minimised.
  let level: Int
  /// The values at which the levels above are held, in hundredths, one each.
  let held: [Int]
  let names: ModelNames
  var program = LinearProgram()
  /// The column of each open pair, by client and manager.
  private(set) var pairColumns: [[Int: Int]] = []
  /// What the levels above add up, one sum each.
  private var heldParts: [[LinearProgram.Entry]]
  private let caps: [Int]
  var breachColumns: [Int?]

  /// Builds the model.
  init(
    _ problem: AssignmentProblem, level: Int, held: [Int], names: ModelNames = .numbered
  ) {
    self.problem = problem
    self.level = level
    self.held = Array(held.prefix(level))
    self.names = names
    heldParts = Array(repeating: [], count: level)
    caps = problem.caps(heldAt: self.held)
    breachColumns = [Int?](repeating: nil, count: problem.clientCount)
    addPairs()
    for manager in problem.managers.indices { addBook(manager) }
    addAlone()
    addPricedAlone()
    addMixes()
    addGroups()
    addTodaysMismatches()
    addCoupling()
    addHeldLevels()
  }

  /// The position of the level that pays for a term; nil where no level down to this one does.
  func payer(of term: Term) -> Int? {
    problem.levels.prefix(level + 1).firstIndex { $0.level.terms.contains(term) }
  }

  /// Lets a level pay so many hundredths for each unit of a column.
  mutating func charge(_ hundredths: Int, forColumn column: Int, by payer: Int?) {
    guard let payer, hundredths != 0 else { return }
    let minutes = Double(hundredths) / 100
    if payer == level {
      program.setCost(program.columns[column].cost + minutes, ofColumn: column)
    } else {
      heldParts[payer].append(LinearProgram.Entry(column: column, coefficient: minutes))
    }
  }

  private mutating func addPairs() {
    for (client, facts) in problem.clients.enumerated() {
      var columns: [Int: Int] = [:]
      for manager in problem.options[client] {
        let column = addColumn(
          names.pair(problem, client, manager), upper: 1, integer: true)
        columns[manager] = column
        for level in 0...level {
          let price = problem.pairPrice(level: level, client: client, manager: manager)
          charge(price, forColumn: column, by: level)
        }
      }
      pairColumns.append(columns)
      var entries = columns.sorted { $0.key < $1.key }.map {
        LinearProgram.Entry(column: $0.value, coefficient: 1)
      }
      let isAffordable = held.indices.allSatisfy {
        problem.nobodyPrice(level: $0, client: client) <= held[$0]
      }
      if !facts.isKept && isAffordable {
        let nobody = addColumn(names.nobody(problem, client), upper: 1, integer: true)
        charge(facts.unassignedPrice, forColumn: nobody, by: payer(of: .unassigned))
        entries.append(LinearProgram.Entry(column: nobody, coefficient: 1))
      }
      program.addRow(names.client(problem, client), lower: 1, upper: 1, entries)
    }
  }

  private func entries(_ manager: Int, weight: (_ client: Int) -> Int) -> [LinearProgram.Entry] {
    problem.clients.indices.compactMap { client in
      let amount = weight(client)
      guard amount != 0, let column = pairColumns[client][manager] else { return nil }
      return LinearProgram.Entry(column: column, coefficient: Double(amount))
    }
  }

  private mutating func addBook(_ manager: Int) {
    let facts = problem.managers[manager]
    let load = entries(manager) { problem.load(client: $0, manager: manager) }
    guard !load.isEmpty else { return }
    let heaviest = load.reduce(0) { $0 + Int($1.coefficient) }
    let cap = caps[manager]
    if heaviest > cap {
      program.addRow(names.manager(problem, "limit", manager), upper: Double(cap), load)
    }
    if let payer = payer(of: .overload), cap > facts.limit {
      let rate = problem.levels[payer].rates.limit
      addExcess("overload", manager, of: load, above: facts.limit, price: rate, payer)
    }
    if let payer = payer(of: .overTarget) {
      let rates = problem.levels[payer].rates
      addExcess("above_target", manager, of: load, above: facts.target, price: rates.target, payer)
      addExcess("above_warn", manager, of: load, above: facts.warn, price: rates.warn, payer)
      addExcess("above_middle", manager, of: load, above: facts.middle, price: rates.middle, payer)
    }
    if let payer = payer(of: .uneven), let fair = facts.fairShare {
      let rates = problem.levels[payer].rates
      let shares = entries(manager) { problem.clients[$0].fairLoad }
      addExcess("above_fair", manager, of: shares, above: fair, price: rates.fair, payer)
      addExcess("far_above", manager, of: shares, above: facts.farShare, price: rates.far, payer)
    }
  }

  /// A column for what a sum has above a bound, at a price in hundredths that a level pays.
  private mutating func addExcess(
    _ name: String, _ manager: Int, of entries: [LinearProgram.Entry], above bound: Int,
    price: Int, _ payer: Int
  ) {
    let column = addColumn(names.manager(problem, name, manager))
    charge(price, forColumn: column, by: payer)
    program.addRow(
      names.manager(problem, "row_" + name, manager), upper: Double(bound),
      entries + [LinearProgram.Entry(column: column, coefficient: -1)])
  }

  private mutating func addTodaysMismatches() {
    guard payer(of: .inherited) != nil else { return }
    for (client, facts) in problem.clients.enumerated() where facts.isMismatchedToday {
      guard let pair = pairColumns[client][facts.holder] else { continue }
      // Costs once, so it shares the column with a crowd.
      requireBreach(of: client, when: [pair], name: names.row(problem, "mismatch", client: client))
    }
  }

  /// Makes the client's breach column one where all of these columns are one.
  mutating func requireBreach(of client: Int, when columns: [Int], name: String) {
    addImplication(name, of: columns, to: breachColumn(of: client))
  }

  /// The column that says whether a client takes part in a tolerated breach; it costs once.
  mutating func breachColumn(of client: Int) -> Int {
    if let known = breachColumns[client] { return known }
    let breach = addColumn(names.breach(problem, client), upper: 1)
    breachColumns[client] = breach
    charge(
      problem.clients[client].breachPrice, forColumn: breach, by: payer(of: .inherited))
    return breach
  }

  private mutating func addHeldLevels() {
    for (position, parts) in heldParts.enumerated() where !parts.isEmpty {
      // A column that two terms of a level price stands in its row once.
      var places: [Int: Int] = [:]
      var entries: [LinearProgram.Entry] = []
      for part in parts {
        if let place = places[part.column] {
          entries[place].coefficient += part.coefficient
        } else {
          places[part.column] = entries.count
          entries.append(part)
        }
      }
      let name = ModelNames.held(problem.levels[position].level)
      program.addRow(name, upper: Double(held[position]) / 100, entries)
    }
  }

  mutating func addRow(_ name: String, upper: Double, _ entries: [LinearProgram.Entry]) {
    program.addRow(name, upper: upper, entries)
  }

  mutating func addColumn(
    _ name: String, upper: Double = .infinity, integer: Bool = false
  ) -> Int {
    program.addColumn(name, upper: upper, cost: 0, integer: integer)
  }
}
