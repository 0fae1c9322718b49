import CaseloadDomain
import LinearProgramming

/// The whole model of one level as a mixed-integer program, prices in minutes.
///
///     x_ij  1 if client j goes to manager i            y_j  1 if nobody takes j
///     U_i = sum_j load_j x_ij        V_i = sum_j fair_j x_ij    (fair_j = rounddown(u load_j) if dedicated)
///
///     minimise  level `unassigned`:  sum_j n_j y_j
///               level `breaches`:    sum_i o_i + sum_j max(load_j, 1) z_j + 60 sum t
///               level `hours`:       sum_i (1 a_i + 2 b_i + 6 c_i + .25 p_i + .75 q_i) + sum h_ij x_ij
///                                    + prices of soft rules
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
  let level: Level
  let held: HeldLevels
  let names: ModelNames
  var program = LinearProgram()
  /// The column of each open pair, by client and manager.
  private(set) var pairColumns: [[Int: Int]] = []
  /// The column that leaves a client with nobody.
  private(set) var nobodyColumns: [Int?] = []
  var breachParts: [LinearProgram.Entry] = []
  var breachColumns: [Int?]

  /// Builds the model.
  init(
    _ problem: AssignmentProblem, level: Level, held: HeldLevels, names: ModelNames = .numbered
  ) {
    self.problem = problem
    self.level = level
    self.held = held
    self.names = names
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

  private mutating func addPairs() {
    for (client, facts) in problem.clients.enumerated() {
      var columns: [Int: Int] = [:]
      for manager in problem.options[client] {
        let price = level == .hours ? problem.pairPrice(client: client, manager: manager) : 0
        columns[manager] = program.addColumn(
          names.pair(problem, client, manager), upper: 1, cost: Double(price) / 100, integer: true)
      }
      pairColumns.append(columns)
      let affordable = level == .unassigned || facts.unassignedPrice <= held.unassigned
      var nobody: Int?
      if !facts.isKept && affordable {
        let price = level == .unassigned ? facts.unassignedPrice : 0
        nobody = program.addColumn(
          names.nobody(problem, client), upper: 1, cost: Double(price) / 100, integer: true)
      }
      nobodyColumns.append(nobody)
      var entries = columns.sorted { $0.key < $1.key }.map {
        LinearProgram.Entry(column: $0.value, coefficient: 1)
      }
      if let nobody { entries.append(LinearProgram.Entry(column: nobody, coefficient: 1)) }
      program.addRow(names.client(problem, client), lower: 1, upper: 1, entries)
    }
  }

  private func entries(_ manager: Int, weight: (ClientFacts) -> Int) -> [LinearProgram.Entry] {
    problem.clients.indices.compactMap { client in
      let amount = weight(problem.clients[client])
      guard amount != 0, let column = pairColumns[client][manager] else { return nil }
      return LinearProgram.Entry(column: column, coefficient: Double(amount))
    }
  }

  private mutating func addBook(_ manager: Int) {
    let facts = problem.managers[manager]
    let load = entries(manager, weight: \.load)
    guard !load.isEmpty else { return }
    let heaviest = load.reduce(0) { $0 + Int($1.coefficient) }
    let cap = level == .hours ? min(facts.cap, facts.limit + held.breaches / 100) : facts.cap
    if heaviest > cap {
      program.addRow(names.manager(problem, "limit", manager), upper: Double(cap), load)
    }
    if level != .unassigned && cap > facts.limit {
      let over = addExcess("overload", manager, of: load, above: facts.limit, price: 0)
      breachParts.append(LinearProgram.Entry(column: over, coefficient: 1))
      if level == .breaches { program.setCost(1, ofColumn: over) }
    }
    guard level == .hours else { return }
    let steps = problem.policy.overTarget
    addExcess("above_target", manager, of: load, above: facts.target, price: steps[0])
    addExcess("above_warn", manager, of: load, above: facts.warn, price: steps[1] - steps[0])
    addExcess("above_middle", manager, of: load, above: facts.middle, price: steps[2] - steps[1])
    if let fair = facts.fairShare {
      let shares = entries(manager, weight: \.fairLoad)
      addExcess("above_fair", manager, of: shares, above: fair, price: problem.policy.uneven[0])
      addExcess(
        "far_above", manager, of: shares, above: facts.farShare, price: problem.policy.uneven[1])
    }
  }

  /// A column for what a sum has above a bound, at a price in hundredths.
  @discardableResult
  private mutating func addExcess(
    _ name: String, _ manager: Int, of entries: [LinearProgram.Entry], above bound: Int, price: Int
  ) -> Int {
    let column = program.addColumn(
      names.manager(problem, name, manager), cost: Double(price) / 100)
    program.addRow(
      names.manager(problem, "row_" + name, manager), upper: Double(bound),
      entries + [LinearProgram.Entry(column: column, coefficient: -1)])
    return column
  }

  private mutating func addTodaysMismatches() {
    guard level != .unassigned else { return }
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
    let minutes = Double(max(problem.clients[client].load, 1))
    let breach = program.addColumn(
      names.breach(problem, client), upper: 1, cost: level == .breaches ? minutes : 0)
    breachColumns[client] = breach
    breachParts.append(LinearProgram.Entry(column: breach, coefficient: minutes))
    return breach
  }

  private mutating func addHeldLevels() {
    if level != .unassigned && held.unassigned > 0 {
      let entries = zip(nobodyColumns, problem.clients).compactMap { column, facts in
        column.map {
          LinearProgram.Entry(column: $0, coefficient: Double(facts.unassignedPrice) / 100)
        }
      }
      if !entries.isEmpty {
        program.addRow("held_unassigned", upper: Double(held.unassigned) / 100, entries)
      }
    }
    if level == .hours && !breachParts.isEmpty {
      program.addRow("held_breaches", upper: Double(held.breaches) / 100, breachParts)
    }
  }

  mutating func addRow(_ name: String, upper: Double, _ entries: [LinearProgram.Entry]) {
    program.addRow(name, upper: upper, entries)
  }

  mutating func addColumn(
    _ name: String, upper: Double = .infinity, cost: Double, integer: Bool = false
  ) -> Int {
    program.addColumn(name, upper: upper, cost: cost, integer: integer)
  }

  /// Adds to the price of a column.
  mutating func addPrice(_ price: Double, toColumn column: Int) {
    program.setCost(program.columns[column].cost + price, ofColumn: column)
  }
}
