import Foundation
import Testing
import _CaseloadTestSupport

@Suite struct StreamTests {
  @Test func aClosedPipeIsQuietAndExits0() throws {
    let outcome = try CommandLine.shell(
      "{ \"$CASELOAD\" plan scenarios/agency --quiet; echo \"exit $?\" >&2; } | true")
    #expect(outcome.errors == "exit 0\n")
  }

  @Test func aReaderWhoTakesOneLineGetsIt() throws {
    let outcome = try CommandLine.shell("\"$CASELOAD\" plan scenarios/agency --quiet | head -n 1")
    #expect(outcome.output.split(separator: "\n").count == 1)
    #expect(outcome.errors == "")
  }

  @Test func closedOutputsDoNoHarm() throws {
    try TemporaryFolder.with { folder in
      try ScenarioFolder.small(in: folder)
      let outcome = try CommandLine.shell(
        "\"$CASELOAD\" plan small --out plan.json >&- 2>&-; echo $?", in: folder.url)
      #expect(outcome.output == "0\n")
      // A file opened on a closed descriptor's number must not receive the page.
      #expect(folder.text(of: "plan.json")?.hasPrefix("{") == true)
      #expect(folder.text(of: "plan.json")?.hasSuffix("}\n") == true)
    }
  }

  #if os(Linux)
    @Test func aFullDeviceAsStdoutIsAClearFailure() throws {
      let outcome = try CommandLine.shell(
        "\"$CASELOAD\" check scenarios/one-each > /dev/full; echo $?")
      #expect(outcome.output == "1\n")
      #expect(
        outcome.errors == "The answer cannot be written: No space left on device. "
          + "Free some space, or name a place on another disk.\n")
    }
  #endif

  @Test func withoutATerminalThereIsNoColour() throws {
    let outcome = try CommandLine.run(["plan", "scenarios/agency", "--quiet"])
    #expect(!outcome.output.contains("\u{1B}"))
  }

  @Test func colourIsForTerminalsThatWantIt() throws {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/script") else {
      return skipped("colour on a terminal", because: "there is no /usr/bin/script")
    }
    let run = "script -qec '\"$CASELOAD\" check scenarios/one-each --quiet' /dev/null"
    let coloured = try CommandLine.shell("unset NO_COLOR; TERM=xterm \(run)")
    #expect(coloured.output.contains("\u{1B}[1m"))
    for setting in ["NO_COLOR=1 TERM=xterm", "TERM=dumb"] {
      let plain = try CommandLine.shell("\(setting) \(run)")
      #expect(!plain.output.contains("\u{1B}["))
      #expect(plain.output.contains("One of each"))
    }
  }
}
