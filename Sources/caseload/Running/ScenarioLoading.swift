import ArgumentParser
import CaseloadDomain
import CaseloadFiles
import CaseloadReports
import Foundation
import TabularFiles

/// A scenario that was read for a command, and the client table to write owners into.
struct ScenarioLoading {
  private let reading: ScenarioReading
  /// The folder from which the scenario names its files.
  private let folder: String

  /// Reads the scenario that the options name, and looks for the value and origin of a key.
  static func read(_ options: ScenarioOptions, explained: String? = nil) -> ScenarioLoading {
    let reader = ScenarioReader(
      root: options.root, whatIfs: options.whatIf, settings: options.set, explained: explained)
    return ScenarioLoading(reading: reader.read(path: options.scenario), folder: options.folder)
  }

  /// Where the key that was asked for gets its value; nil if none was.
  var explanation: Explanation? { reading.explanation }

  /// Refuses what a person typed and no file says, as the library refuses other arguments.
  func refuseWrongSettings() throws {
    guard reading.isOnlyWronglySet else { return }
    let words = findings.filter { $0.severity == .error }.map { finding in
      let place = finding.location.map { "\($0.file): " } ?? ""
      return place + FindingLines.words(of: finding)
    }
    throw ValidationError(words.joined(separator: "\n"))
  }

  /// The scenario, or the end of the run: 64 if only settings on the command line forbid it, else 65.
  func scenario(
    for command: any ParsableCommand.Type, asJSON: Bool
  ) throws -> Scenario {
    if let scenario { return scenario }
    try CommandRun.asUsage(of: command) { try refuseWrongSettings() }
    throw CommandRun.refuse(findings, asJSON: asJSON)
  }

  /// The scenario; nil if the data cannot be used.
  var scenario: Scenario? { reading.scenario }

  /// Everything found.
  var findings: [Finding] { reading.findings }

  /// Refuses to write over a file that the scenario was read from.
  func protect(from targets: [String?]) throws {
    for case let target? in targets {
      guard let real = realpath(target, nil) else { continue }
      defer { free(real) }
      guard reading.files.contains(String(cString: real)) else { continue }
      throw ValidationError(
        "'\(target)' is a file of the scenario itself; name another to write to.")
    }
  }

  /// A file as findings are to name it: as the scenario does, if it is its client table.
  func name(of path: String) -> String {
    guard let table = reading.clientFile, FilePlace.isSame(path, "\(folder)/\(table)") else {
      return path
    }
    return table
  }

  /// Whether the client table has a column `new_owner` already, whose cells a plan replaces.
  var hasNewOwner: Bool { reading.clientTable?.columnIndex(named: "new_owner") != nil }

  /// The header of the client's id.
  var idColumn: String? { header(of: reading.clientIDColumn) }

  /// The header of today's owner.
  var ownerColumn: String? { header(of: reading.ownerColumn) }

  /// Every client of the table, those included that are not planned.
  var knownClients: Set<ClientID> { Set(reading.clientIDs.compactMap { $0 }) }

  /// The client table with the column `new_owner`, in which people are spelt as the owner column
  /// spells them; nil if there is no table.
  func ownerTable(for plan: Plan) -> [UInt8]? {
    guard let table = reading.clientTable else { return nil }
    let owners = reading.clientIDs.map { client in
      client.flatMap { plan[$0] }.map { reading.ownerSpelling[$0] ?? $0.text } ?? ""
    }
    let writer = TableWriter(like: table.layout)
    guard let changed = reading.changedClients else {
      return writer.bytes(of: table, adding: "new_owner", values: owners)
    }
    return writer.bytes(
      header: changed.header, rows: changed.rows, adding: "new_owner", values: owners)
  }

  private func header(of column: Int?) -> String? {
    column.flatMap { reading.clientTable?.columns[$0].name }
  }
}
