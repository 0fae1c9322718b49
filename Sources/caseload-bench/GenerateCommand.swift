import ArgumentParser
import CaseloadBench
import CaseloadFiles
import Foundation

/// `caseload-bench generate`: a scenario folder of a family.
struct GenerateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate", abstract: "Write a scenario folder of a family.",
    discussion: "The same family, size and seed make the same bytes on every machine.")

  @Flag(help: "Print the name of every family and a line on each.")
  var list = false

  @Option(help: ArgumentHelp("The family; see --list.", valueName: "name"))
  var family: String?

  @Option(help: ArgumentHelp("How many clients.", valueName: "number"))
  var clients: Int?

  @Option(help: ArgumentHelp("How many managers.", valueName: "number"))
  var managers: Int?

  @Option(help: ArgumentHelp("The source of every draw.", valueName: "number"))
  var seed: UInt64 = 1

  @Option(
    help: ArgumentHelp("The folder to write; made where it is missing.", valueName: "folder"),
    completion: .directory)
  var out: String?

  mutating func validate() throws {
    if list { return }
    guard let family else { throw ValidationError("Name a family with --family, or use --list.") }
    guard Family.named(family) != nil else {
      let names = Family.all.map(\.name).joined(separator: ", ")
      throw ValidationError("There is no family '\(family)'. The families are: \(names).")
    }
    guard let clients, let managers else {
      throw ValidationError("Say how large the book is with --clients and --managers.")
    }
    guard BookSize(clients: clients, managers: managers).isMade else {
      throw ValidationError(
        """
        Books have \(BookSize.least.clients) to \(BookSize.most.clients) clients, \
        \(BookSize.least.managers) to \(BookSize.most.managers) managers, and at least two clients \
        a manager.
        """)
    }
    if out == nil { throw ValidationError("Name a folder with --out.") }
  }

  func run() throws {
    if list { return printFamilies() }
    guard let family = family.flatMap(Family.named), let clients, let managers, let out else {
      return
    }
    let size = BookSize(clients: clients, managers: managers)
    let scenario = GeneratedScenario(family, size: size, seed: seed)
    try FileManager.default.createDirectory(
      atPath: out, withIntermediateDirectories: true)
    for file in scenario.files {
      do throws(FileTrouble) {
        try WholeFile(path: "\(out)/\(file.name)").write(file.bytes)
      } catch {
        Talk.say("'\(error.path)' cannot be written: \(error.reason).")
        throw ExitCode(1)
      }
    }
  }

  private func printFamilies() {
    let width = Family.all.map(\.name.count).max() ?? 0
    for family in Family.all {
      let gap = String(repeating: " ", count: width - family.name.count + 2)
      print(family.name + gap + family.line)
    }
  }
}
