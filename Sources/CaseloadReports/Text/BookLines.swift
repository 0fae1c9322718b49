import CaseloadDomain

/// Who looks after whom: each manager with the clients of the book, changes marked.
struct BookLines {
  private let managers: [ManagerFigures]
  private let marks: [ClientID: String]
  private let names: Names

  init(_ managers: [ManagerFigures], moves: [Move], names: Names) {
    self.managers = managers
    self.names = names
    marks = Dictionary(
      moves.map { ($0.client, $0.kind == .new ? "+" : "*") },
      uniquingKeysWith: { first, _ in first })
  }

  /// Adds a heading and a paragraph for each book.
  func write(to page: inout TextPage) {
    let legend =
      [("*", "moved here"), ("+", "first assignment")]
      .filter { sign, _ in marks.values.contains(sign) }
      .map { "\($0) \($1)" }.joined(separator: ", ")
    page.heading("Who looks after whom" + (legend.isEmpty ? "" : "  (\(legend))"))
    for figures in managers {
      let clients = figures.clients.map { names.client($0) + (marks[$0] ?? "") }
      let words = clients.isEmpty ? "no clients" : clients.joined(separator: ", ")
      page.paragraph("\(names.manager(figures.id)): \(words)")
    }
  }
}
