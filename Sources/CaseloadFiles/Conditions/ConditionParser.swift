import CaseloadDomain

/// Reads conditions: `COLUMN op VALUE`, joined by "and", with op one of = != < <= > >= in.
///
/// Column names may hold blanks. A column or value that holds an operator, a comma or the word
/// "and" stands in quotes, single or double. `in` takes values parted by commas, in brackets or not.
struct ConditionParser {
  let values: ValueReader

  /// The condition that a node holds; nil, and findings, if it is none.
  func parse(_ node: YAMLNode, name: String) -> ConditionDraft? {
    guard case .scalar(let text, let isPlain) = node.content else {
      values.wrongType(node, name, "a condition such as 'Employees >= 2000'")
      return nil
    }
    let characters = Array(text)
    let source = ConditionText(
      characters: characters, location: node.location, shift: isPlain ? 0 : 1)
    guard let unclosed = source.firstOpenQuote else {
      let clauses = source.clauses.map(clause)
      guard clauses.allSatisfy({ $0 != nil }) else { return nil }
      return ConditionDraft(clauses: clauses.compactMap(\.self))
    }
    report(source.location(of: unclosed), "a quote is not closed", "close it")
    return nil
  }

  private func clause(_ text: ConditionText.Part) -> ConditionDraft.Clause? {
    guard let sign = text.comparison else {
      let example = "write COLUMN = VALUE with one of = != < <= > >= in"
      report(text.trimmed.location, "'\(text.trimmed.string)' has no comparison", example)
      return nil
    }
    let column = text.before(sign.range.lowerBound).trimmed
    let rest = text.after(sign.range.upperBound).trimmed
    guard !column.unquoted.isEmpty else {
      report(column.location, "the condition names no column", "write COLUMN = VALUE")
      return nil
    }
    let items = sign.comparison == .oneOf ? rest.listItems : [rest]
    let cells = items.map { FieldValue($0.unquoted, number: DecimalText.number($0.unquoted)) }
    guard !cells.isEmpty, cells.allSatisfy({ !$0.isBlank }) else {
      report(rest.location, "the condition compares with nothing", "write COLUMN = VALUE")
      return nil
    }
    if sign.comparison.needsNumber, cells[0].number == nil {
      report(
        rest.location,
        "'\(cells[0].text)' is not a number, and \(sign.comparison.rawValue) needs one",
        "write a plain number such as 2000 or 0.5, or compare with =")
      return nil
    }
    if sign.comparison != .oneOf, rest.hasComparisonSign {
      report(
        rest.location, "'\(rest.string)' holds another comparison",
        "join comparisons by 'and', or put the value in quotes")
      return nil
    }
    return ConditionDraft.Clause(
      column: LocatedText(text: column.unquoted, location: column.location),
      comparison: sign.comparison, values: cells)
  }

  private func report(_ location: SourceLocation, _ message: String, _ advice: String) {
    values.findings.error("condition", at: location, message, advice: advice)
  }
}

extension Condition.Comparison {
  /// Whether only numbers can be compared so.
  var needsNumber: Bool {
    switch self {
    case .less, .atMost, .greater, .atLeast: true
    case .equal, .notEqual, .oneOf: false
    }
  }
}
