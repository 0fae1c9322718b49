import Foundation
import Testing
import _CaseloadTestSupport

/// A folder in which runs are killed.
struct KillRoom {
  /// Where a kill fell, by what stands on disk afterwards.
  enum Moment: String, CaseIterable {
    /// Both files are the old ones, and there is no byte of a new one.
    case before = "before the writing"
    /// There are bytes of a new file that has not taken its place, or one of the two has.
    case within = "within it"
    /// Both files are the new ones.
    case after = "after it"
    /// A file is missing, or neither the old nor the new one.
    case torn = "torn"
  }

  private static let old = [Data("old plan\n".utf8), Data("old,table\n".utf8)]
  private static let names = ["plan.json", "new.csv"]
  private let folder: URL
  private let program: URL
  private let fullPipe: FullPipe

  init(_ folder: TemporaryFolder) throws {
    self.folder = folder.url
    program = try Program.caseload().executable
    fullPipe = try FullPipe()
    try ScenarioFolder.small(in: folder)
    // Long notes make a long table, and so the writing takes a good part of the run.
    let note = String(repeating: "a long note about the client. ", count: 20_000)
    let rows = (0..<6).map { "c\($0),Client \($0),plain,x,\"\(note)\"\n" }
    try folder.write("id,name,tier,owner,Note\n" + rows.joined(), to: "small/clients.csv")
    let yaml = folder.text(of: "small/scenario.yaml") ?? ""
    try folder.write(yaml.replacing("hours: 60", with: "hours: 2"), to: "small/scenario.yaml")
    try FileManager.default.createDirectory(at: out, withIntermediateDirectories: true)
  }

  private var out: URL { folder.appending(path: "out") }

  /// A run that nobody kills.
  struct WholeRun {
    var files: [Data?]
    /// How long it takes, from the start and from the first byte of a new file.
    var time: Duration
    var writing: Duration
  }

  /// The bytes of runs that nobody kills, and the middle one of their times.
  func wholeRun() throws -> WholeRun {
    var times: [(whole: Duration, writing: Duration)] = []
    for _ in 0..<5 {
      try putOldFilesBack()
      let started = ContinuousClock.now
      var seen: ContinuousClock.Instant?
      let run = try start()
      // Signal 0 does nothing.
      let isKilled = run.end(by: 0, after: .zero) {
        if hasBegun(run) { seen = .now }
        return seen != nil
      }
      #expect(!isKilled)
      let writing = try #require(seen).duration(to: .now)
      times.append((started.duration(to: .now), writing))
    }
    let new = files()
    #expect(new.allSatisfy { ($0?.count ?? 0) > 1000 })
    return WholeRun(
      files: new, time: times.map(\.whole).sorted()[2],
      writing: times.map(\.writing).sorted()[2])
  }

  func putOldFilesBack() throws {
    for (name, bytes) in zip(Self.names, Self.old) {
      try bytes.write(to: out.appending(path: name))
    }
  }

  /// Starts a run.
  func start(output: Int32? = nil) throws -> TimedRun {
    let path = folder.path
    return try #require(
      TimedRun(
        program,
        [
          "plan", "\(path)/small", "--quiet", "--out", "\(path)/out/plan.json",
          "--csv", "\(path)/out/new.csv",
        ], output: output))
  }

  /// Kills a run so long after its start, or after its first byte of a new file.
  ///
  /// Nobody reads its answer, so that it waits with both files written if it is not killed earlier.
  func killedRun(after delay: Duration, ofWriting: Bool, new: [Data?]) throws -> Moment {
    let run = try start(output: fullPipe.end)
    let isKilled = run.end(
      by: SIGKILL, after: delay, once: ofWriting ? { hasBegun(run) } : nil)
    #expect(isKilled, "a run ended before its kill")
    let hasBytes = hasBytesOfANewFile(run)
    let found = files()
    let isOld = zip(found, Self.old).map { $0 == $1 }
    let isNew = zip(found, new).map { $0 == $1 }
    if zip(isOld, isNew).contains(where: { !$0 && !$1 }) { return .torn }
    if isOld == [true, true], !hasBytes { return .before }
    let others = leftovers().filter { !$0.hasPrefix(run.temporaryPrefix) }
    #expect(others == [], "who writes removes what killed runs have left behind")
    return isNew == [true, true] ? .after : .within
  }

  func files() -> [Data?] {
    Self.names.map { try? Data(contentsOf: out.appending(path: $0)) }
  }

  /// What runs have left behind.
  func leftovers() -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: out.path)
    return (names ?? []).filter { !Self.names.contains($0) }.sorted()
  }

  /// Whether a file that is to take another's place has bytes already.
  private func hasBytesOfANewFile(_ run: TimedRun) -> Bool {
    leftovers().contains { $0.hasPrefix(run.temporaryPrefix) && size(of: $0) > 0 }
  }

  /// Whether there are or were such bytes: a look may come too late to see them.
  private func hasBegun(_ run: TimedRun) -> Bool {
    hasBytesOfANewFile(run) || size(of: Self.names[0]) != Self.old[0].count
  }

  private func size(of name: String) -> Int {
    var facts = stat()
    return stat(out.appending(path: name).path, &facts) == 0 ? Int(facts.st_size) : 0
  }
}

/// A pipe into which nothing fits any more; whoever writes to it waits.
private final class FullPipe {
  private let pipe = Pipe()

  init() throws {
    let flags = fcntl(end, F_GETFL)
    try #require(fcntl(end, F_SETFL, flags | O_NONBLOCK) == 0)
    while write(end, "x", 1) == 1 {}
    try #require(errno == EAGAIN && fcntl(end, F_SETFL, flags) == 0)
  }

  var end: Int32 { pipe.fileHandleForWriting.fileDescriptor }
}
