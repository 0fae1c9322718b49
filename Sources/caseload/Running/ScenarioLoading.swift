import ArgumentParser
import CaseloadDomain
import CaseloadFiles
import Foundation
import TabularFiles

/// A scenario that was read for a command, and the client table to write owners into.
struct ScenarioLoading {
  private let reading: ScenarioReading
  /// The folder from which the scenario names its files.
  private let folder: String

  /// Reads the scenario that the options name.
  static func read(_ options: ScenarioOptions) -> ScenarioLoading {
    ScenarioLoading(
      reading: ScenarioReader(root: options.root).read(path: options.scenario),
      folder: options.folder)
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
    let client = scenario?.clients.lazy.compactMap(\.location).first
    guard let client, FilePlace.isSame(path, "\(folder)/\(client.file)") else { return path }
    return client.file
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
    return TableWriter(like: table.layout).bytes(of: table, adding: "new_owner", values: owners)
  }

  private func header(of column: Int?) -> String? {
    column.flatMap { reading.clientTable?.columns[$0].name }
  }
}
