import CaseloadBench
import CaseloadSolver
import Testing

@Suite struct GapInstanceTests {
  @Test func `Numbers are read in the published order`() throws {
    let instance = try GapInstance(name: "tiny", text: "2 3\n1 2 3\n4 5 6\n7 8 9 1 2\n3\n10 11\n")
    #expect(instance.problem.costs == [[1, 2, 3], [4, 5, 6]])
    #expect(instance.problem.weights == [[7, 8, 9], [1, 2, 3]])
    #expect(instance.problem.capacities == [10, 11])
  }

  @Test(arguments: [
    ("", GapInstance.Fault.noSizes), ("0 5", .noSizes), ("1 x", .noNumber(2)),
    ("1 1 2 3", .count(expected: 5, found: 4)), ("1 1 2 -3 4", .outOfRange),
  ])
  func `A file that is no instance says why`(text: String, fault: GapInstance.Fault) {
    #expect(throws: fault) { try GapInstance(name: "bad", text: text) }
  }

  @Test func `Best values are found by the file's name`() {
    let table = BestKnown(
      table: "Path,Item number,Best known solution value\nchu/a1,100,1698\nchu/b2,100,\n")
    #expect(table["a1"] == 1698)
    #expect(table["b2"] == nil)
    #expect(BestKnown(table: "")["a1"] == nil)
  }
}
