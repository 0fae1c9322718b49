import CaseloadDomain
import CaseloadFiles
import TabularFiles

/// A scenario as it was read, with its client table to write owners into.
struct ScenarioLoading {
  /// The scenario; nil if the data cannot be used.
  var scenario: Scenario?
  /// Everything found.
  var findings: [Finding]
  /// The header of the client's id.
  var idColumn: String?
  /// The header of today's owner.
  var ownerColumn: String?

  static func read(_ options: ScenarioOptions) -> ScenarioLoading {
    ScenarioLoading(
      scenario: nil,
      findings: [Finding("not-yet", .error, "scenarios cannot be read yet")])
  }

  /// The client table with the new owners.
  func ownerTable(for plan: Plan) -> [UInt8] { [] }
}
