import CaseloadDomain
import CaseloadFiles
import Foundation

/// A scenario folder that a test writes, below a root of its own, gone with the test.
final class TemporaryScenario {
  /// The root, which holds `.git`.
  let root: URL
  /// The scenario's folder.
  let folder: URL

  /// Writes files by their path in the scenario's folder.
  init(_ files: [String: String] = [:]) throws {
    root = FileManager.default.temporaryDirectory.appending(path: "caseload-\(UUID().uuidString)")
    folder = root.appending(path: "quay")
    try FileManager.default.createDirectory(
      at: root.appending(path: ".git"), withIntermediateDirectories: true)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, text) in files { try write(name, text) }
  }

  /// The smallest scenario of the model with parts replaced.
  static func smallest(
    yaml: String = smallestYAML, clients: String = smallestClients,
    managers: String = smallestManagers, others: [String: String] = [:]
  ) throws -> TemporaryScenario {
    let files = ["scenario.yaml": yaml, "clients.csv": clients, "managers.csv": managers]
    return try TemporaryScenario(files.merging(others) { $1 })
  }

  static let smallestYAML = """
    format: 1
    clients: clients.csv
    managers: managers.csv
    tiers:
      enterprise: {per-manager: 1, alone: true}
      mid:        {per-manager: 5..10}

    """
  static let smallestClients = """
    id,name,tier,complexity,owner
    K1,Acme,enterprise,3,Anna Berg
    K2,Nord Bank,mid,5,bo
    K3,Fjord,mid,,

    """
  static let smallestManagers = """
    id,name,fte
    anna,Anna Berg,1
    bo,Bo Lind,0.5

    """

  func write(_ name: String, _ text: String) throws {
    try write(name, bytes: Array(text.utf8))
  }

  func write(_ name: String, bytes: [UInt8]) throws {
    let file = folder.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  func read() -> ScenarioReading { ScenarioReader().read(path: folder.path) }

  /// Reads a file of the folder as the scenario.
  func read(_ name: String) -> ScenarioReading {
    ScenarioReader().read(path: folder.appending(path: name).path)
  }

  /// Reads the scenario with what-ifs of the folder and settings on top.
  func read(
    whatIfs: [String], settings: [String] = [], explained: String? = nil
  ) -> ScenarioReading {
    let paths = whatIfs.map { folder.appending(path: $0).path }
    return ScenarioReader(whatIfs: paths, settings: settings, explained: explained)
      .read(path: folder.path)
  }

  deinit { try? FileManager.default.removeItem(at: root) }
}

extension ScenarioReading {
  /// Every finding as `code file:line:column`.
  var places: [String] {
    findings.map { finding in
      let place = finding.location
      let numbers = [place?.line, place?.column].compactMap(\.self).map { ":\($0)" }.joined()
      return "\(finding.code) \(place?.file ?? "")\(numbers)"
    }
  }
}
