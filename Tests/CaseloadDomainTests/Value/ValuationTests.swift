import CaseloadDomain
import Testing

struct ValuationTests {
  @Test func theTermsOfALevelSumToIt() {
    let terms: [Term: Price] = [.uneven: Price(hundredths: 25), .handOver: Price(Minutes(2))]
    #expect(LevelValue(level: .hours, terms: terms).value == Price(hundredths: 225))
    #expect(LevelValue(level: .hours, terms: [:]).value == .zero)
  }

  @Test func everyTermBelongsToOneLevel() {
    let all = Level.standard.flatMap(\.terms)
    #expect(all.count == Term.allCases.count)
    #expect(Set(all) == Set(Term.allCases))
  }
}
