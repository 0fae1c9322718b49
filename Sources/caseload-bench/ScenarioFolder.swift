import ArgumentParser
import CaseloadDomain
import CaseloadFiles

/// Reads scenarios for a command.
enum ScenarioFolder {
  /// The scenario of a folder; where it cannot be used, tells every error and ends with the code for
  /// bad data.
  static func read(_ path: String) throws -> Scenario {
    let reading = ScenarioReader().read(path: path)
    if let scenario = reading.scenario { return scenario }
    for finding in reading.findings where finding.severity == .error {
      Talk.say("\(path): \(finding.code): \(finding.message)")
    }
    throw ExitCode(65)
  }
}
