import Testing

/// Each part of a proof broken once: the audit must see it, or give no higher bound than is true.
@Suite struct ProofMutationTests {
  @Test func `Every mutation of a proof is caught`() async throws {
    let cases = try await ProofCase.all(of: 1...600)
    let table = await ProofMutationRun(cases: cases, wanted: 3).table(of: ProofMutation.all)
    print(table.text)
    for row in table.failures {
      Issue.record("\(row.name): caught \(row.caught), \(row.survivors.first ?? "never bit")")
    }
  }
}
