import ArgumentParser
import CaseloadBench
import CaseloadDomain
import CaseloadFiles
import CaseloadSolver
import Foundation

/// `caseload-bench gap`: the engine on published assignment problems.
struct GapCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gap", abstract: "Solve published generalised assignment problems.",
    discussion: """
      A file holds m n, m rows of n costs, m rows of n weights, and m capacities. Every assignment is \
      added up, and every bound recomputed from its certificate, by arithmetic that is not the \
      engine's; where that does not agree, the run ends with 1.
      """)

  @Argument(help: "The instances.", completion: .file())
  var files: [String]

  @Option(
    help: ArgumentHelp("Seconds of wall time for each instance.", valueName: "seconds"))
  var timeLimit: Double = 60

  @Option(help: ArgumentHelp("The most threads used.", valueName: "number"))
  var threads = 1

  @Option(help: ArgumentHelp("The seed of every random choice.", valueName: "number"))
  var seed: UInt64 = 1

  @Option(
    help: ArgumentHelp(
      "The table of best known values; by default best-known.csv in the instance's folder or above it.",
      valueName: "file"), completion: .file())
  var bestKnown: String?

  @Option(
    help: ArgumentHelp("Write the certificate of each bound here.", valueName: "folder"),
    completion: .directory)
  var certificates: String?

  @Flag(help: "Print a JSON object a line.")
  var json = false

  mutating func validate() throws {
    guard timeLimit > 0 && timeLimit <= 1e6 else {
      throw ValidationError("--time-limit must be a number of seconds above zero.")
    }
    guard (1...256).contains(threads) else { throw ValidationError("--threads must be 1 to 256.") }
  }

  func run() throws {
    let instances = try files.map { ($0, try instance(at: $0)) }
    if !json { Talk.answer(GapLine.head + "\n") }
    for (path, instance) in instances {
      let line = try solve(instance, bestKnown: published(beside: path)[instance.name])
      Talk.answer(json ? JSONWriter.text(of: line.json) : line.words + "\n")
      try write(line)
    }
  }

  private func instance(at path: String) throws -> GapInstance {
    guard let data = FileManager.default.contents(atPath: path) else {
      Talk.say("'\(path)' cannot be read.")
      throw ExitCode(1)
    }
    do {
      return try GapInstance(
        name: URL(fileURLWithPath: path).lastPathComponent,
        text: String(decoding: data, as: UTF8.self)
      )
    } catch {
      Talk.say("'\(path)' is no assignment problem: \(words(of: error)).")
      throw ExitCode(65)
    }
  }

  private func words(of fault: GapInstance.Fault) -> String {
    switch fault {
    case .noSizes: "it does not begin with the numbers of agents and jobs"
    case .noNumber(let word): "word \(word) is no whole number"
    case .count(let expected, let found): "\(expected) numbers are needed, \(found) are there"
    case .outOfRange: "a number is negative or above 1,000,000,000"
    }
  }

  private func published(beside path: String) -> BestKnown {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    let places =
      bestKnown.map { [URL(fileURLWithPath: $0)] }
      ?? [folder, folder.deletingLastPathComponent()].map {
        $0.appendingPathComponent("best-known.csv")
      }
    let table = places.lazy.compactMap { FileManager.default.contents(atPath: $0.path) }.first
    return BestKnown(table: table.map { String(decoding: $0, as: UTF8.self) } ?? "")
  }

  private func solve(_ instance: GapInstance, bestKnown: Int?) throws -> GapLine {
    let clock = ContinuousClock()
    let start = clock.now
    let limits = MatchLimits(seconds: timeLimit, threads: threads)
    let outcome = try instance.problem.solve(
      SolveRequest(seed: seed, threads: threads), control: limits.control())
    do {
      return try GapLine(
        instance, outcome, bestKnown: bestKnown,
        seconds: start.duration(to: clock.now) / .seconds(1)
      )
    } catch {
      Talk.say("\(instance.name): what the engine says does not hold (\(error)). This is a fault.")
      throw ExitCode(1)
    }
  }

  private func write(_ line: GapLine) throws {
    guard let certificates, let certificate = line.certificate else { return }
    let file = URL(fileURLWithPath: certificates)
      .appendingPathComponent(line.instance + ".certificate.json")
    do {
      try FileManager.default.createDirectory(
        atPath: certificates, withIntermediateDirectories: true)
      try Data(JSONWriter.bytes(of: certificate.json)).write(to: file, options: .atomic)
    } catch {
      Talk.say("'\(file.path)' cannot be written.")
      throw ExitCode(1)
    }
  }
}
