import CaseloadDomain
import Testing

@testable import CaseloadAudit

/// A proof that holds, and one spoilt copy of it for every way in which a proof can be wrong.
@Suite struct CheckedBoundsTests {
  /// Ten clients of 20 h for one person: three of them stay without, worth 3,600 min.
  private let crowd = Fixture.scenario(Fixture.crowd("c", 10), [Fixture.manager("anna")])
  private let sevenOfTen = Fixture.plan(Fixture.all(Fixture.crowd("c", 7), to: "anna"))

  private func leaf(
    _ prices: [Int]? = nil, rows: [BoundProof.Row: Int] = [:]
  ) -> BoundProof.Node {
    .leaf(
      BoundProof.Prices(
        clients: prices ?? Array(repeating: 240_000, count: 10), rows: rows))
  }

  private func audit(
    _ root: BoundProof.Node, level: Level.Name = .unassigned, scale: Int = 2, bound: Int = 360_000
  ) -> AuditReport {
    Auditor(crowd).audit(
      sevenOfTen,
      proofs: [
        BoundProof(
          level: level, scale: scale, root: root, bound: Price(hundredths: bound))
      ])
  }

  private func reasons(_ report: AuditReport) -> String {
    #expect(report.proofFailures.allSatisfy { $0.code == "proof" && $0.severity == .error })
    #expect(report.bounds[.unassigned] == nil)
    return report.proofFailures.map(\.message).joined(separator: " / ")
  }

  @Test func theProofHolds() {
    let report = audit(leaf())
    #expect(report.isPlan)
    #expect(report.proofFailures == [])
    #expect(report.bounds == [.unassigned: Price(hundredths: 360_000), .breaches: .zero])
    #expect(report.isProven(.unassigned) && report.isProven(.breaches))
    #expect(!report.isProven(.hours))
  }

  @Test func aHumbleClaimCountsForWhatItsNumbersProve() {
    #expect(audit(leaf(), bound: 5).bounds[.unassigned] == Price(hundredths: 360_000))
  }

  @Test func anOverclaimByOneStepFails() {
    #expect(reasons(audit(leaf(), bound: 360_001)).contains("its numbers prove 3600"))
    #expect(reasons(audit(leaf(), bound: 480_000)).contains("it claims 4800"))
  }

  @Test func aClaimOfNothingWhereNothingIsPaidStillNeedsPricesThatFit() {
    let calm = Auditor(Fixture.scenario(Fixture.crowd("c", 2), [Fixture.manager("anna")]))
    func failures(_ prices: [Int], _ rows: [BoundProof.Row: Int] = [:]) -> [String] {
      let proof = BoundProof(
        level: .unassigned, scale: 2,
        root: .leaf(BoundProof.Prices(clients: prices, rows: rows)), bound: .zero)
      let plan = Fixture.plan(Fixture.all(Fixture.crowd("c", 2), to: "anna"))
      return calm.audit(plan, proofs: [proof]).proofFailures.map(\.message)
    }
    #expect(failures([0, 0]) == [])
    #expect(failures([0]).contains { $0.contains("1 prices for 2 clients") })
    #expect(failures([0, 0], [.moveCount: 1]).contains { $0.contains("no budget") })
  }

  @Test func aSpoiltPriceFails() {
    var prices = Array(repeating: 240_000, count: 10)
    prices[3] = 0
    #expect(reasons(audit(leaf(prices))).contains("its numbers prove 2400"))
  }

  @Test func theGridHealsASmallLoss() {
    var prices = Array(repeating: 240_000, count: 10)
    prices[3] -= 50_001
    #expect(audit(leaf(prices)).bounds[.unassigned] == Price(hundredths: 360_000))
  }

  @Test func pricesForOtherClientsFail() {
    #expect(reasons(audit(leaf([1, 2, 3]))).contains("3 prices for 10 clients"))
  }

  @Test func aScaleOfNothingFails() {
    #expect(reasons(audit(leaf(), scale: 0)).contains("scale 0"))
    #expect(reasons(audit(leaf(), scale: .max)).contains("scale"))
  }

  @Test func numbersBeyondReachFail() {
    #expect(
      reasons(audit(leaf(Array(repeating: .max, count: 10)))).contains("price is too large"))
    #expect(
      reasons(audit(leaf(Array(repeating: .min, count: 10)))).contains("price is too large"))
    let large = Array(repeating: 1 << 50, count: 10)
    #expect(audit(leaf(large)).proofFailures.count == 1)
    #expect(reasons(audit(leaf(), scale: 1 << 50)).contains("its sums are too large"))
  }

  private func branch(
    _ parts: [[ManagerID?]], _ node: BoundProof.Node? = nil, client: String = "c1"
  ) -> BoundProof.Node {
    .branch(
      client: ClientID(client),
      children: parts.map { BoundProof.Child(options: $0, node: node ?? leaf()) })
  }

  @Test func aTreeThatCoversEverythingHolds() {
    let report = audit(branch([[ManagerID("anna")], [nil]]))
    #expect(report.proofFailures == [])
    #expect(report.bounds[.unassigned] == Price(hundredths: 360_000))
  }

  @Test func aHoleInTheTreeFails() {
    #expect(reasons(audit(branch([[ManagerID("anna")]]))).contains("'c1' with nobody"))
    #expect(reasons(audit(branch([[nil]]))).contains("'c1' with anna"))
    #expect(reasons(audit(branch([]))).contains("leaves out 'c1'"))
    let inner = branch([[nil]], client: "c2")
    #expect(
      reasons(audit(branch([[ManagerID("anna")], [nil]], inner))).contains("'c2' with anna"))
  }

  @Test func wrongNamesInTheTreeFail() {
    #expect(reasons(audit(branch([[ManagerID("zoe"), nil]]))).contains("'zoe'"))
    #expect(reasons(audit(branch([[nil]], client: "c99"))).contains("'c99'"))
  }

  @Test func aDeepTreeHolds() {
    var node = leaf()
    for _ in 0..<500 { node = branch([[ManagerID("anna"), nil]], node) }
    #expect(audit(node).bounds[.unassigned] == Price(hundredths: 360_000))
  }

  @Test func aBoundBelowAnUnprovenLevelDoesNotCount() {
    let hours = audit(leaf(), level: .hours, bound: 0)
    #expect(hours.proofFailures == [])
    #expect(hours.bounds == [:])
  }

  @Test func aBrokenPlanHasNoBoundOfItsOwn() {
    let report = Auditor(crowd).audit(
      Fixture.plan(Fixture.all(Fixture.crowd("c", 10), to: "anna")),
      proofs: [
        BoundProof(
          level: .unassigned, scale: 2, root: leaf(), bound: Price(hundredths: 360_000))
      ])
    #expect(report.codes == ["hours-limit"])
    #expect(report.bounds[.unassigned] == Price(hundredths: 360_000))
    #expect(!report.isProven(.unassigned))
  }
}
