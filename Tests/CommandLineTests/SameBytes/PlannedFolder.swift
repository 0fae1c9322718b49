import Foundation
import Testing
import _CaseloadTestSupport

/// A scenario folder whose plans are compared byte for byte.
struct PlannedFolder {
  /// Its name, which the plan file tells.
  let name: String
  /// The content of its files by name.
  var files: [String: String]
  /// The header of the client's id, and of what tells the client table from others.
  let idColumn: String
  /// More words for the command line.
  var options: [String] = []

  /// A folder that ships with the project.
  static func shipped(_ name: String, idColumn: String) throws -> PlannedFolder {
    PlannedFolder(name: name, files: try texts(in: Places.scenario(name)), idColumn: idColumn)
  }

  /// The CRM sample with names that are not plain ASCII; nil if it is not there.
  static func accountReport() throws -> PlannedFolder? {
    guard let source = Places.shared("crm") else { return nil }
    var files = try texts(in: source).mapValues {
      $0.replacing("Violet Mclelland", with: "Violét Müller").replacing("Zoomit", with: "Zoömit")
    }
    files["scenario.yaml"] = AccountReportTests.scenario
    return PlannedFolder(
      name: "crm", files: files, idColumn: "Account ID", options: ["--max-moves", "20"])
  }

  private static func texts(in folder: URL) throws -> [String: String] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    // What-ifs have a folder of their own, and no part in the scenario's plan.
    let pairs = try names.filter { $0 != "README.md" && $0 != "what-if" }.map { name in
      (name, try String(contentsOf: folder.appending(path: name), encoding: .utf8))
    }
    return Dictionary(pairs) { first, _ in first }
  }

  /// What a run wrote and said.
  struct Planned: Equatable {
    var exitCode: Int32?
    var plan: Data?
    /// The new owner by client: the table keeps the rows in the input's order.
    var owners: [String: String]
  }

  /// Plans the folder with its tables written in another way.
  func planned(_ way: Rewriting) throws -> Planned {
    try TemporaryFolder.with { folder in
      try write(way, to: folder)
      let outcome = try CommandLine.run(
        ["plan", name, "--quiet", "--out", "plan.json", "--csv", "new.csv"] + options,
        in: folder.url)
      #expect(outcome.errors == "")
      let table = SimpleTable(folder.text(of: "new.csv") ?? "", separator: way.separator)
      return Planned(
        exitCode: outcome.exitCode,
        plan: try? Data(contentsOf: folder.url.appending(path: "plan.json")),
        owners: table.column("new_owner", by: idColumn))
    }
  }

  /// Writes the folder with its tables in a way.
  func write(_ way: Rewriting, to folder: TemporaryFolder) throws {
    for (file, text) in files {
      let bytes = file.hasSuffix(".csv") ? way.bytes(of: text) : Data(text.utf8)
      try folder.write(bytes, to: "\(name)/\(file)")
    }
  }
}
