import Foundation
import Testing
import _CaseloadTestSupport

struct ProgramTests {
  @Test func outputsAndExitCodeStayApart() throws {
    let script = "cat; echo answer; echo talk >&2; exit 3"
    let outcome = try Program.shell.run(["-c", script], input: "given\n")
    #expect(outcome.output == "given\nanswer\n")
    #expect(outcome.errors == "talk\n")
    #expect(outcome.end == .exit(3))
  }

  @Test func moreThanAPipeHoldsArrivesFromBothOutputs() throws {
    let script = """
      i=0; while [ $i -lt 3000 ]; do
        echo "0123456789012345678901234567890123456789"
        echo "0123456789012345678901234567890123456789" >&2
        i=$((i+1)); done
      """
    let outcome = try Program.shell.run(["-c", script])
    #expect(outcome.outputBytes.count == 3000 * 41)
    #expect(outcome.errorBytes.count == 3000 * 41)
    #expect(outcome.exitCode == 0)
  }

  @Test func signalsAndTimeoutsAreTold() throws {
    let killed = try Program.shell.start(["-c", "exec sleep 60"])
    killed.send(signal: SIGKILL)
    #expect(killed.outcome().end == .signal(SIGKILL))
    let slow = try Program.shell.run(["-c", "exec sleep 60"], timeout: .seconds(1))
    #expect(slow.end == .timeout)
    #expect(slow.exitCode == nil)
  }

  @Test func environmentAndFolderReachTheProgram() throws {
    try TemporaryFolder.with { folder in
      try folder.write("here\n", to: "note.txt")
      let outcome = try Program.shell.run(
        ["-c", "cat note.txt; echo \"$WORD\""], in: folder.url, environment: ["WORD": "said"])
      #expect(outcome.output == "here\nsaid\n")
    }
  }

  @Test func theCommandLineIsBuilt() throws {
    let program = try Program.caseload()
    #expect(program.executable.lastPathComponent == "caseload")
  }
}
