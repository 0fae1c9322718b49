import CaseloadDomain
import Testing

@testable import CaseloadFiles

struct StringFoldedTests {
  @Test(arguments: [
    "Anna\u{A0}Berg", "Anna\u{202F}Berg", "Anna\u{2003}Berg", "Anna\u{3000}Berg", "Anna  Berg",
    "Anna \u{A0} Berg", "anna\tBERG", "Anna\u{200B} Berg", "\u{FEFF}Anna Berg\u{200E}",
    "An\u{AD}na Berg",
  ]) func blanksBetweenWordsAreAlike(_ text: String) throws {
    #expect(text.folded == "anna berg")
    let reading = try TemporaryScenario.smallest(
      clients: "id,name,tier,owner\nK1,Acme,mid,\(text)\n"
    ).read()
    #expect(reading.scenario?.clients.map(\.owner) == [.manager(ManagerID("anna"))])
    #expect(reading.places.filter { $0.contains("owner") } == [])
    // What is written back is spelt as the table spells it.
    #expect(reading.ownerSpelling[ManagerID("anna")] == text)
  }

  @Test(arguments: ["", "Anna Berg", "Å b", "e\u{301} x", "Müller – Söhne", "日本 語", "Łódź x"])
  func whatIsPlainStays(_ text: String) {
    #expect(text.plainlySpaced == text)
  }

  @Test func idsThatDifferInWhatNobodySeesAreOne() throws {
    let reading = try TemporaryScenario.smallest(
      clients: "id,tier,owner\nK1,mid,\nK1\u{200B},mid,\n"
    ).read()
    #expect(reading.places.contains("duplicate-id clients.csv:3:1"))
    let marked = try TemporaryScenario.smallest(
      clients: "\u{FEFF}\u{FEFF}id,tier,owner\nK1,mid,\n"
    ).read()
    #expect(marked.scenario?.clients.map(\.id) == [ClientID("K1")])
  }

  @Test func headersAndTiersAreFoundWhateverTheirBlanks() throws {
    let yaml = TemporaryScenario.smallestYAML
      .replacing(": clients.csv", with: ": {file: clients.csv, columns: {id: Account ID}}")
      .replacing("mid:  ", with: "mid size:  ")
    let reading = try TemporaryScenario.smallest(
      yaml: yaml, clients: "Account\u{A0}ID,tier\nK1,mid\u{A0}size\n"
    ).read()
    #expect(reading.scenario?.clients.map(\.tier) == [Tier.Name("mid size")])
  }

  @Test func twoWhoDifferInBlanksAloneAreAFinding() throws {
    let reading = try TemporaryScenario.smallest(
      clients: "id,tier,owner\nK1,mid,\n", managers: "name\nAnna Berg\nAnna\u{A0}Berg\n"
    ).read()
    #expect(reading.places.contains("duplicate-id managers.csv:3:1"))
    let named = try TemporaryScenario.smallest(
      clients: "id,tier,owner\nK1,mid,Anna  Berg\n",
      managers: "id,name\na,Anna Berg\nb,Anna\u{A0}Berg\n"
    ).read()
    #expect(named.places.contains("ambiguous-name clients.csv:2:8"))
  }
}
