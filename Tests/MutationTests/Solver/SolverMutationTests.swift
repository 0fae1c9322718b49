import Testing

/// Each term, row and tolerance of the solver broken once: the audit must say which.
@Suite struct SolverMutationTests {
  @Test func `Every mutation of the solver is caught by its code`() async throws {
    let table = try await SolverMutationRun(seeds: 1...1500, wanted: 3).table(
      of: SolverMutation.all)
    print(table.text)
    for row in table.failures {
      Issue.record("\(row.name): caught \(row.caught), \(row.survivors.first ?? "never bit")")
    }
  }
}
