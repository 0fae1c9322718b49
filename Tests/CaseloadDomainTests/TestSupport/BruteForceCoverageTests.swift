import CaseloadDomain
import Testing
import _CaseloadTestSupport

struct BruteForceCoverageTests {
  @Test func everyRuleBindsAndEveryTermCounts() async {
    let counts = await withTaskGroup(of: BindingCounts.self) { group in
      for seed in UInt64(1)...500 {
        group.addTask {
          let scenario = TinyScenario.make(seed: seed)
          return BindingCounts(of: scenario, optimum: BruteForce(scenario).optimum())
        }
      }
      return await group.reduce(into: BindingCounts()) { $0.add($1) }
    }
    print(counts)
    #expect(counts.scenarios == 500)
    #expect(counts.tooSeldom(binding: 20, nonZero: 50) == [])
    #expect((10...100).contains(counts.withoutPlan))
    #expect(counts.tolerance >= 50)
  }
}
