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
      let whole = table.text(row: row, column: column)
      // What is left of a list of nobody is nobody.
      guard whole.contains(where: { !Self.separators.contains($0) && !$0.isWhitespace }) else {
        owners.append(nil)
        continue
      }
      let text = Self.first(in: whole, team.directory) { first in
        findings.warning(
          "two-owners", at: table.location(row: row, column: column),
          "'\(whole)' names more than one owner; '\(first)' counts",
          advice: "keep one of them")
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

  /// Signs that stand between owners only.
  private static let separators = ";|"
  /// Signs that may as well stand within one name.
  private static let doubtful = ",/&+\n\r\r\n"

  /// The first of several owners in a cell. A comma and the like part owners only if each part is
  /// somebody in the team.
  private static func first(
    in cell: String, _ directory: NameDirectory<ManagerID>, report: (_ first: String) -> Void
  ) -> String {
    if case .found = directory.find(cell) { return cell }
    let isList = cell.contains { separators.contains($0) }
    let parts = cell.split(whereSeparator: {
      isList ? separators.contains($0) : doubtful.contains($0)
    })
    .map { String($0).trimmed }.filter { !$0.isEmpty }
    guard let first = parts.first, isList || parts.count > 1 else { return cell }
    let people = parts.map { part -> ManagerID? in
      if case .found(let id) = directory.find(part) { id } else { nil }
    }
    if !isList, people.contains(nil) { return cell }
    if parts.count > 1, people.contains(nil) || Set(people).count > 1 { report(first) }
    return first
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
        report(text, owning: books, directory: directory, findings: findings)
      }
    }
  }

  /// Most have left; but a name the other way round is somebody who is still here.
  private func report(
    _ text: String, owning books: String, directory: NameDirectory<ManagerID>,
    findings: FindingCollector
  ) {
    let words = "'\(text)' owns \(books) and is not in the team"
    if let name = directory.turned(text) {
      findings.warning(
        "unknown-owner", at: places[text], "\(words), but '\(name)' is",
        advice: directory.advice(for: text))
    } else {
      findings.note(
        "unknown-owner", at: places[text], words,
        advice: "nothing if the person has left; else: \(directory.advice(for: text))")
    }
  }
}
