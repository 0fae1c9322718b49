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
        // Every third one at any moment of the run, the others once bytes of a new file are seen.
        let isAnywhere = index.isMultiple(of: 3)
        let length = isAnywhere ? whole.time : whole.writing
        let moment = length * generator.number(in: 0...1_200) / 1000
        let isKilled = try room.run(killedAfter: moment, ofWriting: !isAnywhere)
        try counts.add(room.look(), isKilled: isKilled, new: whole.files)
        #expect(room.leftovers().count <= 2, "what killed runs leave behind is removed later")
      }
      #expect(counts.mixed == 0)
      #expect(counts.within > 0, "no kill fell between the first and the last byte written")
      #expect(counts.before > 0)
      FaultTable.record(
        "kill -9 at \(Self.kills) moments of a run", ending: counts.words,
        message: "every file old or new, none missing")
      try room.putOldFilesBack()
      #expect(try room.run() == false)
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
    let note = String(repeating: "a long note about the client. ", count: 20_000)
    let rows = (0..<6).map { "c\($0),Client \($0),plain,x,\"\(note)\"\n" }
    try folder.write("id,name,tier,owner,Note\n" + rows.joined(), to: "small/clients.csv")
    let yaml = folder.text(of: "small/scenario.yaml") ?? ""
    try folder.write(yaml.replacing("hours: 60", with: "hours: 2"), to: "small/scenario.yaml")
    try folder.write("", to: "out/.keep")
  }

  /// A run that nobody kills.
  struct WholeRun {
    var files: [Data?]
    /// How long it takes, from the start and from the first byte of a new file.
    var time: Duration
    var writing: Duration
  }

  /// The bytes of runs that nobody kills, and the middle one of their times.
  func wholeRun() throws -> WholeRun {
    var times: [(Duration, Duration)] = []
    for _ in 0..<5 {
      let started = ContinuousClock.now
      var seen: ContinuousClock.Instant?
      let run = try start()
      // Signal 0 does nothing.
      let isKilled = run.end(by: 0, after: .zero) {
        if isWriting { seen = .now }
        return seen != nil
      }
      #expect(!isKilled)
      times.append((.now - started, seen.map { .now - $0 } ?? .milliseconds(20)))
    }
    let files = look().files
    #expect(files.allSatisfy { ($0?.count ?? 0) > 1000 })
    return WholeRun(
      files: files, time: times.map(\.0).sorted()[2], writing: times.map(\.1).sorted()[2])
  }

  /// Whether a file that is to take another's place has bytes already.
  private var isWriting: Bool {
    leftovers().contains { name in
      var facts = stat()
      return stat(folder.url.appending(path: "out/\(name)").path, &facts) == 0 && facts.st_size > 0
    }
  }

  func putOldFilesBack() throws {
    for (name, bytes) in zip(Self.names, Self.old) { try folder.write(bytes, to: "out/\(name)") }
  }

  /// A run to its end.
  func run() throws -> Bool { try start().end() }

  /// Whether the run was killed, and not at its end already.
  func run(killedAfter moment: Duration, ofWriting: Bool) throws -> Bool {
    // What an earlier run left behind says nothing about this one.
    for name in ofWriting ? leftovers() : [] { unlink("\(folder.url.path)/out/\(name)") }
    return try start().end(
      by: SIGKILL, after: moment, once: ofWriting ? { isWriting } : nil)
  }

  private func start() throws -> TimedRun {
    let path = folder.url.path
    return try #require(
      TimedRun(
        program,
        [
          "plan", "\(path)/small", "--quiet", "--out", "\(path)/out/plan.json",
          "--csv", "\(path)/out/new.csv",
        ]))
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
