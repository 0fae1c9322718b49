import Foundation
import Testing
import _CaseloadTestSupport

/// `kill -9` while files are written: each of them is the old one or the new one.
@Suite(.serialized) struct KillFaultTests {
  /// So many runs are killed; `make faults` asks for 1,000.
  private static let kills =
    ProcessInfo.processInfo.environment["CASELOAD_KILLS"].flatMap { Int($0) } ?? 60

  @Test func everyFileIsTheOldOrTheNewOne() throws {
    try TemporaryFolder.with { folder in
      let room = try KillRoom(folder)
      let whole = try room.wholeRun()
      var counts = KillRoom.Counts()
      var generator = SeededGenerator(seed: 27_182)
      for index in 0..<Self.kills {
        try room.putOldFilesBack()
        // Every other one falls into the last part of the run, where the files are written.
        let share = index.isMultiple(of: 2) ? (0, 1_200) : (600, 1_150)
        let moment = whole.time * generator.number(in: share.0...share.1) / 1000
        let isKilled = try room.run(killedAfter: moment)
        try counts.add(room.look(), isKilled: isKilled, new: whole.files)
        #expect(room.leftovers().count <= 1, "what killed runs leave behind is removed later")
      }
      #expect(counts.mixed == 0)
      #expect(counts.within > 0, "no kill fell between the first and the last byte written")
      #expect(counts.before > 0)
      FaultTable.record(
        "kill -9 at \(Self.kills) moments of a run", ending: counts.words,
        message: "every file old or new, none missing")
      try room.putOldFilesBack()
      _ = try room.run(killedAfter: nil)
      #expect(room.leftovers() == [], "a run to its end leaves nothing")
      #expect(room.look().files == whole.files)
    }
  }
}

/// A folder in which runs are killed.
private struct KillRoom {
  /// What stands in the folder.
  struct Look {
    /// The plan and the table.
    var files: [Data?]
    var hasLeftover: Bool
  }

  private static let old = [Data("old plan\n".utf8), Data("old,table\n".utf8)]
  private static let names = ["plan.json", "new.csv"]
  private let folder: TemporaryFolder
  private let program: URL

  init(_ folder: TemporaryFolder) throws {
    self.folder = folder
    program = try Program.caseload().executable
    try ScenarioFolder.small(in: folder)
    // Long notes make a long table, and so the writing takes a good part of the run.
    let note = String(repeating: "a long note about the client. ", count: 1500)
    let rows = (0..<60).map { "c\($0),Client \($0),plain,x,\"\(note)\"\n" }
    try folder.write("id,name,tier,owner,Note\n" + rows.joined(), to: "small/clients.csv")
    let yaml = folder.text(of: "small/scenario.yaml") ?? ""
    try folder.write(yaml.replacing("hours: 60", with: "hours: 2"), to: "small/scenario.yaml")
    try folder.write("", to: "out/.keep")
  }

  /// The bytes of a run that nobody kills, and how long it takes: the middle one of five.
  func wholeRun() throws -> (files: [Data?], time: Duration) {
    var times: [Duration] = []
    for _ in 0..<5 {
      let started = ContinuousClock.now
      #expect(try run(killedAfter: nil) == false)
      times.append(.now - started)
    }
    let files = look().files
    #expect(files.allSatisfy { ($0?.count ?? 0) > 1000 })
    return (files, times.sorted()[2])
  }

  func putOldFilesBack() throws {
    for (name, bytes) in zip(Self.names, Self.old) { try folder.write(bytes, to: "out/\(name)") }
  }

  /// Whether the run was killed, and not at its end already.
  func run(killedAfter moment: Duration?) throws -> Bool {
    let path = folder.url.path
    let run = try #require(
      TimedRun(
        program,
        [
          "plan", "\(path)/small", "--quiet", "--out", "\(path)/out/plan.json",
          "--csv", "\(path)/out/new.csv",
        ]))
    return moment.map { run.end(by: SIGKILL, after: $0).0 } ?? run.end().0
  }

  func look() -> Look {
    let files = Self.names.map { try? Data(contentsOf: folder.url.appending(path: "out/\($0)")) }
    return Look(files: files, hasLeftover: !leftovers().isEmpty)
  }

  func leftovers() -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(
      atPath: folder.url.appending(path: "out").path)
    return (names ?? []).filter { $0 != ".keep" && !Self.names.contains($0) }
  }

  /// Where the kills fell, by what stands on disk.
  struct Counts {
    var before = 0
    var within = 0
    var after = 0
    var ended = 0
    var mixed = 0

    mutating func add(_ look: Look, isKilled: Bool, new: [Data?]) throws {
      let isOld = zip(look.files, KillRoom.old).map { $0 == $1 }
      let isNew = zip(look.files, new).map { $0 == $1 }
      switch (isOld, isNew) {
      case _ where zip(isOld, isNew).contains { !$0 && !$1 }: mixed += 1
      case _ where !isKilled: ended += 1
      case ([true, true], _) where !look.hasLeftover: before += 1
      case (_, [true, true]): after += 1
      default: within += 1
      }
    }

    var words: String {
      "\(before) before, \(within) within, \(after) after the writing, \(ended) ended first"
    }
  }
}
