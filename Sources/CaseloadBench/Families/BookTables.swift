/// The client table of a generated book.
struct ClientTable {
  let bytes: [UInt8]

  init(_ book: DrawnBook) {
    let columns = Self.columns(of: book)
    var table = TableText(columns.map(\.header), rows: book.clients.count)
    for index in book.clients.indices {
      table.append(columns.map { $0.cell(index) })
    }
    bytes = table.bytes
  }

  private struct Column {
    let header: String
    let cell: (Int) -> String
  }

  private static func columns(of book: DrawnBook) -> [Column] {
    let clients = book.clients
    var columns = [
      Column(header: "id") { BookNames.id("C", $0, of: clients.count) },
      Column(header: "name") { BookNames.client($0) },
      Column(header: "tier") { clients[$0].tier.rawValue },
      Column(header: "complexity") { String(clients[$0].complexity) },
      Column(header: "value") { String(clients[$0].value) },
    ]
    if case .usual = book.shape.loads {
      columns.append(
        Column(header: "Service Hours") { TableText.decimal(clients[$0].service) })
    }
    return columns + ownerColumns(of: book) + fieldColumns(of: book)
  }

  private static func ownerColumns(of book: DrawnBook) -> [Column] {
    if case .none = book.shape.owners { return [] }
    let (clients, managers) = (book.clients, book.team.managers.count)
    let owner = Column(header: "owner") { index in
      clients[index].owner.map { BookNames.id("M", $0, of: managers) } ?? ""
    }
    guard book.shape.hasTenure else { return [owner] }
    return [
      owner,
      Column(header: "owner-since") { index in
        clients[index].owner == nil ? "" : MonthDays.first(monthsBefore: clients[index].tenure)
      },
      Column(header: "owners-24m") { index in
        clients[index].owner == nil ? "" : String(clients[index].recentOwners)
      },
    ]
  }

  private static func fieldColumns(of book: DrawnBook) -> [Column] {
    let (clients, shape) = (book.clients, book.shape)
    var columns: [Column] = []
    if book.team.regionCount > 1 {
      columns.append(Column(header: "Region") { BookNames.region(clients[$0].region) })
    }
    if shape.hasLevels { columns.append(Column(header: "Level") { String(clients[$0].level) }) }
    if shape.hasLanguages {
      columns.append(Column(header: "Language") { Languages.names[clients[$0].language] })
    }
    if shape.familyPercent > 0 {
      columns.append(
        Column(header: "family") { clients[$0].family.map { "Group \($0 + 1)" } ?? "" })
    }
    if shape.hasDailyLife || ScenarioYAML.freezes(shape) {
      columns.append(
        Column(header: "renewal") { MonthDays.day(after: clients[$0].renewalInDays) })
    }
    if shape.hasDailyLife {
      columns.append(Column(header: "health") { clients[$0].health.rawValue })
      columns.append(Column(header: "Markets") { clients[$0].hasSecondMarket ? "2" : "1" })
      columns.append(Column(header: "Campaigns") { String(clients[$0].campaigns) })
    }
    return columns
  }
}

/// The manager table of a generated book.
struct ManagerTable {
  let bytes: [UInt8]

  init(_ book: DrawnBook) {
    let managers = book.team.managers
    let hasRegions = book.team.regionCount > 1
    var headers = ["id", "name", "fte"]
    if hasRegions { headers.append("Regions") }
    if book.shape.hasLevels { headers.append("Level") }
    if book.shape.hasLanguages { headers.append("Languages") }
    var table = TableText(headers, rows: managers.count)
    for (index, manager) in managers.enumerated() {
      var cells = [
        BookNames.id("M", index, of: managers.count), BookNames.manager(index),
        TableText.decimal(manager.fte),
      ]
      if hasRegions {
        cells.append(manager.regions.map(BookNames.region).joined(separator: ", "))
      }
      if book.shape.hasLevels { cells.append(String(manager.level)) }
      if book.shape.hasLanguages {
        cells.append(manager.languages.map { Languages.names[$0] }.joined(separator: ", "))
      }
      table.append(cells)
    }
    bytes = table.bytes
  }
}

/// Absences and extra work of a generated book.
struct DailyLifeTables {
  let leave: [UInt8]
  let events: [UInt8]

  init(_ book: DrawnBook, seed: UInt64) {
    var random = SplitMix64(seed: seed, stream: 7)
    let managers = book.team.managers.count
    var leave = TableText(["manager", "from", "to", "share"], rows: managers / 8 + 1)
    let away = book.team.managers.indices.filter { !book.team.managers[$0].isDedicated }
    for position in random.order(away.count).prefix(max(1, away.count / 8)) {
      let start = random.below(20)
      leave.append([
        BookNames.id("M", away[position], of: managers), MonthDays.day(after: start),
        MonthDays.day(after: start + 1 + random.below(4)), "1",
      ])
    }
    var events = TableText(
      ["client", "month", "hours", "reason"], rows: book.clients.count / 20 + 1)
    for client in random.order(book.clients.count).prefix(max(1, book.clients.count / 20)) {
      events.append([
        BookNames.id("C", client, of: book.clients.count), MonthDays.month,
        String(1 + random.below(4)), "campaign",
      ])
    }
    self.leave = leave.bytes
    self.events = events.bytes
  }
}
