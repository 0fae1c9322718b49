import CaseloadDomain
import CaseloadFiles
import Testing

@Suite struct ScenarioFingerprintTests {
  private let sample = SamplePlanFile.scenario

  private func hash(_ scenario: Scenario) -> String { ScenarioFingerprint(of: scenario).hash }

  private func changingFirst(_ change: (inout Client) -> Void) -> Scenario {
    var clients = sample.clients
    change(&clients[0])
    return sample.replacing(clients: clients)
  }

  @Test func itIsASHA256InHexadecimal() {
    #expect(hash(sample).count == 64)
    #expect(hash(sample).allSatisfy { "0123456789abcdef".contains($0) })
  }

  @Test func whatDoesNotDecideAboutPlansDoesNotCount() {
    let renamed = changingFirst { client in
      client.name = "Another name"
      client.location = SourceLocation(file: "other.csv", line: 9)
      client.fields["Note"] = FieldValue("changed, and used by no rule")
    }
    #expect(hash(renamed) == hash(sample))
    let shuffled = sample.replacing(clients: sample.clients.reversed())
    #expect(hash(shuffled) == hash(sample))
    var titled = sample
    titled.title = "Another title"
    titled.name = "moved"
    #expect(hash(titled) == hash(sample))
  }

  @Test func aUsedColumnAnOwnerAndARuleCount() {
    let used = changingFirst { $0.fields["Region"] = FieldValue("South") }
    let owned = changingFirst { $0.owner = nil }
    var ruled = sample
    ruled.rules.moves.atMost = 2
    var priced = sample
    priced.policy.uneven = [26, 75]
    var sized = sample
    sized.capacity.target = ExactNumber(75, over: 100)
    let hashes = [sample, used, owned, ruled, priced, sized].map(hash)
    #expect(Set(hashes).count == hashes.count)
  }

  @Test func aChangeTouchesItsPartAlone() {
    let before = ScenarioFingerprint(of: sample)
    let after = ScenarioFingerprint(of: changingFirst { $0.priority = 9 })
    let changed = ScenarioFingerprint.Part.allCases.filter { before.parts[$0] != after.parts[$0] }
    #expect(changed == [.clients])
  }

  @Test func numbersCountByValueNotBySpelling() {
    let plain = changingFirst { $0.fields["Region"] = FieldValue("1200", number: 1200) }
    let grouped = changingFirst { $0.fields["Region"] = FieldValue("1,200.0", number: 1200) }
    #expect(hash(plain) == hash(grouped))
  }
}
