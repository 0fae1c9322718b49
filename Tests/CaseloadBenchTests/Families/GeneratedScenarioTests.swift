import CaseloadAudit
import CaseloadBench
import CaseloadDomain
import CaseloadFiles
import CaseloadPlanning
import Testing

/// What every family promises, on small books.
@Suite struct GeneratedScenarioTests {
  private static let sizes = [
    BookSize(clients: 4, managers: 2), BookSize(clients: 24, managers: 6),
    BookSize(clients: 60, managers: 10), BookSize(clients: 200, managers: 20),
  ]

  @Test func `There are at least ten families, each with a name of its own`() {
    #expect(Family.all.count >= 10)
    #expect(Set(Family.all.map(\.name)).count == Family.all.count)
    #expect(Family.named("rebalance")?.name == "rebalance")
    #expect(Family.named("nothing") == nil)
  }

  @Test func `The same seed makes the same bytes`() {
    for family in Family.all {
      for size in Self.sizes {
        #expect(
          GeneratedScenario(family, size: size, seed: 3)
            == GeneratedScenario(family, size: size, seed: 3), "\(family.name)")
      }
    }
  }

  @Test func `Another seed makes another book`() {
    for family in Family.all {
      let size = BookSize(clients: 24, managers: 6)
      let books = (1...20).map { GeneratedScenario(family, size: size, seed: $0).files.first }
      #expect(Set(books.map { $0?.bytes }).count == 20, "\(family.name)")
    }
  }

  /// The bytes are promised across machines and versions, so a change of them is to be noticed.
  @Test func `A book's first lines are as they have always been`() throws {
    let family = try #require(Family.named("rebalance-coupled"))
    let book = GeneratedScenario(family, size: BookSize(clients: 200, managers: 20), seed: 1)
    let lines = book.files.map { String(decoding: $0.bytes, as: UTF8.self) }
    #expect(lines[0].split(separator: "\n")[1] == firstClient)
    #expect(lines[1].split(separator: "\n")[1] == "M01,Ada Marsh,0.80,\"R1, R2\"")
  }

  private let firstClient = "C001,Alder Foods,small,2,18720,1.54,M11,R2"

  @Test func `Every book is read without a finding, as large as asked for`() throws {
    for family in Family.all {
      for size in Self.sizes {
        for seed in UInt64(1)...4 {
          let reading = try reading(of: GeneratedScenario(family, size: size, seed: seed))
          let name = "\(family.name) \(size) \(seed)"
          // A ban that frees a client is told, in every book that has one.
          #expect(reading.findings.filter { $0.code != "ban" } == [], "\(name)")
          #expect(reading.scenario?.clients.count == size.clients, "\(name)")
          #expect(reading.scenario?.team.managers.count == size.managers, "\(name)")
        }
      }
    }
  }

  @Test func `The team's load is the share of its targets that the family's line says`() throws {
    for family in Family.all {
      let share = try #require(Self.share(in: family.line), "\(family.name)")
      for size in [BookSize(clients: 200, managers: 20), BookSize(clients: 1_000, managers: 60)] {
        let scenario = try #require(
          try reading(of: GeneratedScenario(family, size: size, seed: 2)).scenario)
        let check = ScenarioCheck(scenario)
        let load = check.today.teamLoad.value
        // Regions vary by three points, and stages add to an agency's load.
        let percent = 100 * load / check.capacity.target.value
        #expect((share - 4...share + 4).contains(percent), "\(family.name): \(percent) %")
      }
    }
  }

  /// The last number before a per cent sign, the first where the line speaks of the limit too.
  private static func share(in line: String) -> Int? {
    let words = line.split(separator: " ")
    let shares = words.indices.dropLast().filter { words[$0 + 1].hasPrefix("%") }
      .compactMap { Int(words[$0]) }
    return line.hasPrefix("132") ? shares.first : shares.last
  }
}
