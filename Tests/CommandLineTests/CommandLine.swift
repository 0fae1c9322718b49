import Foundation
import _CaseloadTestSupport

/// The built program on the project's own scenarios.
enum CommandLine {
  /// Runs a verb in the package's root, so that paths in the output are the same on every machine.
  static func run(
    _ arguments: [String], in folder: URL? = nil, environment: [String: String] = [:]
  ) throws -> ProgramOutcome {
    try Program.caseload().run(
      arguments, in: folder ?? Places.packageRoot(), environment: environment)
  }

  /// Runs a shell script in which `$CASELOAD` names the program.
  static func shell(_ script: String, in folder: URL? = nil) throws -> ProgramOutcome {
    try Program.shell.run(["-c", script], in: folder ?? Places.packageRoot())
  }

  /// The members of the one JSON object on stdout.
  static func object(_ outcome: ProgramOutcome) throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: outcome.outputBytes)
    guard let object = value as? [String: Any] else { throw NoObject() }
    return object
  }

  /// There is no object where one was promised.
  struct NoObject: Error {}
}

/// Small scenario folders for the tests of this room.
enum ScenarioFolder {
  /// Three clients of 60 h, two managers, everything with the first of them today.
  static func small(in folder: TemporaryFolder, extra: String = "") throws {
    try folder.write(
      """
      format: 1
      clients: clients.csv
      managers: managers.csv
      tiers:
        plain: {hours: 60}
      \(extra)
      """, to: "small/scenario.yaml")
    try folder.write(
      "id,name,tier,owner\na,Acme,plain,x\nb,Bay,plain,x\nc,Cove,plain,x\n",
      to: "small/clients.csv")
    try folder.write("id,name\nx,Anna Berg\ny,Bo Lund\n", to: "small/managers.csv")
  }

  /// More work than the team has hours for, so that somebody stays without a manager.
  static func crowded(in folder: TemporaryFolder) throws {
    try small(in: folder, extra: "inherit: none")
    try folder.write(
      "id,name,tier,owner\n" + (1...6).map { "c\($0),Client \($0),plain,\n" }.joined(),
      to: "small/clients.csv")
  }

  /// A minimum that the clients cannot fill.
  static func impossible(in folder: TemporaryFolder) throws {
    try small(in: folder, extra: "inherit: none")
    let path = "small/scenario.yaml"
    let text = folder.text(of: path) ?? ""
    try folder.write(
      text.replacing("{hours: 60}", with: "{hours: 60, at-least: 2}"), to: path)
  }

  /// So many clients and managers that a run lasts until it is stopped.
  static func large(in folder: TemporaryFolder) throws {
    try small(in: folder)
    let clients = (0..<400).map { index in
      "c\(index),Client \(index),plain,m\(index % 7),\(index * 37 % 23 + 1)\n"
    }
    try folder.write("id,name,tier,owner,Size\n" + clients.joined(), to: "small/clients.csv")
    let managers = (0..<40).map { "m\($0),Manager \($0),0.\($0 % 5 + 5)\n" }
    try folder.write("id,name,fte\n" + managers.joined(), to: "small/managers.csv")
    let text = folder.text(of: "small/scenario.yaml") ?? ""
    try folder.write(
      text.replacing("{hours: 60}", with: "{hours: 5}")
        + "\nload: {units: [{name: size, column: Size, hours: 0.37}]}\n",
      to: "small/scenario.yaml")
  }
}
