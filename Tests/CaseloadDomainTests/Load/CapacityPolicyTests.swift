import CaseloadDomain
import Testing

struct CapacityPolicyTests {
  @Test func theFullBookIsThatOfOneFullTimePerson() {
    #expect(CapacityPolicy().fullBookMinutes == 7488)
    #expect(CapacityPolicy(hoursBeforeLeave: 173).fullBookMinutes == 7488)
    #expect(CapacityPolicy(target: ExactNumber(75, over: 100)).fullBookMinutes == 7488)
    #expect(CapacityPolicy(clientShare: ExactNumber(1, over: 2)).fullBookMinutes == 3744)
    #expect(CapacityPolicy(fullBook: 1).fullBookMinutes == 9360)
  }
}
