import CaseloadAudit
import CaseloadDomain
import _CaseloadTestSupport

/// Hands spoilt proofs to the audit, and holds what it believes against the oracle.
struct ProofMutationRun {
  let cases: [ProofCase]
  /// How often a mutation is to be caught before the next one's turn.
  let wanted: Int

  /// What became of all mutations.
  func table(of mutations: [ProofMutation]) async -> MutationTable {
    let rows = await withTaskGroup(of: (Int, MutationTable.Row).self) { group in
      for (place, mutation) in mutations.enumerated() {
        group.addTask { (place, row(of: mutation)) }
      }
      return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
    return MutationTable(title: "Proof", rows: rows.sorted { $0.key < $1.key }.map(\.value))
  }

  /// What became of a mutation.
  func row(of mutation: ProofMutation) -> MutationTable.Row {
    var row = MutationTable.Row(mutation.name, expected: ["proof"])
    for one in cases where row.caught < wanted {
      var random = SeededGenerator(seed: one.seed)
      for place in one.proofs.indices where one.proofs[place].bound > .zero {
        var proofs = one.proofs
        mutation.spoil(&proofs[place], one.scenario, &random)
        if proofs[place] == one.proofs[place] { continue }
        row.tried += 1
        note(one, proofs, spoilt: place, isWrong: mutation.isWrong, in: &row)
      }
    }
    return row
  }

  private func note(
    _ one: ProofCase, _ proofs: [BoundProof], spoilt place: Int, isWrong: Bool,
    in row: inout MutationTable.Row
  ) {
    let report = one.auditor.audit(one.plan, proofs: proofs)
    for code in Set(report.proofFailures.map(\.code)) { row.codes[code, default: 0] += 1 }
    if report.proofFailures.contains(where: { $0.code == "proof" }) {
      row.caught += 1
    } else if isWrong {
      row.survivors.append("seed \(one.seed): a wrong proof passes")
    } else if let level = one.overbounded(by: report) {
      row.survivors.append("seed \(one.seed): a bound of level \(level) above the best")
    } else {
      row.harmless += 1
    }
  }
}

extension ProofCase {
  /// A level that the audit bounds higher than the best plan is worth.
  func overbounded(by report: AuditReport) -> Level.Name? {
    let bounds = Dictionary(uniqueKeysWithValues: report.bounds.map { ($0.key.name, $0.value) })
    return zip(proofs, best).first { proof, least in (bounds[proof.level] ?? .zero) > least }?.0
      .level
  }
}
