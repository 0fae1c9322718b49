import LinearProgramming

/// Programs of any size for tests that need work to be done.
enum TestPrograms {
  /// Clients to managers: each client to one, hours within each manager's capacity. Seeded, so
  /// that the same arguments give the same program.
  static func assignment(
    clients: Int, managers: Int, slack: Double, integer: Bool = true
  ) -> LinearProgram {
    var seed: UInt64 = 7
    func next(_ below: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % below
    }
    var program = LinearProgram()
    let hours = (0..<clients).map { _ in 5 + next(21) }
    var perClient = [[LinearProgram.Entry]](repeating: [], count: clients)
    var perManager = [[LinearProgram.Entry]](repeating: [], count: managers)
    for client in 0..<clients {
      for manager in 0..<managers {
        let column = program.addColumn(
          "client \(client) manager \(manager)", upper: 1, cost: Double(1 + next(50)),
          integer: integer)
        perClient[client].append(.init(column: column, coefficient: 1))
        perManager[manager].append(.init(column: column, coefficient: Double(hours[client])))
      }
    }
    for (client, entries) in perClient.enumerated() {
      program.addRow("client \(client)", lower: 1, upper: 1, entries)
    }
    let capacity = (Double(hours.reduce(0, +)) / Double(managers) * slack).rounded()
    for (manager, entries) in perManager.enumerated() {
      program.addRow("manager \(manager)", upper: capacity, entries)
    }
    return program
  }

  /// Rows that a few dozen 0/1 columns are to meet exactly, with what is missing as cost
  /// (Cornuéjols and Dawande's market split): small, and beyond any branch and cut.
  static let marketSplit: LinearProgram = {
    var program = LinearProgram()
    var seed: UInt64 = 3
    for column in 0..<50 { program.addColumn("x\(column)", upper: 1, cost: 0, integer: true) }
    for row in 0..<6 {
      var entries: [LinearProgram.Entry] = []
      for column in 0..<50 {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        entries.append(.init(column: column, coefficient: Double(Int(seed >> 33) % 100)))
      }
      let half = (entries.reduce(0) { $0 + $1.coefficient } / 2).rounded(.down)
      let missing = program.addColumn("missing \(row)", cost: 1)
      let excess = program.addColumn("excess \(row)", cost: 1)
      entries.append(.init(column: missing, coefficient: 1))
      entries.append(.init(column: excess, coefficient: -1))
      program.addRow("row \(row)", lower: half, upper: half, entries)
    }
    return program
  }()
}
