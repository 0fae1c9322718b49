import CaseloadDomain
import Testing

@testable import CaseloadFiles

struct YAMLDocumentTests {
  private func read(_ text: String) -> YAMLDocument {
    YAMLDocument.read(Array(text.utf8), file: "s.yaml")
  }

  private func places(_ document: YAMLDocument) -> [String] {
    document.findings.map {
      "\($0.code) \($0.location?.line ?? 0):\($0.location?.column ?? 0)"
    }
  }

  @Test func byteOrderMarkIsPassedOver() {
    let document = YAMLDocument.read([0xEF, 0xBB, 0xBF] + Array("a: 1".utf8), file: "s.yaml")
    #expect(document.findings == [])
    #expect(document.root?.kind == "a mapping")
  }

  @Test func bytesThatAreNoTextAreLocated() {
    let document = YAMLDocument.read(Array("a: 1\nb: x".utf8) + [0xFF], file: "s.yaml")
    #expect(places(document) == ["yaml-syntax 2:5"])
  }

  @Test func controlCharactersAreLocated() {
    #expect(places(read("a: 1\r\nb: x\u{1}y")) == ["yaml-syntax 2:5"])
  }

  @Test func duplicateKeysAreLocatedAndTheRestIsRead() throws {
    let document = read("a: {k: 1, k: 2}\nb: [k: 3]\n'a': \"a: k\"\n")
    #expect(places(document) == ["duplicate-key 1:11", "duplicate-key 3:1"])
    guard case .map(let entries) = document.root?.content else {
      Issue.record("no mapping")
      return
    }
    #expect(entries.map(\.key) == ["a", "b"])
    guard case .map(let inner) = entries[0].value.content else {
      Issue.record("no inner mapping")
      return
    }
    #expect(inner.map(\.key) == ["k"])
  }

  @Test func duplicateKeyThatCannotBeFoundIsRefused() {
    #expect(places(read("a: 1\n\"\\x61\": 2\n")) == ["duplicate-key 2:1"])
    #expect(places(read("\"\\x61\": 1\n\"\\x61\": 2\n")) == ["yaml-syntax 1:1"])
  }

  @Test func whatStandsBeforeAFaultIsRead() throws {
    let document = read("clients: c.csv\nrules: {pin: [\ntiers: 'x\n")
    #expect(document.isCutShort)
    #expect(document.findings.map(\.code) == ["yaml-syntax"])
    guard case .map(let entries) = document.root?.content else {
      Issue.record("no mapping")
      return
    }
    #expect(entries.map(\.key).first == "clients")
  }

  @Test func nestingIsBounded() {
    #expect(places(read(String(repeating: "[", count: 30_000))).first == "yaml-syntax 1:1")
    let deep = String(repeating: "[", count: 10_000) + String(repeating: "]", count: 10_000)
    #expect(read(deep).findings.map(\.code) == ["yaml-syntax"])
    #expect(read(String(repeating: "- ", count: 15_000) + "a").findings.count == 1)
    let indented = (0..<900).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    #expect(read(indented).findings.map(\.code) == ["yaml-syntax"])
  }

  @Test func aliasesAreReadAndBounded() {
    #expect(read("a: &x [1, 2]\nb: *x\n").findings == [])
    var text = "a0: &a0 [x, x]\n"
    for level in 1...9 { text += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
    #expect(read(text).findings == [])
    for level in 10...40 { text += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
    #expect(places(read(text)) == ["yaml-syntax 1:1"])
  }

  @Test func nothingIsAnEmptyDocument() {
    for text in ["", "\n", "# nothing\n", "---\n"] {
      #expect(read(text).root?.isNull == true, "\(text)")
      #expect(read(text).findings == [])
    }
  }
}
