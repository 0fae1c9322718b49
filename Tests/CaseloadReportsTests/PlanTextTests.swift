import CaseloadDomain
import CaseloadPlanning
import CaseloadReports
import Testing
import _CaseloadTestSupport

@Suite struct PlanTextTests {
  private func page(_ result: PlanResult, width: Int? = 100) -> String {
    PlanText(result, findings: [], hint: "caseload plan sample --out plan.json")
      .text(in: TextStyle(width: width))
  }

  @Test func anOptimalPlanAsKept() {
    expectGolden(page(SampleResult.result()), "plan-optimal.txt")
  }

  @Test func aPlanWithAGapAndAClientLeftOutAsKept() {
    let result = SampleResult.result(
      distance: 19_200, proof: .solver, leavingOneOut: true, stop: .time)
    expectGolden(page(result), "plan-gap.txt")
  }

  @Test func aNarrowTerminalAsKept() {
    expectGolden(page(SampleResult.result(), width: 48), "plan-narrow.txt")
  }
}
