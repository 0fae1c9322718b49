import CaseloadFiles
import Foundation
import Testing
import _CaseloadTestSupport

@Suite struct WholeFileTests {
  @Test func newBytesTakeTheOldOnesPlaceAndLeaveNoTrace() throws {
    try TemporaryFolder.with { folder in
      let file = try folder.write("old", to: "plan.json")
      try WholeFile(path: file.path).write(Array("new".utf8))
      #expect(folder.text(of: "plan.json") == "new")
      let names = try folder.names()
      #expect(names == ["plan.json"])
    }
  }

  @Test func whatKilledRunsLeftBehindIsRemovedByTheNextWrite() throws {
    try TemporaryFolder.with { folder in
      // No process has so high a number; the parent of this one lives.
      let names = [
        ".caseload-2147483647-7.tmp", ".caseload-\(getppid())-7.tmp", ".caseload-x-7.tmp",
        ".other-2147483647-7.tmp",
      ]
      for name in names { try folder.write("", to: name) }
      try WholeFile(path: folder.url.appending(path: "plan.json").path).write(Array("new".utf8))
      let left = try folder.names()
      #expect(left.sorted() == (names.dropFirst() + ["plan.json"]).sorted())
    }
  }

  @Test func theModeOfTheOldFileStays() throws {
    try TemporaryFolder.with { folder in
      let file = try folder.write("old", to: "plan.json")
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
      try WholeFile(path: file.path).write(Array("new".utf8))
      let facts = try FileManager.default.attributesOfItem(atPath: file.path)
      #expect(facts[.posixPermissions] as? Int == 0o600)
    }
  }

  /// Neither the file behind a link nor the link itself is lost; one to a device loses nothing.
  @Test func aLinkIsRefusedAndBothStayAsTheyWere() throws {
    try TemporaryFolder.with { folder in
      let file = try folder.write("old", to: "real.json")
      let link = folder.url.appending(path: "link.json")
      try FileManager.default.createSymbolicLink(at: link, withDestinationURL: file)
      let dangling = folder.url.appending(path: "dangling.json")
      try FileManager.default.createSymbolicLink(
        at: dangling, withDestinationURL: folder.url.appending(path: "none.json"))
      for path in [link.path, dangling.path] {
        let trouble = FileTrouble(path: path, step: .follow, code: ELOOP)
        #expect(throws: trouble) { try WholeFile(path: path).probe() }
        #expect(throws: trouble) { try WholeFile(path: path).write(Array("new".utf8)) }
      }
      let names = try folder.names()
      #expect(names.sorted() == ["dangling.json", "link.json", "real.json"])
      #expect(folder.text(of: "real.json") == "old")
      let device = folder.url.appending(path: "null")
      try FileManager.default.createSymbolicLink(
        at: device, withDestinationURL: URL(filePath: "/dev/null"))
      try WholeFile(path: device.path).write(Array("new".utf8))
      let target = try FileManager.default.destinationOfSymbolicLink(atPath: link.path)
      #expect(target == file.path)
    }
  }

  @Test func aMissingFolderAndAFolderInThePlaceOfTheFileAreTroubles() throws {
    try TemporaryFolder.with { folder in
      let lost = WholeFile(path: folder.url.appending(path: "none/plan.json").path)
      #expect(throws: FileTrouble(path: lost.path, step: .create, code: ENOENT)) {
        try lost.write([1])
      }
      let taken = WholeFile(path: folder.url.path)
      #expect(throws: FileTrouble(path: taken.path, step: .create, code: EISDIR)) {
        try taken.write([1])
      }
      let names = try folder.names()
      #expect(names == [])
    }
  }

  @Test func aProbeLeavesOldFilesAndFoldersAsTheyAre() throws {
    try TemporaryFolder.with { folder in
      try WholeFile(path: folder.url.appending(path: "new.json").path).probe()
      let names = try folder.names()
      #expect(names.isEmpty)
      let file = try folder.write("old", to: "plan.json")
      try WholeFile(path: file.path).probe()
      #expect(folder.text(of: "plan.json") == "old")
      #expect(throws: FileTrouble.self) {
        try WholeFile(path: folder.url.appending(path: "none/plan.json").path).probe()
      }
    }
  }

  #if os(Linux)
    @Test func aFullDeviceIsATrouble() {
      let full = WholeFile(path: "/dev/full")
      #expect(throws: FileTrouble(path: full.path, step: .write, code: ENOSPC)) {
        try full.write([1])
      }
    }
  #endif
}
