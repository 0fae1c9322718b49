import Foundation
import _CaseloadTestSupport

/// The scenarios that ship with the project, found by walking the folder, so that a new one is
/// tested without being named.
enum ScenarioFolders {
  /// Every folder with a scenario.yaml, relative to the package, sorted.
  static let all: [String] = {
    let root = Places.packageRoot().appending(path: "scenarios")
    let paths =
      FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
    return paths.filter { ($0 as NSString).lastPathComponent == "scenario.yaml" }
      .map { "scenarios/" + ($0 as NSString).deletingLastPathComponent }.sorted()
  }()

  /// Those too large to be proven by a test, or to be solved by another solver: it only reads their
  /// models.
  static let large = ["scenarios/case-workers", "scenarios/customer-success"]

  /// Those whose proof takes seconds, so that it is made but once. Their levels above the hours are
  /// zero, which needs no long search: models exported without it are the same.
  static let slow = ["scenarios/merger", "scenarios/merger-priced"]

  /// Those that no plan obeys.
  static let impossible = all.filter { $0.hasPrefix("scenarios/impossible") }
}
