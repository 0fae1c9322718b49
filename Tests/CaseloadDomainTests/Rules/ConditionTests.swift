import CaseloadDomain
import Testing

struct ConditionTests {
  private typealias Clause = Condition.Clause

  private static func number(_ value: Int) -> FieldValue {
    FieldValue("\(value)", number: ExactNumber(value))
  }

  private func holds(
    _ comparison: Condition.Comparison, _ values: [FieldValue], for cell: FieldValue
  ) -> Bool {
    Clause(column: "c", comparison: comparison, values: values).holds(for: cell)
  }

  @Test(arguments: [
    (Condition.Comparison.less, [true, false, false]),
    (.atMost, [true, true, false]), (.greater, [false, false, true]),
    (.atLeast, [false, true, true]), (.equal, [false, true, false]),
    (.notEqual, [true, false, true]),
  ])
  func numbersAreComparedAsNumbers(comparison: Condition.Comparison, expected: [Bool]) {
    let found = [9, 10, 11].map { holds(comparison, [Self.number(10)], for: Self.number($0)) }
    #expect(found == expected)
  }

  @Test func theSameNumberMayBeWrittenOtherwise() {
    let thousand = FieldValue("1,000", number: 1000)
    #expect(holds(.equal, [FieldValue("1000.0", number: 1000)], for: thousand))
    #expect(!holds(.notEqual, [FieldValue("1000.0", number: 1000)], for: thousand))
  }

  @Test func textsAreComparedWhateverTheirCase() {
    #expect(holds(.equal, [FieldValue("North")], for: FieldValue("NORTH")))
    #expect(!holds(.equal, [FieldValue("North")], for: FieldValue("Northern")))
    #expect(holds(.oneOf, [FieldValue("a"), FieldValue("b")], for: FieldValue("B")))
    #expect(!holds(.oneOf, [FieldValue("a"), FieldValue("b")], for: FieldValue("c")))
  }

  @Test(arguments: Condition.Comparison.allCases)
  func aBlankCellIsOnlyUnequal(comparison: Condition.Comparison) {
    #expect(holds(comparison, [Self.number(0)], for: .blank) == (comparison == .notEqual))
    #expect(holds(comparison, [FieldValue("x")], for: .blank) == (comparison == .notEqual))
  }

  @Test func blankEqualsNothingNotEvenBlank() {
    #expect(!holds(.equal, [.blank], for: .blank))
    #expect(!holds(.oneOf, [.blank, FieldValue("x")], for: .blank))
  }

  @Test func orderNeedsTwoNumbers() {
    #expect(!holds(.less, [Self.number(10)], for: FieldValue("few")))
    #expect(!holds(.atLeast, [FieldValue("few")], for: Self.number(10)))
  }

  @Test func allClausesMustHold() {
    let condition = Condition([
      Clause(column: "Size", comparison: .atLeast, values: [Self.number(10)]),
      Clause(column: "Region", comparison: .equal, values: [FieldValue("North")]),
    ])
    let north = FieldValue("north")
    #expect(condition.holds(for: ["Size": Self.number(10), "Region": north]))
    #expect(!condition.holds(for: ["Size": Self.number(9), "Region": north]))
    #expect(!condition.holds(for: ["Size": Self.number(10)]))
    #expect(Condition([]).holds(for: [:]))
  }
}
