import CaseloadDomain
import Testing

struct ManagerFiguresTests {
  private func figures(load: Int, fullTimeEquivalent: ExactNumber = 1) -> ManagerFigures {
    let manager = Manager(id: ManagerID("m"), fullTimeEquivalent: fullTimeEquivalent)
    let scenario = Scenario(name: "s", clients: [], managers: [manager], tiers: [])
    return ManagerFigures(
      id: manager.id, clients: [], load: Minutes(load),
      capacity: Capacity(of: manager, in: scenario), value: .zero)
  }

  @Test func utilisationIsLoadOverAvailable() {
    #expect(figures(load: 7488).utilisation == ExactNumber(80, over: 100))
    #expect(figures(load: 10, fullTimeEquivalent: 0).utilisation == nil)
  }

  @Test func attentionIsTheShareASustainableMonthHolds() {
    #expect(figures(load: 7488).attention == 1)
    #expect(figures(load: 9360).attention == ExactNumber(80, over: 100))
    #expect(figures(load: 0).attention == 1)
    #expect(figures(load: 10, fullTimeEquivalent: 0).attention == 0)
  }

  @Test func headroomAndCover() {
    #expect(figures(load: 7000).headroom == Minutes(488))
    #expect(figures(load: 8000).headroom == .zero)
    #expect(figures(load: 9400).cover == Minutes(40))
    #expect(figures(load: 9360).cover == .zero)
  }
}
