import CaseloadDomain
import Testing

@testable import CaseloadAudit

@Suite struct MatchingTests {
  private func text(_ text: String) -> FieldValue { FieldValue(text) }
  private func number(_ value: Int) -> FieldValue {
    FieldValue("\(value)", number: ExactNumber(value))
  }

  @Test func blanks() {
    for relation in [MatchRule.Relation.equal, .contains, .atLeast] {
      #expect(Matching.satisfies(.blank, .blank, relation))
      #expect(Matching.satisfies(text("x"), .blank, relation))
      #expect(!Matching.satisfies(.blank, text("x"), relation))
    }
  }

  @Test func equality() {
    #expect(Matching.satisfies(text("north"), text("NORTH"), .equal))
    #expect(!Matching.satisfies(text("north"), text("south"), .equal))
    #expect(
      Matching.satisfies(FieldValue("2.0", number: 2), FieldValue("2", number: 2), .equal))
    #expect(!Matching.satisfies(number(2), number(3), .equal))
  }

  @Test func lists() {
    for cell in ["de, en", "de;en", "de | en", " EN "] {
      #expect(Matching.satisfies(text(cell), text("en"), .contains), "\(cell)")
    }
    #expect(!Matching.satisfies(text("de, eng"), text("en"), .contains))
    #expect(Matching.satisfies(number(3), number(3), .contains))
    #expect(!Matching.satisfies(number(34), number(3), .contains))
  }

  @Test func order() {
    #expect(Matching.satisfies(number(3), number(3), .atLeast))
    #expect(!Matching.satisfies(number(2), number(3), .atLeast))
    #expect(!Matching.satisfies(text("high"), number(3), .atLeast))
  }
}
