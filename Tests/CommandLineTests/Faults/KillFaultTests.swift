import Foundation
import Testing
import _CaseloadTestSupport

/// `kill -9` before, while and after files are written: each of them is the old one or the new one.
@Suite(.serialized) struct KillFaultTests {
  @Test func everyFileIsTheOldOrTheNewOne() throws {
    try TemporaryFolder.with { folder in
      let room = try KillRoom(folder)
      let whole = try room.wholeRun()
      var counts: [KillRoom.Moment: Int] = [:]
      var generator = SeededGenerator(seed: 27_182)
      for index in 0..<FaultEffort.kills {
        try room.putOldFilesBack()
        // Every third one at any moment of the run, the others once bytes of a new file are seen.
        let isAnywhere = index.isMultiple(of: 3)
        let length = isAnywhere ? whole.time : whole.writing
        let delay = length * generator.number(in: 0...1_200) / 1000
        let moment = try room.killedRun(after: delay, ofWriting: !isAnywhere, new: whole.files)
        counts[moment, default: 0] += 1
      }
      let words = KillRoom.Moment.allCases.map { "\(counts[$0, default: 0]) \($0.rawValue)" }
      FaultTable.record(
        "kill -9 at \(FaultEffort.kills) moments of a run", ending: words.joined(separator: ", "),
        message: "each file the old or the new one")
      for moment in [KillRoom.Moment.before, .within, .after] {
        #expect(counts[moment, default: 0] > 0, "no kill fell \(moment.rawValue)")
      }
      #expect(counts[.torn] == nil)
      try room.putOldFilesBack()
      _ = try room.start().end()
      #expect(room.leftovers() == [], "a run to its end leaves nothing")
      #expect(room.files() == whole.files)
    }
  }
}
