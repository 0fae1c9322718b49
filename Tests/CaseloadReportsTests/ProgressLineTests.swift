import CaseloadDomain
import CaseloadReports
import CaseloadSolver
import Testing

@Suite struct ProgressLineTests {
  private let progress = SolveProgress(
    phase: .branchAndCut, level: .hours, value: Price(hundredths: 60_000),
    bound: Price(hundredths: 54_000), teamLoad: Minutes(6_000))

  @Test func valueBoundAndGapAreTold() {
    #expect(
      ProgressLine(progress).text(width: nil)
        == "GLPK, level hours: value 10.0 h, bound 9.0 h, gap 1.00 %")
    #expect(ProgressLine(progress).text(width: 12) == "GLPK, level…")
  }

  @Test func whatIsNotKnownIsLeftOut() {
    var first = progress
    (first.phase, first.value, first.bound) = (.construction, nil, nil)
    #expect(ProgressLine(first).text(width: nil) == "building a first plan, level hours")
  }
}
