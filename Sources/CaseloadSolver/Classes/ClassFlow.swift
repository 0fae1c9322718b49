import CaseloadDomain
import LinearProgramming

/// The least cost of giving minutes, not clients, to classes of managers: its prices are the first of a
/// bound from scratch, and often the last.
///
///     minimise   sum over classes c and marks m of rate_m v_cm + sum over kinds k of cost_kc z_kc
///     subject to sum_c y_gc = minutes of group g        (plain clients with the same open classes)
///                sum_c z_kc = clients of kind k          (all others)
///                load_c + cap_c a_c <= cap_c n_c         (a_c: books with one alone client)
///                load_c + mark_m a_c - v_cm <= mark_m n_c
///
/// A piecewise convex cost shared equally by the n_c - a_c books of a class is linear in load and a_c.
/// A minute has one price in all clients of a group, so equal clients are never torn apart.
struct ClassFlow {
  let relaxation: Relaxation
  let classes: ManagerClasses

  private var problem: AssignmentProblem { relaxation.problem }

  /// What classes are given of some kinds.
  struct Flow: Sendable {
    var kinds: [Int]
    var isAlone: Bool
    /// Whether amounts are clients instead of minutes.
    var isCounted: Bool
    /// By class.
    var isOpen: [Bool]
    /// By class.
    var amounts: [Double]
  }

  /// What has come out.
  struct Result {
    /// One price a kind, in scaled units.
    var prices: [Int]
    var flows: [Flow]
    var pivots: Int
  }

  /// Prices and flows; nil where the library had trouble or somebody stopped it.
  func solve(_ shouldStop: @escaping @Sendable () -> Bool) throws -> Result? {
    let groups = groups()
    let (program, columns) = program(groups)
    var options = SolveOptions()
    options.method = .primal
    options.presolve = false
    options.wantsCertificate = false
    options.shouldStop = shouldStop
    let outcome = try LinearProgramming.solve(program, options: options)
    guard outcome.stopReason == .optimal, let dual = outcome.dual, let primal = outcome.primal
    else { return nil }
    let scale = Double(relaxation.scale)
    var byKind = [Int](repeating: 0, count: classes.kinds.count)
    for (row, group) in groups.enumerated() {
      // Whole prices of a minute keep equal what is equal.
      let price = Int((dual.rowPrices[row] * scale).rounded())
      for kind in group.kinds {
        let facts = classes.kinds[kind]
        byKind[kind] = group.isCounted ? price : price * facts.load
      }
    }
    let flows = zip(groups, columns).map { group, columns in
      let kind = classes.kinds[group.kinds[0]]
      return Flow(
        kinds: group.kinds, isAlone: kind.isAlone, isCounted: group.isCounted,
        isOpen: columns.map { $0 >= 0 },
        amounts: columns.map { $0 < 0 ? 0 : primal.columnValues[$0] })
    }
    return Result(prices: byKind, flows: flows, pivots: outcome.work.pivots)
  }

  /// Kinds with a row in common.
  private struct Group {
    var kinds: [Int]
    /// Whether its row counts clients instead of minutes.
    var isCounted: Bool
    var amount: Int
  }

  private func groups() -> [Group] {
    var groups: [Group] = []
    var places: [[Bool]: Int] = [:]
    for (index, kind) in classes.kinds.enumerated() {
      guard kind.isPlain else {
        groups.append(Group(kinds: [index], isCounted: true, amount: kind.clients.count))
        continue
      }
      let open = kind.costs.map { $0 != nil }
      let minutes = kind.load * kind.clients.count
      if let place = places[open] {
        groups[place].kinds.append(index)
        groups[place].amount += minutes
      } else {
        places[open] = groups.count
        groups.append(Group(kinds: [index], isCounted: false, amount: minutes))
      }
    }
    return groups
  }

  /// The program, and by group and class the column of what is given; -1 where nothing may be.
  private func program(_ groups: [Group]) -> (LinearProgram, [[Int]]) {
    var program = LinearProgram()
    var columns = groups.map { _ in [Int](repeating: -1, count: classes.classes.count) }
    for (row, group) in groups.enumerated() {
      let amount = Double(group.amount)
      program.addRow("group \(row)", lower: amount, upper: amount, [])
    }
    for place in classes.classes.indices {
      add(classAt: place, groups, to: &program, &columns)
    }
    return (program, columns)
  }

  /// The rows of a class, and the columns of all that may go there.
  private func add(
    classAt place: Int, _ groups: [Group], to program: inout LinearProgram,
    _ columns: inout [[Int]]
  ) {
    let manager = classes.classes[place][0]
    let (facts, rates) = (problem.managers[manager], problem.levels[relaxation.level].rates)
    let count = Double(classes.classes[place].count)
    let cap = relaxation.caps[manager]
    var rows: [(row: Int, mark: Int, isFair: Bool)] = []
    func addRow(_ mark: Int, rate: Int, isFair: Bool) {
      guard rate > 0, mark < cap || isFair else { return }
      let row = program.addRow("mark \(place) \(mark)", upper: Double(mark) * count, [])
      program.addColumn(
        "beyond \(place) \(mark)", cost: Double(rate),
        inRows: [LinearProgram.RowPart(row: row, coefficient: -1)])
      rows.append((row, mark, isFair))
    }
    let full = program.addRow("cap \(place)", upper: Double(cap) * count, [])
    rows.append((full, cap, false))
    addRow(facts.target, rate: rates.target, isFair: false)
    addRow(facts.warn, rate: rates.warn, isFair: false)
    addRow(facts.middle, rate: rates.middle, isFair: false)
    addRow(facts.limit, rate: rates.limit, isFair: false)
    if let share = facts.fairShare {
      addRow(share, rate: rates.fair, isFair: true)
      addRow(facts.farShare, rate: rates.far, isFair: true)
    }
    for (row, group) in groups.enumerated() {
      let kind = classes.kinds[group.kinds[0]]
      guard let cost = kind.costs[place] else { continue }
      var price = Double(cost)
      if kind.isAlone {
        price += Double(rates.price(of: facts, load: kind.load, fairLoad: kind.fairLoad))
      }
      var parts = [LinearProgram.RowPart(row: row, coefficient: 1)]
      for (markRow, mark, isFair) in rows {
        let load = isFair ? kind.fairLoad : kind.load
        let weight = kind.isAlone ? mark : group.isCounted ? load : 1
        parts.append(LinearProgram.RowPart(row: markRow, coefficient: Double(weight)))
      }
      columns[row][place] = program.addColumn(
        "give \(row) \(place)", cost: price, inRows: parts)
    }
  }
}
