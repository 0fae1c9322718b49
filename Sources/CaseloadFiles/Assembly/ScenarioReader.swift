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
  /// What is asked beside the scenario itself.
  struct Request: Sendable {
    var whatIfs: [String] = []
    var settings: [String] = []
    var explained: String?
  }

  private let root: String?
  private let request: Request

  /// A reader.
  /// - Parameters:
  ///   - root: the folder that no path of a scenario may leave; nil is the nearest folder above the
  ///     scenario that holds `.git`, else the parent of the scenario's folder.
  ///   - whatIfs: paths of what-if files that are put on top of the scenario, the last uppermost.
  ///   - settings: values set on top of these, each as `KEY=VALUE` with the key's path from the top.
  ///   - explained: a key whose value and origin are looked for; nil is none.
  public init(
    root: String? = nil, whatIfs: [String] = [], settings: [String] = [], explained: String? = nil
  ) {
    self.root = root
    request = Request(whatIfs: whatIfs, settings: settings, explained: explained)
  }

  /// Reads a scenario.
  /// - Parameter path: its folder, or its file in that folder.
  /// - Returns: the scenario if nothing forbids it, and everything found.
  public func read(path: String) -> ScenarioReading {
    let findings = FindingCollector()
    guard let place = ScenarioPlace(path: path, root: root, findings: findings) else {
      return ScenarioReading(findings: findings.sorted)
    }
    var assembly = ScenarioAssembly(place: place, request: request, findings: findings)
    assembly.read()
    return assembly.reading
  }
}
