import Foundation
import Testing
import _CaseloadTestSupport

@Suite struct FileTests {
  @Test func aFolderThatIsNotThereIsSaidBeforeTheWork() throws {
    let outcome = try CommandLine.run(
      ["plan", "scenarios/one-each", "--quiet", "--out", "none/plan.json"])
    #expect(outcome.exitCode == 1)
    #expect(outcome.output == "")
    #expect(
      outcome.errors
        == "'none/plan.json' cannot be created: No such file or directory. "
        + "The file is as it was. Make its folder first, or name another one.\n")
  }

  @Test(arguments: [
    ["plan", "small", "--out", "small/scenario.yaml"],
    ["plan", "small", "--csv", "link.csv"],
    ["plan", "small", "--csv", "small/../small/managers.csv"],
    ["export-model", "small", "--lp", "small/clients.csv"],
  ])
  func theScenarioIsNeverWrittenOver(arguments: [String]) throws {
    try TemporaryFolder.with { folder in
      try ScenarioFolder.small(in: folder)
      try FileManager.default.createSymbolicLink(
        at: folder.url.appending(path: "link.csv"),
        withDestinationURL: folder.url.appending(path: "small/clients.csv"))
      let names = ["scenario.yaml", "clients.csv", "managers.csv"].map { "small/\($0)" }
      let before = names.map { folder.text(of: $0) }
      let outcome = try CommandLine.run(arguments, in: folder.url)
      #expect(outcome.exitCode == 64)
      #expect(outcome.output == "")
      #expect(outcome.errors.contains("is a file of the scenario itself"))
      #expect(outcome.errors.contains("Usage: caseload \(arguments[0]) "))
      #expect(names.map { folder.text(of: $0) } == before)
    }
  }

  #if os(Linux)
    @Test func whereOneFileFailsTheOtherIsNamedAsWritten() throws {
      try TemporaryFolder.with { folder in
        try ScenarioFolder.small(in: folder)
        let outcome = try CommandLine.run(
          ["plan", "small", "--quiet", "--out", "/dev/full", "--csv", "plan.csv"], in: folder.url)
        #expect(outcome.exitCode == 1)
        #expect(outcome.errors.contains("'/dev/full' cannot be written"))
        #expect(outcome.errors.contains("Wrote plan.csv\n"))
        #expect(outcome.output.contains("Managers"))
      }
    }
  #endif

  @Test func aReadOnlyFolderIsAClearMessageAndNoTrace() throws {
    try TemporaryFolder.with { folder in
      try ScenarioFolder.small(in: folder)
      let old = try folder.write("old", to: "locked/plan.json")
      try FileManager.default.setAttributes([.posixPermissions: 0o666], ofItemAtPath: old.path)
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o555],
        ofItemAtPath: folder.url.appending(path: "locked").path)
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: folder.url.path)
      // Nothing is read-only for root, who becomes nobody for this.
      let asNobody = getuid() == 0 ? "setpriv --reuid 65534 --clear-groups " : ""
      if getuid() == 0, !FileManager.default.isExecutableFile(atPath: "/usr/bin/setpriv") {
        return skipped("a read-only folder", because: "root, and no setpriv to stop being it")
      }
      let binary = try folder.copy(Program.caseload().executable, as: "program")
      let outcome = try CommandLine.shell(
        "\(asNobody)\(binary.path) plan small --quiet --out locked/plan.json; echo $?",
        in: folder.url)
      #expect(outcome.output == "1\n")
      #expect(
        outcome.errors
          == "'locked/plan.json' cannot be created: Permission denied. The file is as it was. "
          + "Name a place where you may write.\n")
      #expect(folder.text(of: "locked/plan.json") == "old")
    }
  }

  #if os(Linux)
    @Test func aFullDiskIsAClearMessageAndNoTrace() throws {
      try TemporaryFolder.with { folder in
        try ScenarioFolder.small(in: folder)
        // A file system of one page that a file of ours already fills.
        let outcome = try CommandLine.shell(
          """
          mkdir disk && mount -t tmpfs -o size=4k none disk || exit 77
          printf old > disk/plan.json
          "$CASELOAD" plan small --quiet --out disk/plan.json > page; code=$?
          ls -A disk; cat disk/plan.json
          umount disk; exit $code
          """, in: folder.url)
        if outcome.exitCode == 77 {
          return skipped("a full disk", because: "no right to mount a file system")
        }
        #expect(outcome.exitCode == 1)
        #expect(outcome.output == "plan.json\nold")
        #expect(
          outcome.errors
            == "'disk/plan.json' cannot be written: No space left on device. "
            + "The file is as it was. Free some space, or name a place on another disk.\n")
        // The work is not lost: the page was printed.
        #expect(folder.text(of: "page")?.contains("Managers") == true)
      }
    }
  #endif

  @Test func aLimitOnTheSizeOfFilesIsAClearMessageAndNoTrace() throws {
    try TemporaryFolder.with { folder in
      try ScenarioFolder.small(in: folder)
      try folder.write("old", to: "plan.json")
      // The very write that passes this limit fails half a page into ours.
      let outcome = try CommandLine.shell(
        "ulimit -f 1; \"$CASELOAD\" plan small --quiet --out plan.json > /dev/null; echo $?",
        in: folder.url)
      #expect(outcome.output == "1\n")
      #expect(
        outcome.errors
          == "'plan.json' cannot be written: File too large. The file is as it was. "
          + "Raise the limit on the size of files (ulimit -f), or leave this one out.\n")
      #expect(folder.text(of: "plan.json") == "old")
      #expect(try folder.names() == ["plan.json", "small"])
    }
  }
}
