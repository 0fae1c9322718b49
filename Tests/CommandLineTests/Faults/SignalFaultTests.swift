import Foundation
import Testing
import _CaseloadTestSupport

/// SIGINT, SIGTERM, SIGHUP and SIGPIPE in every phase of a run.
@Suite(.serialized) struct SignalFaultTests {
  private static let unread = "Stopped before there was an answer; nothing was written.\n"

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func aRunThatIsAskedToEndAtAnyMomentDoesSo(signal: Int32) throws {
    var generator = SeededGenerator(seed: UInt64(signal))
    var ends: [String: Int] = [:]
    try TemporaryFolder.with { folder in
      try ScenarioFolder.large(in: folder)
      // From the program's loading over its reading into the search.
      for _ in 0..<FaultEffort.signalMoments {
        try folder.write("old", to: "plan.json")
        let run = try Program.caseload().start(
          ["plan", "small", "--json", "--out", "plan.json"], in: folder.url)
        usleep(UInt32(generator.number(in: 2_000...400_000)))
        run.send(signal: signal)
        let outcome = run.outcome(within: .seconds(60))
        let plan = folder.text(of: "plan.json") ?? ""
        switch outcome.end {
        case .exit(0):
          #expect(plan.hasPrefix("{") && plan.hasSuffix("}\n"))
          #expect(try CommandLine.object(outcome)["stop"] as? String == "interrupted")
          ends["exit 0 with the best plan", default: 0] += 1
        case .exit(1):
          #expect(plan == "old")
          let isUnread = outcome.errors.hasSuffix(Self.unread)
          #expect(isUnread || outcome.output.contains("\"status\": \"stopped\""))
          ends["exit 1, nothing written", default: 0] += 1
        case .signal(signal):
          // The system was still loading the program.
          #expect(plan == "old")
          #expect(outcome.errors == "")
          ends["signal, before the program began", default: 0] += 1
        default: Issue.record("\(outcome.end): \(outcome.errors)")
        }
      }
    }
    FaultTable.record(
      "signal \(signal) while loading, reading, searching",
      ending: ends.sorted { $0.key < $1.key }.map { "\($1) x \($0)" }.joined(separator: "; "),
      message: Self.unread)
  }

  @Test(arguments: [SIGINT, SIGHUP]) func theSecondRequestEndsTheProcess(signal: Int32) throws {
    try TemporaryFolder.with { folder in
      try ScenarioFolder.large(in: folder)
      try folder.write("old", to: "plan.json")
      let run = try Program.caseload().start(
        ["plan", "small", "--out", "plan.json"], in: folder.url)
      try wait(for: run, toTell: 1)
      run.send(signal: signal)
      usleep(400_000)
      run.send(signal: SIGTERM)
      let outcome = run.outcome(within: .seconds(60))
      // Whichever is heard first, the second may come when the plan is there already.
      let isEnded = [.exit(0), .exit(1), .signal(signal), .signal(SIGTERM)].contains(outcome.end)
      #expect(isEnded, "\(outcome.end)")
      let plan = folder.text(of: "plan.json") ?? ""
      #expect(plan == "old" || plan.hasPrefix("{") && plan.hasSuffix("}\n"))
    }
  }

  /// `timeout` tells the run and then its group, as a shell may: one request, heard more than once.
  @Test(arguments: [SIGINT, SIGTERM]) func oneRequestMayBeHeardTwice(signal: Int32) throws {
    try TemporaryFolder.with { folder in
      try ScenarioFolder.large(in: folder)
      for pause: UInt32 in [0, 1_000, 30_000] {
        let run = try Program.caseload().start(["plan", "small", "--json"], in: folder.url)
        try wait(for: run, toTell: 1)
        run.send(signal: signal)
        usleep(pause)
        run.send(signal: signal)
        let outcome = run.outcome(within: .seconds(60))
        #expect(outcome.end == .exit(0))
        #expect(try CommandLine.object(outcome)["stop"] as? String == "interrupted")
      }
    }
  }

  /// Each second of the search tells where it is; the signal comes after so many of these lines.
  @Test(arguments: FaultEffort.isThorough ? [1, 2] : [1])
  func everyPhaseOfTheSearchBringsAPlan(lines: Int) throws {
    try TemporaryFolder.with { folder in
      try ScenarioFolder.large(in: folder)
      let run = try Program.caseload().start(
        ["plan", "small", "--json", "--out", "plan.json"], in: folder.url)
      try wait(for: run, toTell: lines)
      run.send(signal: SIGTERM)
      let outcome = run.outcome(within: .seconds(60))
      #expect(outcome.end == .exit(0))
      #expect(try CommandLine.object(outcome)["stop"] as? String == "interrupted")
      #expect(folder.text(of: "plan.json")?.hasSuffix("}\n") == true)
      FaultTable.record(
        "SIGTERM after \(lines) lines of progress", end: outcome.end,
        message: outcome.errors.replacing("Wrote plan.json\n", with: ""))
    }
  }

  @Test func aBrokenPipeByNameChangesNothing() throws {
    var generator = SeededGenerator(seed: 13)
    for _ in 0..<8 {
      try TemporaryFolder.with { folder in
        try ScenarioFolder.small(in: folder)
        let run = try Program.caseload().start(
          ["plan", "small", "--quiet", "--out", "plan.json"], in: folder.url)
        usleep(UInt32(generator.number(in: 20_000...60_000)))
        run.send(signal: SIGPIPE)
        let outcome = run.outcome(within: .seconds(60))
        let isLoading = outcome.end == .signal(SIGPIPE) && folder.text(of: "plan.json") == nil
        #expect(outcome.end == .exit(0) || isLoading, "\(outcome.end)")
      }
    }
    FaultTable.record("SIGPIPE at 8 moments", ending: "exit 0", message: "-")
  }

  @Test func aReaderOfTheProgressWhoGoesEndsNothing() throws {
    try TemporaryFolder.with { folder in
      try ScenarioFolder.large(in: folder)
      let outcome = try CommandLine.shell(
        """
        { "$CASELOAD" plan small --time-limit 3 --out plan.json 2>&1 >/dev/null; \
        echo $? > code; } | true
        """, in: folder.url)
      #expect(outcome.errors == "")
      #expect(folder.text(of: "code") == "0\n")
      #expect(folder.text(of: "plan.json")?.hasSuffix("}\n") == true)
      FaultTable.record("stderr's reader goes during the search", ending: "exit 0", message: "-")
    }
  }

  @Test func whoHasHungUpBeforehandIsObeyed() throws {
    try TemporaryFolder.with { folder in
      try ScenarioFolder.large(in: folder)
      let run = try Program.shell.start(
        ["-c", "trap '' HUP; exec \"$CASELOAD\" plan small --json --time-limit 4"],
        in: folder.url)
      try wait(for: run, toTell: 1)
      run.send(signal: SIGHUP)
      let outcome = run.outcome(within: .seconds(60))
      #expect(try CommandLine.object(outcome)["stop"] as? String == "time")
    }
  }

  private func wait(for run: RunningProgram, toTell lines: Int) throws {
    let end = ContinuousClock.now + .seconds(60)
    while run.errorsSoFar.count(where: \.isNewline) < lines {
      try #require(ContinuousClock.now < end, "the run told nothing")
      usleep(10_000)
    }
  }
}
