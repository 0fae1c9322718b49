/// A scenario folder in memory: file names and bytes, the same for the same family, size and seed.
public struct GeneratedScenario: Hashable, Sendable {
  /// One file of the folder.
  public struct File: Hashable, Sendable {
    /// The name within the folder.
    public var name: String
    /// What stands in it.
    public var bytes: [UInt8]
  }

  /// The tables, then `scenario.yaml`, which names them.
  public var files: [File]

  /// The scenario of a family.
  /// - Parameters:
  ///   - family: what the book is like.
  ///   - size: how large it is; `size.isMade` must hold.
  ///   - seed: the source of every draw.
  public init(_ family: Family, size: BookSize, seed: UInt64) {
    precondition(size.isMade)
    let book = DrawnBook(size, shape: family.makeShape(), seed: seed)
    let title =
      "\(family.name), \(size.clients) clients, \(size.managers) managers, seed \(seed)"
    var files = [
      File(name: "clients.csv", bytes: ClientTable(book).bytes),
      File(name: "managers.csv", bytes: ManagerTable(book).bytes),
    ]
    if book.shape.hasDailyLife {
      let life = DailyLifeTables(book, seed: seed)
      files.append(File(name: "leave.csv", bytes: life.leave))
      files.append(File(name: "events.csv", bytes: life.events))
    }
    let yaml = ScenarioYAML(book, title: title, seed: seed).text
    files.append(File(name: "scenario.yaml", bytes: Array(yaml.utf8)))
    self.files = files
  }
}
