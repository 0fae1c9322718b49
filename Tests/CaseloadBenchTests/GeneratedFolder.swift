import CaseloadBench
import CaseloadDomain
import CaseloadFiles
import CaseloadSolver
import Foundation
import Synchronization
import Testing
import _CaseloadTestSupport

/// A generated scenario as the reader sees it.
func reading(of generated: GeneratedScenario) throws -> ScenarioReading {
  try TemporaryFolder.with { folder in
    for file in generated.files {
      try folder.write(String(decoding: file.bytes, as: UTF8.self), to: "book/\(file.name)")
    }
    return ScenarioReader(root: folder.url.path).read(path: folder.url.path + "/book")
  }
}

/// The scenario of a generated book.
func scenario(_ family: Family, clients: Int, managers: Int, seed: UInt64) throws -> Scenario {
  let size = BookSize(clients: clients, managers: managers)
  return try #require(
    try reading(of: GeneratedScenario(family, size: size, seed: seed)).scenario)
}

/// A control that ends a run as soon as it tells something.
func control(endingAt isReached: @escaping @Sendable (SolveProgress) -> Bool) -> SolveControl {
  let isDone = Atomic(false)
  return SolveControl(
    shouldStop: { isDone.load(ordering: .relaxed) ? .interrupted : nil },
    onProgress: { if isReached($0) { isDone.store(true, ordering: .relaxed) } })
}
