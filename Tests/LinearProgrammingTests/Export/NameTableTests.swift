import Testing

@testable import LinearProgramming

@Suite("Names in files")
struct NameTableTests {
  @Test(
    "each name becomes a legal one",
    arguments: [
      ("plain", "plain"), ("Zoë Müller", "Zoe_Muller"), ("3M", "_3M"), (".com", "_.com"),
      ("e5", "_e5"), ("E.ON", "_E.ON"), ("ever", "ever"), ("End", "_End"), ("free", "_free"),
      ("a-b+c<d", "a_b_c_d"), ("日本", "column_7"), ("", "column_7"), ("x日", "x_"),
    ])
  func legal(_ name: String, _ expected: String) {
    var table = NameTable()
    #expect(table.legalName(for: name, otherwise: "column_7") == expected)
  }

  @Test("equal names are kept apart, also from names that look like the number")
  func unique() {
    var table = NameTable()
    let names = ["a b", "a_b", "a_b_2", "a-b", "a.b"].map {
      table.legalName(for: $0, otherwise: "x")
    }
    #expect(names == ["a_b", "a_b_2", "a_b_2_2", "a_b_3", "a.b"])
  }

  @Test("long names are cut, and still differ")
  func long() {
    var table = NameTable()
    let long = String(repeating: "n", count: 250)
    let first = table.legalName(for: long + "1", otherwise: "x")
    let second = table.legalName(for: long + "2", otherwise: "x")
    #expect(first.utf8.count == 200)
    #expect(second == first + "_2")
  }
}
