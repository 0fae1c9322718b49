import Foundation
import Testing
import _CaseloadTestSupport

/// What `ulimit` allows: memory, open files, stack, processor time, size of files.
#if os(Linux)
  @Suite(.serialized) struct LimitFaultTests {
    /// Megabytes, from too few to load the program to plenty.
    static let megabytes =
      FaultEffort.isThorough
      ? [40, 60, 80, 90, 100, 120, 140, 160, 200, 300, 500, 1000] : [60, 90, 120, 200, 1000]

    @Test(arguments: ["plan", "check", "export-model"])
    func littleMemoryIsAnAnswerOrAMessage(verb: String) throws {
      try TemporaryFolder.with { folder in
        try ScenarioFolder.large(in: folder)
        let options = [
          "plan": "--quiet --time-limit 1 --out out.txt",
          "export-model": "--quiet --time-limit 1 --lp out.txt",
        ]
        for size in Self.megabytes {
          try folder.write("old", to: "out.txt")
          let outcome = try CommandLine.shell(
            """
            ulimit -c 0; ulimit -v \(size * 1024)
            exec "$CASELOAD" \(verb) small \(options[verb] ?? "") > page
            """, in: folder.url)
          expectWordsOrAnswer(outcome, verb: verb, size: size, file: folder.text(of: "out.txt"))
        }
      }
    }

    private func expectWordsOrAnswer(
      _ outcome: ProgramOutcome, verb: String, size: Int, file: String?
    ) {
      switch outcome.end {
      case .exit(0): #expect(outcome.errors == "")
      case .exit(1):
        #expect(outcome.errors.contains("ulimit -v"), "\(size) MB: \(outcome.errors)")
        #expect(!outcome.errors.contains("Backtrac"))
        #expect(file == "old")
      case .exit(127):
        // The system has no room to load the program and its libraries, and says so itself.
        #expect(outcome.errors.contains("error while loading shared libraries"))
        #expect(file == "old")
      default: Issue.record("\(verb), \(size) MB: \(outcome.end) \(outcome.errors)")
      }
      FaultTable.record("ulimit -v \(size) MB, \(verb)", end: outcome.end, message: outcome.errors)
    }

    @Test(arguments: [3, 4, 5, 6, 8, 10, 12, 16, 24, 32])
    func fewOpenFilesAreAnAnswerOrAMessage(count: Int) throws {
      try TemporaryFolder.with { folder in
        try ScenarioFolder.small(in: folder)
        try folder.write("old", to: "plan.json")
        let outcome = try CommandLine.shell(
          "exec > page; ulimit -n \(count); exec \"$CASELOAD\" plan small --quiet --out plan.json",
          in: folder.url)
        FaultTable.record("ulimit -n \(count)", end: outcome.end, message: outcome.errors)
        let plan = folder.text(of: "plan.json") ?? ""
        switch outcome.end {
        case .exit(0): #expect(plan.hasSuffix("}\n"))
        case .exit(1), .exit(65), .exit(127):
          #expect(plan == "old")
          #expect(outcome.errors != "")
        default: Issue.record("\(count) files: \(outcome.end) \(outcome.errors)")
        }
      }
    }

    @Test(arguments: [128, 256, 512, 1024, 65_536])
    func aSmallStackIsEnoughOrAMessage(kilobytes: Int) throws {
      let outcome = try CommandLine.shell(
        "ulimit -c 0; ulimit -s \(kilobytes); exec \"$CASELOAD\" plan scenarios/agency --quiet")
      FaultTable.record("ulimit -s \(kilobytes) kB", end: outcome.end, message: outcome.errors)
      if kilobytes < 256 && outcome.exitCode == 1 {
        #expect(outcome.errors.contains("(ulimit -s)"))
      } else {
        #expect(outcome.exitCode == 0)
        #expect(outcome.errors == "")
      }
    }

    @Test func theEndOfTheProcessorTimeBringsTheBestPlan() throws {
      try TemporaryFolder.with { folder in
        try ScenarioFolder.large(in: folder)
        let outcome = try CommandLine.shell(
          "ulimit -t 4; exec \"$CASELOAD\" plan small --quiet --json --out plan.json",
          in: folder.url)
        FaultTable.record("ulimit -t 4", end: outcome.end, message: outcome.errors)
        #expect(outcome.end == .exit(0))
        #expect(try CommandLine.object(outcome)["stop"] as? String == "time")
        #expect(folder.text(of: "plan.json")?.hasSuffix("}\n") == true)
      }
    }

    @Test(arguments: [0, 1, 4]) func aSmallLimitOnFilesLeavesTheOldOnes(blocks: Int) throws {
      try TemporaryFolder.with { folder in
        try ScenarioFolder.small(in: folder)
        try folder.write("old", to: "plan.json")
        try folder.write("old", to: "new.csv")
        let outcome = try CommandLine.shell(
          """
          ulimit -f \(blocks)
          exec "$CASELOAD" plan small --quiet --out plan.json --csv new.csv | cat > /dev/null
          """, in: folder.url)
        #expect(outcome.exitCode == 0, "the pipe's end")
        let names = try folder.names()
        #expect(names == ["new.csv", "plan.json", "small"])
        let plan = folder.text(of: "plan.json") ?? ""
        #expect(plan == "old" || plan.hasSuffix("}\n"))
        #expect(plan != "old" || outcome.errors.contains("(ulimit -f)"))
        FaultTable.record("ulimit -f \(blocks)", ending: "files whole", message: outcome.errors)
      }
    }
  }
#endif
