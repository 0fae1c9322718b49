import Testing

@testable import CaseloadFiles

struct SpellingTests {
  @Test(arguments: [
    ("tieres", "tiers"), ("TIERS", "tiers"), ("rulse", "rules"), ("capasity", "capacity"),
    ("clients", "clients"), ("manger", "managers"),
  ]) func nearWordsAreFound(_ word: String, _ meant: String) {
    let known = ["clients", "managers", "tiers", "rules", "capacity"]
    #expect(Spelling.nearest(to: word, among: known) == meant)
  }

  @Test(arguments: ["x", "", "unicorn", "title"]) func farWordsAreNot(_ word: String) {
    #expect(Spelling.nearest(to: word, among: ["clients", "managers", "a", "rules"]) == nil)
  }

  @Test func distanceCountsSwapsAsOne() {
    func distance(_ left: String, _ right: String) -> Int {
      Spelling.distance(Array(left.unicodeScalars), Array(right.unicodeScalars))
    }
    #expect(distance("owner", "onwer") == 1)
    #expect(distance("kitten", "sitting") == 3)
    #expect(distance("", "abc") == 3)
    #expect(distance("abc", "abc") == 0)
  }

  @Test func equallyNearWordsGoByOrderOfText() {
    #expect(Spelling.nearest(to: "bat", among: ["cat", "bar"]) == "bar")
    #expect(Spelling.nearest(to: "bat", among: ["bar", "cat"]) == "bar")
  }
}
