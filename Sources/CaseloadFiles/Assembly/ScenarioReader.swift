import CaseloadDomain

/// Reads a scenario and the tables that it names.
///
/// Bad content is never an error that is thrown: it is a finding, and all of them come at once, each
/// with file, line, column, a stable code, what is wrong and what to do.
///
/// ```swift
/// let reading = ScenarioReader().read(path: "scenarios/agency")
/// ```
public struct ScenarioReader: Sendable {
  private let root: String?

  /// A reader.
  /// - Parameter root: the folder that no path of a scenario may leave; nil is the nearest folder
  ///   above the scenario that holds `.git`, else the parent of the scenario's folder.
  public init(root: String? = nil) { self.root = root }

  /// Reads a scenario.
  /// - Parameter path: its folder, or its file in that folder.
  /// - Returns: the scenario if nothing forbids it, and everything found.
  public func read(path: String) -> ScenarioReading {
    let findings = FindingCollector()
    guard let place = ScenarioPlace(path: path, root: root, findings: findings) else {
      return ScenarioReading(findings: findings.sorted)
    }
    var assembly = ScenarioAssembly(place: place, findings: findings)
    assembly.read()
    return assembly.reading
  }
}
