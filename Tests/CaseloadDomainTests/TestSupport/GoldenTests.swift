import Foundation
import Testing
import _CaseloadTestSupport

struct GoldenTests {
  @Test func equalTextsDoNotDiffer() {
    #expect(GoldenFile.difference(from: "one\ntwo\n", to: "one\ntwo\n") == nil)
  }

  @Test func theFirstDifferenceIsShownInItsPlace() {
    let difference = GoldenFile.difference(from: "one\ntwo\nthree\n", to: "one\n2\nthree\n")
    #expect(difference?.contains("line 2") == true)
    #expect(difference?.contains("- two") == true)
    #expect(difference?.contains("+ 2") == true)
  }

  @Test func lineEndsAndLookalikesDiffer() {
    #expect(GoldenFile.difference(from: "one\n", to: "one") != nil)
    #expect(GoldenFile.difference(from: "one\n", to: "one\r\n") != nil)
    #expect(GoldenFile.difference(from: "\u{e9}", to: "e\u{301}") != nil)
  }

  @Test func keptTextIsFound() {
    expectGolden("kept\n", "golden-test.txt")
  }

  @Test func missingAndOtherTextsFail() {
    withKnownIssue { expectGolden("other\n", "golden-test.txt") }
    withKnownIssue { expectGolden("kept\n", "no-such-file.txt") }
  }
}

struct TemporaryFolderTests {
  @Test func nothingIsLeft() throws {
    let url = try TemporaryFolder.with { folder in
      let file = try folder.write("text", to: "deep/read-only/file.txt")
      #expect(folder.text(of: "deep/read-only/file.txt") == "text")
      #expect(try folder.names() == ["deep"])
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o555], ofItemAtPath: file.deletingLastPathComponent().path)
      return folder.url
    }
    #expect(!FileManager.default.fileExists(atPath: url.path))
  }
}
