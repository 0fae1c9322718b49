import Foundation
import Testing
import _CaseloadTestSupport

/// Folders that are full, may not be written to, or are gone.
@Suite(.serialized) struct FolderFaultTests {
  @Test func aFolderThatIsGoneIsSaid() throws {
    try TemporaryFolder.with { folder in
      try ScenarioFolder.small(in: folder)
      let outcome = try vanished(folder, "plan small --quiet --out plan.json")
      FaultTable.record(
        "working directory gone, relative scenario", end: outcome.end, message: outcome.errors)
      #expect(outcome.exitCode == 65)
      #expect(outcome.errors.contains("there is no 'small'"))
    }
  }

  @Test func anAbsolutePathNeedsNoWorkingDirectory() throws {
    try TemporaryFolder.with { folder in
      try ScenarioFolder.small(in: folder)
      let outcome = try vanished(folder, "plan \"$top/small\" --quiet --out \"$top/plan.json\"")
      FaultTable.record(
        "working directory gone, absolute paths", end: outcome.end, message: outcome.errors)
      #expect(outcome.exitCode == 0)
      #expect(folder.text(of: "plan.json")?.hasSuffix("}\n") == true)
    }
  }

  @Test func aRelativeFileInAFolderThatIsGoneIsSaidBeforeTheWork() throws {
    try TemporaryFolder.with { folder in
      try ScenarioFolder.small(in: folder)
      let outcome = try vanished(folder, "plan \"$top/small\" --quiet --out plan.json")
      FaultTable.record(
        "working directory gone, relative --out", end: outcome.end, message: outcome.errors)
      #expect(outcome.exitCode == 1)
      #expect(outcome.output == "")
      #expect(outcome.errors.contains("'plan.json' cannot be created"))
    }
  }

  private func vanished(_ folder: TemporaryFolder, _ words: String) throws -> ProgramOutcome {
    try CommandLine.shell(
      "top=$PWD; mkdir gone; cd gone; rmdir ../gone; exec \"$CASELOAD\" \(words)",
      in: folder.url)
  }

  #if os(Linux)
    /// Disks of a few sizes: full from the start, full in the first file, full in the second one.
    @Test(arguments: [4, 8, 12, 16, 24, 64]) func aDiskThatFillsUpKeepsTheOldFiles(
      kilobytes: Int
    ) throws {
      try TemporaryFolder.with { folder in
        try ScenarioFolder.small(in: folder)
        let outcome = try CommandLine.shell(
          """
          mkdir disk && mount -t tmpfs -o size=\(kilobytes)k none disk || exit 77
          printf old > disk/plan.json
          "$CASELOAD" plan small --quiet --out disk/plan.json --csv disk/new.csv > page; code=$?
          ls -A disk; cp disk/plan.json kept; umount disk; exit $code
          """, in: folder.url)
        if outcome.exitCode == 77 {
          return skipped("a disk that fills up", because: "no right to mount a file system")
        }
        FaultTable.record("disk of \(kilobytes) kB", end: outcome.end, message: outcome.errors)
        let plan = folder.text(of: "kept") ?? ""
        #expect(plan == "old" || plan.hasSuffix("}\n"))
        #expect(!outcome.output.contains(".caseload-"), "a temporary file was left behind")
        if outcome.exitCode != 0 {
          #expect(outcome.exitCode == 1)
          #expect(outcome.errors.contains("No space left on device. The file is as it was. Free"))
        }
      }
    }

    @Test func aReadOnlyDiskIsSaidBeforeTheWork() throws {
      try TemporaryFolder.with { folder in
        try ScenarioFolder.small(in: folder)
        let outcome = try CommandLine.shell(
          """
          mkdir disk && mount -t tmpfs none disk || exit 77
          printf old > disk/plan.json; mount -o remount,ro disk
          "$CASELOAD" plan small --quiet --out disk/plan.json; code=$?
          cat disk/plan.json; umount disk; exit $code
          """, in: folder.url)
        if outcome.exitCode == 77 {
          return skipped("a read-only disk", because: "no right to mount a file system")
        }
        FaultTable.record("read-only disk", end: outcome.end, message: outcome.errors)
        #expect(outcome.exitCode == 1)
        #expect(outcome.output == "old")
        #expect(outcome.errors.contains("Read-only file system. The file is as it was. Name"))
      }
    }

    @Test func aScenarioOnAReadOnlyDiskIsPlanned() throws {
      try TemporaryFolder.with { folder in
        try ScenarioFolder.small(in: folder)
        let outcome = try CommandLine.shell(
          """
          mkdir disk && mount -t tmpfs none disk || exit 77
          cp -r small disk/small; mount -o remount,ro disk
          "$CASELOAD" plan disk/small --quiet --out plan.json > page; code=$?
          umount disk; exit $code
          """, in: folder.url)
        if outcome.exitCode == 77 {
          return skipped("a read-only scenario", because: "no right to mount a file system")
        }
        #expect(outcome.exitCode == 0)
        #expect(folder.text(of: "plan.json")?.hasSuffix("}\n") == true)
      }
    }
  #endif

  /// All eight ways to close the three streams.
  @Test(arguments: [
    "<&-", ">&-", "2>&-", "<&- >&-", "<&- 2>&-", ">&- 2>&-", "<&- >&- 2>&-", "",
  ])
  func closedStreamsDoNoHarm(closing: String) throws {
    try TemporaryFolder.with { folder in
      try ScenarioFolder.small(in: folder)
      let outcome = try CommandLine.shell(
        """
        "$CASELOAD" plan small --out plan.json --csv new.csv \(closing); code=$?
        "$CASELOAD" check small/none \(closing); echo "$code $?" > codes
        """, in: folder.url)
      FaultTable.record(
        "streams closed: \(closing.isEmpty ? "none" : closing)", end: outcome.end, message: "")
      #expect(folder.text(of: "codes") == "0 65\n")
      #expect(folder.text(of: "plan.json")?.hasPrefix("{") == true)
      #expect(folder.text(of: "plan.json")?.hasSuffix("}\n") == true)
      #expect(folder.text(of: "new.csv")?.hasPrefix("id,") == true)
    }
  }

  /// Two spellings of one place would have one file written over by the other.
  @Test(arguments: [
    ("./x", "x"), ("x", "small/../x"), ("link", "old"), ("hard", "old"), ("away/x", "x"),
  ])
  func twoSpellingsOfOneFileAreRefused(out: String, csv: String) throws {
    try TemporaryFolder.with { folder in
      try ScenarioFolder.small(in: folder)
      let old = try folder.write("old", to: "old")
      let files = FileManager.default
      try files.createSymbolicLink(at: folder.url.appending(path: "link"), withDestinationURL: old)
      try files.linkItem(at: old, to: folder.url.appending(path: "hard"))
      try files.createSymbolicLink(
        at: folder.url.appending(path: "away"), withDestinationURL: folder.url)
      for words in [
        ["plan", "small", "--out", out, "--csv", csv],
        ["export-model", "small", "--lp", out, "--mps", csv],
      ] {
        let outcome = try CommandLine.run(words, in: folder.url)
        #expect(outcome.exitCode == 64)
        #expect(outcome.errors.contains("name the same file."))
      }
      #expect(folder.text(of: "old") == "old")
      #expect(folder.text(of: "x") == nil)
      let other = try CommandLine.run(
        ["plan", "small", "--quiet", "--out", out, "--csv", "y"], in: folder.url)
      #expect(other.exitCode == (out == "link" ? 1 : 0))
    }
  }

  /// Whatever a link leads to, it is told before any planning, and nothing is touched.
  @Test(arguments: ["--out", "--csv", "--lp", "--mps"], ["live", "dangling"])
  func aLinkInTheFilesPlaceIsRefusedByName(option: String, link: String) throws {
    try TemporaryFolder.with { folder in
      try ScenarioFolder.small(in: folder)
      let old = try folder.write("old", to: "elsewhere/old")
      let target = link == "live" ? old : folder.url.appending(path: "none")
      try FileManager.default.createSymbolicLink(
        at: folder.url.appending(path: link), withDestinationURL: target)
      let verb = ["--out", "--csv"].contains(option) ? "plan" : "export-model"
      let outcome = try CommandLine.run([verb, "small", option, link], in: folder.url)
      #expect(outcome.exitCode == 1)
      #expect(outcome.output == "")
      #expect(outcome.errors.hasPrefix("'\(link)' is a symbolic link, "))
      #expect(folder.text(of: "elsewhere/old") == "old")
      let kept = try FileManager.default.destinationOfSymbolicLink(
        atPath: folder.url.appending(path: link).path)
      #expect(kept == target.path)
    }
  }

  @Test(arguments: ["--out", "--csv", "--lp", "--mps"])
  func aFileWithoutANameIsWrongUsage(option: String) throws {
    try TemporaryFolder.with { folder in
      try ScenarioFolder.small(in: folder)
      let verb = ["--out", "--csv"].contains(option) ? "plan" : "export-model"
      let outcome = try CommandLine.run([verb, "small", option, ""], in: folder.url)
      #expect(outcome.exitCode == 64)
      #expect(outcome.output == "")
      #expect(outcome.errors.contains("\(option) needs the name of a file."))
      #expect(outcome.errors.contains("Usage: caseload \(verb) "))
    }
  }
}
