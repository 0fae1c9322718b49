import CaseloadDomain
import Yams

/// A fault of syntax that ends the reading of a YAML text.
struct YAMLFault {
  /// What the parser says.
  let problem: String
  /// Where it noticed.
  let place: TextPlace
  /// The first line that the fault may have begun on.
  let firstLine: Int

  /// The fault behind an error of the parser.
  init(_ error: any Error, in text: String) {
    switch error as? YamlError {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      // The parser speaks of a function of its own, which no user can call.
      self.problem =
        problem.contains("nesting level")
        ? "lists and mappings are nested too deep"
        : [context?.text, problem].compactMap(\.self).joined(separator: ", ")
      place = Self.place(mark, in: text)
      firstLine = min(mark.line, context.map(\.mark.line) ?? mark.line)
    case .reader(let problem, let offset, _, _):
      self.problem = problem
      place = TextPlace(offset: offset ?? 0, in: text)
      firstLine = place.line
    default:
      problem = "the file could not be parsed"
      place = TextPlace(line: 1, column: 1)
      firstLine = 1
    }
  }

  /// A fault at the very end stands in the padding that the composer was given.
  private static func place(_ mark: Mark, in text: String) -> TextPlace {
    let lines = text.count(where: \.isNewline) + 1
    guard mark.line > lines else { return TextPlace(line: mark.line, column: mark.column) }
    return TextPlace(offset: text.count, in: text)
  }

  func finding(in file: String) -> Finding {
    Finding(
      "yaml-syntax", .error, at: place.location(in: file), "this is not valid YAML: \(problem)",
      advice: "check indentation, quotes and brackets here and on the lines above; "
        + "indent with blanks, not with tabs")
  }
}
