import CaseloadDomain

/// The managers with their load against what they can give.
struct ManagerTable {
  private static let barWidth = 20
  private let names: Names
  private let managers: [ManagerFigures]

  init(_ managers: [ManagerFigures], names: Names) {
    self.managers = managers
    self.names = names
  }

  /// The table, the fullest manager first.
  var table: TextTable {
    var table = TextTable([
      .init(header: "MANAGER", least: 8), .init(header: "LOAD ON AVAILABLE HOURS", dispensable: 5),
      .init(header: "", isRight: true), .init(header: "LOAD", isRight: true),
      .init(header: "TARGET", isRight: true, dispensable: 4),
      .init(header: "LIMIT", isRight: true, dispensable: 6),
      .init(header: "ROOM", isRight: true, dispensable: 8),
      .init(header: "CLIENTS", isRight: true, dispensable: 3),
      .init(header: "VALUE", isRight: true, dispensable: 7), .init(header: ""),
    ])
    let hasValues = managers.contains { $0.value != .zero }
    for figures in sorted {
      let tint = self.tint(of: figures)
      table.add([
        .init(names.manager(figures.id)), .init(bar(of: figures), tint),
        .init(Figures.percent(figures.utilisation)), .init(Figures.hours(figures.load)),
        .init(Figures.hours(figures.capacity.target)),
        .init(Figures.hours(figures.capacity.limit)),
        .init(figures.headroom == .zero ? "" : Figures.hours(figures.headroom)),
        .init(String(figures.clients.count)),
        .init(hasValues ? Figures.money(figures.value) : ""), .init(words(for: figures), tint),
      ])
    }
    return table
  }

  private var sorted: [ManagerFigures] {
    managers.sorted { left, right in
      let (leftShare, rightShare) = (left.utilisation ?? .zero, right.utilisation ?? .zero)
      return leftShare == rightShare ? left.id < right.id : leftShare > rightShare
    }
  }

  /// A bar of the available hours with a mark at the target; what is above them is an arrow.
  private func bar(of figures: ManagerFigures) -> String {
    guard let utilisation = figures.utilisation else { return "" }
    let available = ExactNumber(figures.capacity.available.value)
    let target = place(of: ExactNumber(figures.capacity.target.value) / available)
    let filled = place(of: utilisation)
    var bar = ""
    for cell in 1...Self.barWidth {
      if cell <= filled {
        bar += "█"
      } else {
        bar += cell == target ? "┆" : "·"
      }
    }
    return bar + (utilisation > .one ? "▶" : " ")
  }

  private func place(of share: ExactNumber) -> Int {
    let cells = share * ExactNumber(Self.barWidth) + ExactNumber(1, over: 2)
    return min(Self.barWidth, Int(clamping: cells.roundedDown))
  }

  private func words(for figures: ManagerFigures) -> String {
    let capacity = figures.capacity
    if figures.load > capacity.limit { return "over limit" }
    if figures.cover > .zero { return "\(Figures.hours(figures.cover)) of cover" }
    if figures.load > capacity.warn { return "well above target" }
    if figures.load > capacity.target { return "above target" }
    return ""
  }

  private func tint(of figures: ManagerFigures) -> Tint {
    if figures.load > figures.capacity.limit { return .bad }
    return figures.load > figures.capacity.target ? .caution : .good
  }
}
