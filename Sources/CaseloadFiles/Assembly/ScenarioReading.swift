import CaseloadDomain
import TabularFiles

/// What came out of reading a scenario: the scenario, or every finding that forbids it.
public struct ScenarioReading: Sendable {
  /// The scenario; nil if any finding is an error.
  public internal(set) var scenario: Scenario?
  /// Everything found, notes and warnings too, by file, line and column.
  public internal(set) var findings: [Finding] = []
  /// The absolute path of the scenario's folder; nil if there is no such scenario.
  public internal(set) var folder: String?
  /// The scenario's short name: its folder's, that of its file, or of the what-ifs put on top.
  var name = "scenario"
  /// Where the key that was asked for gets its value; nil if none was, or the data cannot be used.
  public internal(set) var explanation: Explanation?
  /// The client table as what-ifs change it; nil where they do not.
  public internal(set) var changedClients: ChangedClientTable?
  /// The absolute paths of the scenario files and of every table opened for it.
  public internal(set) var files: [String] = []
  /// The client table as the file holds it, clients that are not planned included; nil if it
  /// cannot be used.
  public internal(set) var clientTable: Table?
  /// The client table's file as the scenario names it.
  public internal(set) var clientFile: String?
  /// The column of `clientTable` that holds ids, from 0.
  public internal(set) var clientIDColumn: Int?
  /// The column of `clientTable` that holds today's owners, from 0; nil if there is none.
  public internal(set) var ownerColumn: Int?
  /// The client of each row of `clientTable`; nil where the row has no id of its own.
  public internal(set) var clientIDs: [ClientID?] = []
  /// How the owner column spells each manager; the id where it does not tell.
  public internal(set) var ownerSpelling: [ManagerID: String] = [:]
  /// The name of each manager.
  public internal(set) var managerNames: [ManagerID: String] = [:]

  /// Whether all that forbids the use of the data is said by settings and not by files.
  public var isOnlyWronglySet: Bool {
    let errors = findings.filter { $0.severity == .error }
    return !errors.isEmpty && errors.allSatisfy { SettingArgument.isPlace($0.location) }
  }
}
