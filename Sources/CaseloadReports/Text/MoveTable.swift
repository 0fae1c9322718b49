import CaseloadDomain

/// Who changes hands, in the order: moves, forced moves, first assignments.
struct MoveTable {
  private let moves: [Move]
  private let names: Names

  init(_ moves: [Move], names: Names) {
    self.moves = moves
    self.names = names
  }

  /// One line that counts them.
  func summary(budget: MoveBudget) -> String {
    let chosen = moves.filter { $0.kind == .move }
    let load = chosen.map(\.load).reduce(.zero, +)
    var words = Figures.count(chosen.count, "move")
    if !chosen.isEmpty { words += " of \(Figures.hours(load)) a month" }
    if let atMost = budget.atMost {
      words +=
        budget.price == nil ? ", of \(atMost) allowed" : ", \(atMost) of them without a price"
    }
    let forced = moves.filter { $0.kind == .forced }.count
    let new = moves.filter { $0.kind == .new }.count
    if forced > 0 { words += "; \(forced) forced, outside the budget" }
    if new > 0 { words += "; \(Figures.count(new, "first assignment"))" }
    return words + "."
  }

  /// The table.
  var table: TextTable {
    var table = TextTable([
      .init(header: "CLIENT", least: 8), .init(header: "FROM", least: 8),
      .init(header: "TO", least: 8), .init(header: "LOAD", isRight: true, dispensable: 2),
      .init(header: "KIND"), .init(header: "PRICE", isRight: true, dispensable: 1),
    ])
    for move in sorted {
      table.add([
        .init(names.client(move.client)), .init(move.from.map(names.owner) ?? "nobody"),
        .init(names.manager(move.to)), .init(Figures.hours(move.load)),
        .init(move.kind.rawValue), .init(move.price == .zero ? "" : Figures.hours(move.price)),
      ])
    }
    return table
  }

  private var sorted: [Move] {
    let order: [Move.Kind] = [.move, .forced, .new]
    return moves.sorted { left, right in
      let (leftPlace, rightPlace) = (
        order.firstIndex(of: left.kind) ?? 0, order.firstIndex(of: right.kind) ?? 0
      )
      return leftPlace == rightPlace ? left.client < right.client : leftPlace < rightPlace
    }
  }
}
