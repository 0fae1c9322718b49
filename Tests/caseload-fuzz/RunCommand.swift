import ArgumentParser
import Foundation
import _CaseloadFuzz

/// `caseload-fuzz run`: many inputs in several processes.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Judge many inputs in several processes.")

  @Option(help: "How many inputs.")
  var inputs = 20_000

  @Option(help: "The seed from which all inputs follow.")
  var seed: UInt64 = 1

  @Option(help: "The number of the first input.")
  var from = 0

  @Option(help: "How many processes work at once.")
  var workers = ProcessInfo.processInfo.activeProcessorCount

  @Option(help: "The built command line, which words are passed to; without it they are not tried.")
  var program: String?

  @Option(help: "The folder in which inputs that broke a law are kept; without it they are not.")
  var corpus: String?

  func run() throws {
    let started = Date()
    let outcome = try fuzzRun.run(from..<(from + inputs))
    print(outcome.tally.text)
    let seconds = Date().timeIntervalSince(started)
    print(
      "\(outcome.tally.count) inputs of seed \(seed) judged in \(Int(seconds)) s by \(workers) "
        + "processes; \(outcome.faults.count) broke a law")
    if let trouble = outcome.trouble {
      print(trouble)
      throw ExitCode.failure
    }
    if let corpus { try keep(outcome.faults.keys.sorted(), in: URL(filePath: corpus)) }
    if !outcome.faults.isEmpty { throw ExitCode.failure }
  }

  private var fuzzRun: FuzzRun {
    var arguments = ["worker", "--seed", String(seed)]
    if let program { arguments += ["--program", program] }
    return FuzzRun(
      program: Itself.program, arguments: arguments, seed: seed, workers: workers,
      tell: { FileHandle.standardOutput.write(Data(($0 + "\n").utf8)) })
  }

  /// Keeps a smaller form of each input.
  private func keep(_ numbers: [Int], in folder: URL) throws {
    for number in numbers.prefix(10) {
      let input = InputSource(seed: seed).input(number)
      let trial = ReplayTrial(program: program)
      guard let first = trial.end(of: input) else {
        print("input \(number) fails in company only; it is kept as it is")
        try input.keep(in: folder.appending(path: "\(input.kind.rawValue)-\(seed)-\(number)"))
        continue
      }
      var minimiser = Minimiser(trials: first == ReplayTrial.hang ? 30 : 400) {
        trial.end(of: $0) == first
      }
      let smallest = minimiser.smallest(input)
      let place = folder.appending(path: "\(input.kind.rawValue)-\(seed)-\(number)")
      try smallest.keep(in: place)
      print("kept \(place.path): \(first.prefix(200))")
    }
  }
}
