import CaseloadDomain
import Testing

@testable import CaseloadFiles

struct ConditionParserTests {
  private func parse(_ text: String) -> (clauses: [String]?, findings: [Finding]) {
    let findings = FindingCollector()
    let location = SourceLocation(file: "s.yaml", line: 3, column: 10)
    let node = YAMLNode(content: .scalar(text, isPlain: true), location: location)
    let draft = ConditionParser(values: ValueReader(findings: findings)).parse(node, name: "when")
    let clauses = draft?.clauses.map { clause in
      let values = clause.values.map { $0.number == nil ? $0.text : "#\($0.text)" }
      return "\(clause.column.text)|\(clause.comparison.rawValue)|\(values.joined(separator: "/"))"
    }
    return (clauses, findings.sorted)
  }

  @Test(arguments: [
    ("Employees >= 2000", ["Employees|>=|#2000"]),
    ("Open Opportunities>3", ["Open Opportunities|>|#3"]),
    ("a = b and c != d", ["a|=|b", "c|!=|d"]),
    ("Region in North, South East", ["Region|in|North/South East"]),
    ("Region in (North, 'a, b')", ["Region|in|North/a, b"]),
    ("Region in [1, 2.5]", ["Region|in|#1/#2.5"]),
    ("Cost in Euro <= .5", ["Cost in Euro|<=|#.5"]),
    ("\"Terms and Conditions\" = 'x = y'", ["Terms and Conditions|=|x = y"]),
    ("Share < 80 %", ["Share|<|#80 %"]),
    ("Name = founder's", ["Name|=|founder's"]),
    ("Brand AND Land = x", nil),
    ("Inland = in", ["Inland|=|in"]),
    ("Städte >= 2 and b = 1", ["Städte|>=|#2", "b|=|#1"]),
  ]) func conditionsAreRead(_ text: String, _ clauses: [String]?) {
    #expect(parse(text).clauses == clauses)
  }

  @Test(arguments: [
    ("Employees", 10), ("", 10), ("= 5", 10), ("a =", 13), ("a > b", 14), ("a = 1 and b", 20),
    ("a = 1 and ", 20), ("a = b = c", 14), ("a = 'b", 14), ("a in b,", 15), ("a > 1,000", 14),
    ("a => 1", 13), ("a <> 1", 13), ("and", 10), ("ä = 1 and é", 20),
  ]) func faultsAreLocated(_ text: String, _ column: Int) {
    let (clauses, findings) = parse(text)
    #expect(clauses == nil)
    #expect(findings.map(\.code) == ["condition"])
    #expect(findings.first?.location?.line == 3)
    #expect(findings.first?.location?.column == column, "\(findings)")
  }
}
