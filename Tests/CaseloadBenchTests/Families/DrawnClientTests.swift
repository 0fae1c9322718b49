import CaseloadDomain
import CaseloadFiles
import Testing

@testable import CaseloadBench

@Suite struct DrawnClientTests {
  /// The generator reckons loads by itself to hit a budget; the load formula has the last word.
  @Test func `Loads are those of the load formula`() throws {
    for name in ["rebalance", "few-loads", "lumpy-tight", "agency"] {
      let family = try #require(Family.named(name))
      let size = BookSize(clients: 200, managers: 20)
      let book = DrawnBook(size, shape: family.makeShape(), seed: 5)
      let scenario = try #require(
        try reading(of: GeneratedScenario(family, size: size, seed: 5)).scenario)
      for (index, load) in scenario.loads().enumerated() where load.events.isEmpty {
        #expect(load.load.value == book.load(of: index), "\(name) \(index)")
      }
    }
  }

  @Test func `Every client fits the manager at home, and today's owner`() {
    for family in Family.all {
      let book = DrawnBook(
        BookSize(clients: 200, managers: 20), shape: family.makeShape(), seed: 6)
      for (index, client) in book.clients.enumerated() {
        #expect(book.fits(index, client.home), "\(family.name) \(index)")
        if let owner = client.owner { #expect(book.fits(index, owner), "\(family.name) \(index)") }
      }
    }
  }

  @Test func `Hundredths of an hour make just the minutes asked for`() {
    for minutes in 1...2_000 {
      #expect(6 * DrawnClient.hundredths(ofMinutes: minutes) / 10 == minutes)
    }
  }
}
