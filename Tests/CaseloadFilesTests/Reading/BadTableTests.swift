import CaseloadDomain
import CaseloadFiles
import Testing

struct BadTableTests {
  @Test(arguments: [
    ("id,tier,owner\nK1,gold,\n", "unknown-tier 2:4"),
    ("id,tier,owner\nK1,,\n", "unknown-tier 2:4"),
    ("id,owner\nK1,\n", "unknown-column 1:1"),
    ("key,tier\nK1,mid\n", "unknown-column 1:1"),
    ("id,tier,ID\nK1,mid,2\n", "ok"),
    ("Id,tier,ID\nK1,mid,2\n", "ambiguous-column 1:1"),
    ("id,id,tier\nK1,K1,mid\n", "duplicate-header 1:4"),
    ("id,tier\nK1,mid,3\n", "ragged-row 2:1"),
    ("", "empty-table 1:1"),
    ("id,tier,complexity\nK1,mid,6\n", "out-of-range 2:8"),
    ("id,tier,complexity\nK1,mid,high\n", "not-a-number 2:8"),
    ("id,tier,complexity\nK1,enterprise,6\n", "out-of-range 2:15"),
    ("id,tier,value\nK1,mid,-5\n", "out-of-range 2:8"),
    ("id,tier,value\nK1,mid,\"1,234\"\n", "ambiguous-number 2:8"),
    ("id,tier,priority\nK1,mid,10\n", "out-of-range 2:8"),
    ("id,tier,priority\nK1,mid,1.5\n", "out-of-range 2:8"),
    ("id,tier,owners-24m\nK1,mid,-1\n", "out-of-range 2:8"),
    ("id,tier,start\nK1,mid,soon\n", "not-a-date 2:8"),
    ("id,tier,start\nK1,mid,1/2/2027\n", "ambiguous-date 2:8"),
    ("id,tier,start\nK1,mid,1850-01-01\n", "out-of-range 2:8"),
    ("id,tier,start,end\nK1,mid,2027-02-01,2027-01-01\n", "out-of-range 2:1"),
    ("id,tier\nK1,mid\nK1,mid\n", "duplicate-id 3:1"),
    ("id,tier\n,mid\n", "empty-id 2:1"),
  ]) func clientTableIsChecked(_ clients: String, _ place: String) throws {
    let yaml = TemporaryScenario.smallestYAML + "month: 2027-03\n"
    let reading = try TemporaryScenario.smallest(yaml: yaml, clients: clients).read()
    try expect(reading, place, file: "clients.csv")
  }

  @Test(arguments: [
    ("id,fte\nanna,-1\n", "out-of-range 2:6"), ("id,fte\nanna,80\n", "out-of-range 2:6"),
    ("id,fte\nanna,much\n", "not-a-number 2:6"), ("id,target\nanna,75\n", "out-of-range 2:6"),
    ("id,fte\nanna,80 %\n", "ok"), ("id\nanna\nanna\n", "duplicate-id 3:1"),
    ("who,fte\nanna,1\n", "unknown-column 1:1"), ("id,fte\n", "empty-table 1:1"),
    ("id,start,end\nanna,2027-01-01,2026-01-01\n", "out-of-range 2:1"),
  ]) func managerTableIsChecked(_ managers: String, _ place: String) throws {
    let yaml = TemporaryScenario.smallestYAML + "month: 2027-03\n"
    let reading = try TemporaryScenario.smallest(yaml: yaml, managers: managers).read()
    try expect(reading, place, file: "managers.csv")
  }

  @Test(arguments: [
    ("manager,from,to\nann,2027-03-01,2027-03-02\n", "unknown-manager 2:1"),
    ("manager,from,to\nanna,2027-03-03,2027-03-02\n", "out-of-range 2:17"),
    ("manager,from,to\nanna,,2027-03-02\n", "wrong-type 2:6"),
    ("manager,from,to,share\nanna,2027-03-01,2027-03-02,2\n", "out-of-range 2:28"),
    ("manager,from\nanna,2027-03-01\n", "unknown-column 1:1"),
    ("manager,from,to\nAnna Berg,2027-03-01,2027-03-02\n", "ok"),
  ]) func leaveTableIsChecked(_ leave: String, _ place: String) throws {
    let yaml = TemporaryScenario.smallestYAML + "month: 2027-03\nleave: leave.csv\n"
    let reading = try TemporaryScenario.smallest(yaml: yaml, others: ["leave.csv": leave]).read()
    try expect(reading, place, file: "leave.csv")
    if place == "ok" { #expect(reading.scenario?.leave.map(\.manager) == [ManagerID("anna")]) }
  }

  @Test(arguments: [
    ("client,month,hours\nK9,2027-03,4\n", "unknown-client 2:1"),
    ("client,month,hours\nK1,spring,4\n", "wrong-type 2:4"),
    ("client,month,hours\nK1,2027-03,\n", "wrong-type 2:12"),
    ("client,month,hours\nK1,2027-03,1000001\n", "out-of-range 2:12"),
    ("client,hours\nK1,4\n", "unknown-column 1:1"),
    ("client,month,hours,reason\nAcme,2027-03-15,1.5,launch\n", "ok"),
  ]) func eventTableIsChecked(_ events: String, _ place: String) throws {
    let yaml = TemporaryScenario.smallestYAML + "month: 2027-03\nevents: events.csv\n"
    let reading = try TemporaryScenario.smallest(yaml: yaml, others: ["events.csv": events]).read()
    try expect(reading, place, file: "events.csv")
    guard place == "ok" else { return }
    let event = try #require(reading.scenario?.events.first)
    #expect(event.client == ClientID("K1"))
    #expect(event.minutes == 90)
    #expect(event.month == Month(iso: "2027-03"))
    #expect(event.reason == "launch")
  }

  @Test func datesNeedAMonth() throws {
    let clients = "id,tier,start\nK1,enterprise,\nK2,enterprise,2027-01-01\n"
    let reading = try TemporaryScenario.smallest(clients: clients).read()
    #expect(reading.places == ["month-missing clients.csv:3:1"])
    let managers = "id,end\nanna,2027-01-01\n"
    let other = try TemporaryScenario.smallest(managers: managers).read()
    #expect(other.places.contains("month-missing managers.csv:2:1"))
  }

  @Test func healthMustHaveAFactor() throws {
    let yaml = TemporaryScenario.smallestYAML + "load: {health: {red: 1.5, green: 1}}\n"
    let clients = "id,tier,health\nK1,enterprise,Red\nK2,enterprise,reed\nK3,enterprise,\n"
    let reading = try TemporaryScenario.smallest(yaml: yaml, clients: clients).read()
    #expect(reading.places == ["unknown-health clients.csv:3:15"])
    #expect(reading.findings[0].advice == "did you mean 'red'?")
  }

  @Test func ambiguousNamesAreFindings() throws {
    let managers = "id,name\na1,Anna Berg\na2,anna berg\n"
    let yaml = TemporaryScenario.smallestYAML + "rules: {pin: [{client: K1, manager: Anna Berg}]}\n"
    let reading = try TemporaryScenario.smallest(yaml: yaml, managers: managers).read()
    #expect(
      reading.findings.filter { $0.severity == .error }.map(\.code)
        == ["ambiguous-name", "ambiguous-name"])
    #expect(reading.places.contains("ambiguous-name clients.csv:2:22"))
    #expect(reading.places.contains("ambiguous-name scenario.yaml:7:37"))
  }

  @Test func floodOfFindingsIsCutShort() throws {
    let rows = (1...500).map { "K\($0),gold\n" }.joined()
    let reading = try TemporaryScenario.smallest(clients: "id,tier\n" + rows).read()
    #expect(reading.findings.count == 100)
    #expect(reading.findings.last?.message.hasSuffix("400 more like this follow") == true)
  }

  private func expect(_ reading: ScenarioReading, _ place: String, file: String) throws {
    let errors = reading.findings.filter { $0.severity == .error && $0.location?.file == file }
    let places = errors.map {
      "\($0.code) \($0.location?.line ?? 0):\($0.location?.column ?? 0)"
    }
    if place == "ok" {
      #expect(places == [])
      #expect(reading.scenario != nil, "\(reading.findings)")
    } else {
      #expect(places == [place])
      #expect(reading.scenario == nil)
      #expect(errors.allSatisfy { !$0.message.isEmpty && !$0.advice.isEmpty })
    }
  }
}
