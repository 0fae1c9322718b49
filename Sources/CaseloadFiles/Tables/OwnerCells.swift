import CaseloadDomain

/// Reads the column of today's owners, and how it spells people.
struct OwnerCells {
  /// Today's owner of each row; nil is nobody.
  private(set) var owners: [Client.Owner?] = []
  /// How the column spells each manager; the id where it cannot tell.
  private(set) var spelling: [ManagerID: String] = [:]

  /// Reads the cells.
  /// - Parameters:
  ///   - table: the client table.
  ///   - column: the column of owners; nil if there is none.
  ///   - team: the managers; nil if their table could not be read, so that nobody is unknown.
  ///   - findings: where findings go.
  init(_ table: LoadedTable, column: Int?, team: ManagerRows?, findings: FindingCollector) {
    guard let column, let team else {
      owners = [Client.Owner?](repeating: nil, count: table.rowIndices.count)
      spelling = Self.ids(team)
      return
    }
    var strangers = Strangers()
    var used: [ManagerID: String] = [:]
    var (idCount, nameCount) = (0, 0)
    for row in table.rowIndices {
      let text = table.text(row: row, column: column)
      guard !text.isEmpty else {
        owners.append(nil)
        continue
      }
      switch team.directory.find(text) {
      case .found(let id):
        owners.append(.manager(id))
        if used[id] == nil { used[id] = text }
        if team.directory.isID(text) { idCount += 1 } else { nameCount += 1 }
      case .missing where team.directory.hides(text): owners.append(nil)
      case .ambiguous, .missing:
        owners.append(.unknown(text))
        strangers.add(text, at: table.location(row: row, column: column))
      }
    }
    strangers.report(directory: team.directory, findings: findings)
    let usesNames = nameCount > idCount
    for manager in team.managers {
      let isClear = team.directory.count(named: manager.name) == 1
      spelling[manager.id] =
        used[manager.id] ?? (usesNames && isClear ? manager.name : manager.id.text)
    }
  }

  private static func ids(_ team: ManagerRows?) -> [ManagerID: String] {
    Dictionary(
      (team?.managers ?? []).map { ($0.id, $0.id.text) }, uniquingKeysWith: { first, _ in first })
  }
}

/// Owners who are not in the team, each reported once.
private struct Strangers {
  private var order: [String] = []
  private var counts: [String: Int] = [:]
  private var places: [String: SourceLocation] = [:]

  mutating func add(_ text: String, at location: SourceLocation) {
    if counts[text] == nil {
      order.append(text)
      places[text] = location
    }
    counts[text, default: 0] += 1
  }

  func report(directory: NameDirectory<ManagerID>, findings: FindingCollector) {
    for text in order {
      let count = counts[text] ?? 0
      let books = count == 1 ? "one client" : "\(count) clients"
      if case .ambiguous = directory.find(text) {
        findings.error(
          "ambiguous-name", at: places[text],
          "'\(text)' owns \(books), and more than one manager is called so",
          advice: "write the id of the manager")
      } else {
        findings.note(
          "unknown-owner", at: places[text], "'\(text)' owns \(books) and is not in the team",
          advice: "nothing if the person has left; else: \(directory.advice(for: text))")
      }
    }
  }
}
