import CaseloadDomain
import CaseloadFiles
import TabularFiles
import Testing

@Suite struct PlanTableReaderTests {
  private func read(_ text: String) -> PlanTableReader.Reading {
    PlanTableReader.read(
      TableReader.read(Array(text.utf8)).table, file: "plan.csv",
      scenario: SamplePlanFile.scenario,
      columns: PlanTableReader.Columns(
        id: "Account", owner: "Owner", unplanned: [ClientID("ended")]))
  }

  private let plan = Plan([ClientID("acme"): ManagerID("anna")])

  @Test(arguments: [
    "client,manager\nacme,anna\nbay,\n",
    "id,Owner\nacme,anna berg\nbay,\nended,Zed\n",
    "Account,id,client,new_owner,manager,Owner\nacme,x,y, anna ,bo,bo\nbay,x,y,,bo,bo\n",
  ])
  func clientsAndOwnersAreFoundByTheirColumns(text: String) {
    let reading = read(text)
    #expect(reading.plan == plan)
    #expect(reading.findings == [])
  }

  @Test func clientsAreFoundByNamesThatOnlyOneHas() {
    let named = SamplePlanFile.scenario.replacing(clients: [
      Client(id: ClientID("acme"), name: "Acme Steel", tier: Tier.Name("small")),
      Client(id: ClientID("bay"), name: "acme", tier: Tier.Name("small")),
    ])
    func read(_ text: String) -> PlanTableReader.Reading {
      PlanTableReader.read(
        TableReader.read(Array(text.utf8)).table, file: "plan.csv", scenario: named,
        columns: PlanTableReader.Columns(id: "Account", owner: "Owner"))
    }
    let reading = read("client,manager\nacme steel,anna\nbay,\n")
    #expect(reading.plan == plan)
    #expect(read("client,manager\nacme,anna\nbay,\n").plan == plan, "an id wins over a name")
    let near = read("client,manager\nAcme Stele,anna\nbay,\n")
    #expect(near.findings.first?.advice == "did you mean 'Acme Steel'?")
  }

  @Test func aClientWithoutARowIsSaidToHaveNobody() {
    let reading = read("client,manager\nacme,anna\n")
    #expect(reading.plan == plan)
    #expect(
      reading.findings.map(\.message) == ["no row for 'bay': they count as without a manager"])
  }

  @Test func whatNobodyKnowsIsAFindingWithItsPlace() {
    let reading = read("client,manager\nacme,Zed\nnobody,bo\nacme,bo\n")
    #expect(reading.plan == nil)
    let errors = reading.findings.filter { $0.severity == .error }
    #expect(
      errors.map(\.message) == [
        "the team has no 'Zed'", "the scenario has no client 'nobody'",
        "the client 'acme' stands in line 2 already",
      ])
    #expect(errors.map(\.location?.line) == [2, 3, 4])
    #expect(errors.map(\.location?.column) == [6, 1, 1])
  }

  @Test func whoeverHasLeftLooksAfterNobodyInTodaysBook() {
    let reading = read("Account,Owner\nacme,anna\nbay,Old Hand\n")
    #expect(reading.plan == plan)
    #expect(reading.findings.map(\.severity) == [.warning])
  }

  @Test func aRowThatIsNotSoundIsLeftToItsOwnFinding() {
    let reading = read("client,manager\nacme,anna\nbay\n")
    #expect(reading.findings == [])
  }

  @Test func missingColumnsAreFindings() {
    let reading = read("name,owner\nacme,anna\n")
    #expect(reading.plan == nil)
    #expect(
      reading.findings.map(\.message) == [
        "no column of clients: none is called 'Account', 'client', 'id'"
      ])
  }

  @Test func aHeaderIsAskedForOnce() {
    let reading = PlanTableReader.read(
      TableReader.read(Array("x\n".utf8)).table, file: "plan.csv",
      scenario: SamplePlanFile.scenario, columns: PlanTableReader.Columns(id: "id", owner: nil))
    #expect(
      reading.findings.map(\.message) == ["no column of clients: none is called 'id', 'client'"])
  }
}
