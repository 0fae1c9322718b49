import CaseloadDomain
import CaseloadFiles
import Testing

/// Ids and owners as exports write them.
struct ExportedTableTests {
  private static let short = "001A0000000Abc1"
  private static let long = short + "IAB"

  private func errors(_ reading: ScenarioReading) -> [String] {
    reading.places.filter { !$0.hasPrefix("complexity-missing") }
  }

  @Test(arguments: [(short, long), (long, short)])
  func longAndShortIDsAreTheSameRecord(_ inTable: String, _ elsewhere: String) throws {
    let yaml =
      TemporaryScenario.smallestYAML + """
        rules:
          pin: [{client: \(elsewhere), manager: anna}]
          together: family

        """
    let clients = """
      id,name,tier,complexity,owner,family
      \(inTable),Acme,mid,3,\(elsewhere.replacing("001", with: "005")),
      K2,Nord Bank,mid,5,,\(elsewhere)
      K3,Fjord,mid,3,,001B0000000Abc1
      K4,Lisboa,mid,3,,001B0000000Abc1XYZ

      """
    let managers = "id,name\nanna,Anna Berg\n\(inTable.replacing("001", with: "005")),Bo Lind\n"
    let reading = try TemporaryScenario.smallest(
      yaml: yaml, clients: clients, managers: managers
    ).read()
    #expect(errors(reading) == [])
    let scenario = try #require(reading.scenario)
    let record = ClientID(inTable)
    #expect(scenario.rules.pins.map(\.client) == [record])
    #expect(
      scenario.rules.together.groups.map(\.members)
        == [[record, ClientID("K2")], [ClientID("K3"), ClientID("K4")]])
    let index = try #require(scenario.clientIndex(of: record))
    #expect(
      scenario.clients[index].owner
        == .manager(ManagerID(inTable.replacing("001", with: "005"))))
  }

  @Test(arguments: [
    ([short, long], ["duplicate-id clients.csv:3:1"]),
    ([long, short], ["duplicate-id clients.csv:3:1"]),
    ([long, short + "ABC"], []), (["001a0000000Abc1", long], []),
    (["abcdefghijklmno", "abcdefghijklmnopqr"], []),
  ]) func bothFormsInOneColumnAreADouble(_ ids: [String], _ places: [String]) throws {
    let clients = "id,tier\n" + ids.map { "\($0),enterprise\n" }.joined()
    let reading = try TemporaryScenario.smallest(clients: clients).read()
    #expect(errors(reading) == places)
  }

  @Test(arguments: [
    ("Anna Berg; Bo Lind", "anna", ["two-owners clients.csv:2:9"]),
    ("bo | anna", "bo", ["two-owners clients.csv:2:9"]),
    ("\"anna, bo\"", "anna", ["two-owners clients.csv:2:9"]),
    ("Anna Berg / Bo Lind", "anna", ["two-owners clients.csv:2:9"]),
    ("bo & anna", "bo", ["two-owners clients.csv:2:9"]),
    ("\"Bo Lind\nAnna Berg\"", "bo", ["two-owners clients.csv:2:9"]),
    ("\"Bo Lind\r\nAnna Berg\"", "bo", ["two-owners clients.csv:2:9"]),
    ("anna;", "anna", []), ("Anna Berg;anna", "anna", []),
  ]) func firstOfTwoOwnersCounts(_ cell: String, _ owner: String, _ places: [String]) throws {
    let clients = "id,tier,owner\nK1,mid,\(cell)\n".replacing("K1,mid", with: "K1,mid ")
    let reading = try TemporaryScenario.smallest(clients: clients).read()
    #expect(errors(reading) == places)
    #expect(reading.scenario?.clients.first?.owner == .manager(ManagerID(owner)))
    #expect(reading.findings.allSatisfy { $0.severity != .error })
  }

  /// Two lines of title, or headings of merged cells, above the names of the columns.
  @Test(arguments: [
    ("Clients of spring\nas of March\n", 3), ("Client,,,,Contract\n", 2),
    ("\"Clients,\nall\",\n\n", 4),
  ])
  func namesOfColumnsBelowATitleArePointedOut(title: String, line: Int) throws {
    let clients = title + TemporaryScenario.smallestClients
    let reading = try TemporaryScenario.smallest(clients: clients).read()
    let advice = reading.findings.filter { $0.code == "unknown-column" }.map(\.advice)
    #expect(!advice.isEmpty)
    #expect(advice.allSatisfy { $0.contains("seem to stand on line \(line): remove the lines") })
  }

  @Test func aColumnThatIsNamedByTheScenarioIsPointedOutBelowATitleToo() throws {
    let yaml = TemporaryScenario.smallestYAML.replacing(
      ": clients.csv", with: ": {file: clients.csv, columns: {id: Kunde}}")
    let reading = try TemporaryScenario.smallest(
      yaml: yaml, clients: "Liste,\nKunde,tier\nK1,mid\n"
    ).read()
    let found = reading.findings.first { $0.message.contains("no column 'Kunde'") }
    #expect(found?.advice.contains("line 2") == true)
  }

  @Test(arguments: [";", "|", " ; ;"])
  func aListOfNobodyIsNobody(cell: String) throws {
    let reading = try TemporaryScenario.smallest(clients: "id,tier,owner\nK1,mid,\"\(cell)\"\n")
      .read()
    #expect(reading.scenario?.clients.map(\.owner) == [nil])
    #expect(errors(reading) == [])
  }

  @Test func aFamilyNameThatComesFirstIsToldHowToBeWritten() throws {
    let clients = "id,tier,owner\nK1,mid,\"Berg, Anna\"\n"
    let reading = try TemporaryScenario.smallest(clients: clients).read()
    let found = reading.findings.first { $0.code == "unknown-owner" }
    #expect(found?.advice.contains("write 'Anna Berg'") == true)
    #expect(found?.severity == .warning)
  }

  @Test func commaWithinANameIsNoList() throws {
    let clients = "id,tier,owner\nK1,mid,\"Berg, Anna\"\nK2,mid,Zoe; anna\n"
    let reading = try TemporaryScenario.smallest(clients: clients).read()
    #expect(
      errors(reading) == [
        "unknown-owner clients.csv:2:8", "two-owners clients.csv:3:8",
        "unknown-owner clients.csv:3:8",
      ])
    #expect(
      reading.scenario?.clients.map(\.owner) == [.unknown("Berg, Anna"), .unknown("Zoe")])
  }
}
