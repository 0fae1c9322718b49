import Foundation
import Testing
import _CaseloadFuzz
import _CaseloadTestSupport

/// Inputs that once broke a law, made smaller and kept; they must never do so again.
@Suite struct CorpusTests {
  private static let folder = Places.packageRoot().appending(path: "Tests/Corpus")
  static let names =
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()) ?? []

  @Test func thereIsACorpus() { #expect(!Self.names.isEmpty) }

  @Test(arguments: names) func whatOnceFailedHoldsTheLaws(name: String) throws {
    let input = try #require(FuzzInput(keptIn: Self.folder.appending(path: name)))
    let judge = Judge(desk: try Desk(program: try Program.caseload().executable))
    #expect(try judge.verdict(on: input).faults == [], "\(name)")
  }
}
