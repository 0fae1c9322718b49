import CaseloadDomain
import Testing

@Suite struct FindingTests {
  @Test func theMiddleOfALongMessageIsLeftOut() {
    let value = String(repeating: "é", count: 1_000_000)
    let finding = Finding("unknown-tier", .error, "the tier '\(value)' is not one of the tiers")
    #expect(finding.message.utf8.count < 1000)
    #expect(finding.message.hasPrefix("the tier 'éé"))
    #expect(finding.message.hasSuffix("éé' is not one of the tiers"))
    #expect(finding.message.contains("é ... é"))
  }

  @Test func aMessageOfSomeLengthStaysAsItIs() {
    let message = String(repeating: "x", count: 2000)
    #expect(Finding("a", .note, message).message == message)
  }
}
