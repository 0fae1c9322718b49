import ArgumentParser
import CaseloadDomain
import CaseloadFiles
import CaseloadPlanning
import CaseloadReports
import Foundation

/// What the subcommands have in common: reading, answering, writing, and the exit code of each end.
enum CommandRun {
  /// Something ran and the answer is no.
  static let answerIsNo = ExitCode(2)
  /// The data cannot be used.
  static let badData = ExitCode(65)
  /// Something could not run.
  static let couldNotRun = ExitCode(1)

  /// Tells findings that end a run: on stderr, or with `--json` as the one object on stdout.
  static func refuse(_ findings: [Finding], asJSON: Bool) -> ExitCode {
    if asJSON {
      // The code for bad data stands even if nobody reads the answer.
      _ = Streams.answer(FindingsJSON.answer(findings))
    } else {
      Streams.talk(FindingLines(findings).text(in: Streams.talkStyle))
    }
    return badData
  }

  /// Prints an answer. A reader who is gone ends the run in peace.
  static func answer(_ bytes: [UInt8]) throws {
    switch Streams.answer(bytes) {
    case .delivered: return
    case .readerGone: throw ExitCode.success
    case .failed(let code):
      let reason = String(cString: strerror(code))
      Streams.talk("The answer cannot be written: \(reason). \(TroubleWords.advice(code))\n")
      throw couldNotRun
    }
  }

  /// Does work that may meet a fault of ours or of the world, and says so where it does.
  static func guarded<Result>(_ work: () throws -> Result) throws -> Result {
    do {
      return try work()
    } catch let mismatch as AuditMismatch {
      Streams.talk(TroubleWords.sentences(mismatch).joined(separator: "\n") + "\n")
      throw couldNotRun
    } catch let code as ExitCode {
      throw code
    } catch {
      Streams.talk("The run failed: \(error)\n")
      throw couldNotRun
    }
  }

  /// Does what may find an argument wrong only now that the scenario is known, and says so as the
  /// library does for those it finds at once.
  static func asUsage<Result>(
    of command: any ParsableCommand.Type, _ work: () throws -> Result
  ) throws -> Result {
    do {
      return try work()
    } catch let wrong as ValidationError {
      let name = command.configuration.commandName ?? ""
      Streams.talk(
        "Error: \(wrong.message)\nUsage: \(Caseload.usageString(for: command))\n"
          + "  See 'caseload \(name) --help' for more information.\n")
      throw ExitCode.validationFailure
    }
  }

  /// Makes sure before long work that files can be written.
  static func probe(_ paths: [String?]) throws {
    for case let path? in paths {
      do throws(FileTrouble) {
        try WholeFile(path: path).probe()
      } catch {
        Streams.talk(TroubleWords.sentence(error) + "\n")
        throw couldNotRun
      }
    }
  }

  /// Writes files, each whole or not at all; false if one could not be, and then stderr says which
  /// and which were, even to the quiet.
  static func write(_ files: [(path: String, bytes: [UInt8])], isQuiet: Bool) -> Bool {
    var written: [String] = []
    var troubles: [String] = []
    EndSignals.whileWriting {
      for file in files {
        do throws(FileTrouble) {
          try WholeFile(path: file.path).write(file.bytes)
          written.append("Wrote \(file.path)\n")
        } catch {
          troubles.append(TroubleWords.sentence(error) + "\n")
        }
      }
    }
    Streams.talk(troubles.joined())
    if !isQuiet || !troubles.isEmpty { Streams.talk(written.joined()) }
    return troubles.isEmpty
  }

  /// A word as a shell takes it.
  static func quoted(_ word: String) -> String {
    let plain = word.allSatisfy { $0.isLetter || $0.isNumber || "/._-+,:@%=".contains($0) }
    if plain && !word.isEmpty { return word }
    return "'" + word.replacingOccurrences(of: "'", with: "'\\''") + "'"
  }
}
