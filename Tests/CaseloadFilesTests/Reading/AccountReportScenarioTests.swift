import CaseloadDomain
import CaseloadFiles
import Foundation
import TabularFiles
import Testing

/// The sample of a CRM export, which lies beside the repository and is not part of it.
private enum AccountReport {
  /// The folder of the sample, or nil, said aloud, if it is not there. `CASELOAD_SHARED` names
  /// another place for its parent.
  static let folder: URL? = {
    let package = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    var parent = package.deletingLastPathComponent().appending(path: "shared")
    if let other = ProcessInfo.processInfo.environment["CASELOAD_SHARED"] {
      parent = URL(filePath: other)
    }
    let folder = parent.appending(path: "crm")
    if FileManager.default.fileExists(atPath: folder.appending(path: "account-report.csv").path) {
      return folder
    }
    print("SKIPPED: the CRM sample is not at \(folder.path); set CASELOAD_SHARED to its parent")
    return nil
  }()
}

@Suite(.enabled(if: AccountReport.folder != nil, "the CRM sample is missing"))
struct AccountReportScenarioTests {
  static let yaml = """
    format: 1
    title: Accounts
    clients:
      file: account-report.csv
      columns:
        id: Account ID
        name: Account Name
        owner: Account Owner
        value: Won Value 12m
        family: Parent Account
      tier:
        - {when: Employees >= 5000, then: enterprise}
        - {when: Employees >= 1000, then: mid}
        - {then: small}
    managers: {file: team.csv, columns: {id: Name, region: Office}}
    tiers: {enterprise: {hours: 8}, mid: {hours: 4}, small: {hours: 2}}
    load:
      units:
        - {name: open opportunities, column: Open Opportunities, hours: 1.5}
        - {name: opportunities won, column: Won Opportunities 12m, hours: .15}
    rules:
      moves: {at-most: 20}

    """

  private func reading() throws -> ScenarioReading {
    let source = try #require(AccountReport.folder)
    let scenario = try TemporaryScenario(["scenario.yaml": Self.yaml])
    for name in ["account-report.csv", "team.csv"] {
      let data = try Data(contentsOf: source.appending(path: name))
      try scenario.write(name, bytes: [UInt8](data))
    }
    return scenario.read()
  }

  @Test func accountsBecomeClients() throws {
    let reading = try reading()
    #expect(reading.findings.filter { $0.severity != .note } == [])
    #expect(reading.places == ["report-footer account-report.csv:88:1"])
    let scenario = try #require(reading.scenario)
    #expect(scenario.clients.count == 85)
    #expect(scenario.team.managers.count == 35)
    let acme = scenario.clients[0]
    #expect(acme.id == ClientID("001A00000000001"))
    #expect(acme.tier == Tier.Name("mid"))
    #expect(acme.value == Money(hundredths: 10_174_400))
    #expect(acme.owner == .manager(ManagerID("Violet Mclelland")))
    // 4 h + 10 x 1.5 h + 34 x 0.15 h = 24.1 h.
    #expect(scenario.loads()[0].load == Minutes(1446))
    #expect(scenario.team.managers[0].fields.isEmpty)
  }

  @Test func todaysBookIsOverItsLimitAsTheReportSays() throws {
    let scenario = try #require(try reading().scenario)
    let loads = scenario.loads()
    var books: [ManagerID: Int] = [:]
    for (client, load) in zip(scenario.clients, loads) {
      guard case .manager(let owner) = client.owner else { continue }
      books[owner, default: 0] += load.load.value
    }
    let over = scenario.team.managers.map {
      max(0, books[$0.id, default: 0] - Capacity(of: $0, in: scenario).limit.value)
    }
    // 579.65 hours above the limits of today's owners.
    #expect(over.reduce(0, +) == 34_779)
  }

  /// A way to write the report again.
  struct Rewriting: CustomTestStringConvertible, Sendable {
    let name: String
    var separator = ";"
    var isShuffled = false
    let encode: @Sendable (String) -> [UInt8]
    var testDescription: String { name }
  }

  static let rewritings = [
    Rewriting(name: "UTF-8") { Array($0.utf8) },
    // All of the report's characters have their Unicode number in Windows-1252.
    Rewriting(name: "Windows-1252") {
      $0.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    },
    Rewriting(name: "UTF-16", separator: "\t") { text in
      [0xFF, 0xFE] + text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    },
    Rewriting(name: "shuffled", isShuffled: true) { Array($0.utf8) },
  ]

  @Test(arguments: rewritings) func rewrittenReportIsTheSameScenario(_ way: Rewriting) throws {
    let source = try #require(AccountReport.folder)
    func text(_ name: String) throws -> String {
      try String(contentsOf: source.appending(path: name), encoding: .utf8)
        .replacing("Violet Mclelland", with: "Violét Müller").replacing("Zoomit", with: "Zoömit")
    }
    let (report, team) = (try text("account-report.csv"), try text("team.csv"))
    func read(_ report: [UInt8]) throws -> Scenario {
      let files = ["scenario.yaml": Self.yaml, "team.csv": team]
      let scenario = try TemporaryScenario(files)
      try scenario.write("account-report.csv", bytes: report)
      return try #require(scenario.read().scenario)
    }
    let table = TableReader.read(Array(report.utf8)).table
    var rows = table.rows.map { $0.cells.map { Self.withDecimalComma($0.text) } }
    // 37 and the number of rows share no divisor, so that every row gets a place.
    if way.isShuffled { rows = rows.indices.map { rows[($0 * 37 + 5) % rows.count] } }
    let lines = ([table.columns.map(\.name)] + rows).map {
      $0.joined(separator: way.separator) + "\r\n"
    }
    let original = try read(Array(report.utf8))
    let rewritten = try read(way.encode(lines.joined()))
    #expect(rewritten.clients.count == 85)
    #expect(rewritten.clients.map(\.name) == original.clients.map(\.name))
    #expect(rewritten.clients.map(\.owner) == original.clients.map(\.owner))
    #expect(ScenarioFingerprint(of: rewritten) == ScenarioFingerprint(of: original))
  }

  private static func withDecimalComma(_ text: String) -> String {
    guard text.wholeMatch(of: /[0-9.,]+/) != nil else { return text }
    return String(text.map { $0 == "," ? "." : $0 == "." ? "," : $0 })
  }
}
