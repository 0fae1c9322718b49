/// The list of mutations and what became of each, as it is printed.
struct MutationTable {
  /// What became of one mutation.
  struct Row: Sendable {
    var name: String
    /// The codes of which one must catch it.
    var expected: Set<String>
    /// How many scenarios were tried in which it changes anything.
    var tried = 0
    /// In how many of them it was caught by an expected code.
    var caught = 0
    /// In how many of them it was refused by other codes alone.
    var otherwise = 0
    /// In how many of them it told nothing untrue.
    var harmless = 0
    /// In how many of them the solver said that there is no plan, which nobody can check.
    var planless = 0
    /// How often each code was given.
    var codes: [String: Int] = [:]
    /// What was told and is not true, with the seed.
    var survivors: [String] = []

    init(_ name: String, expected: Set<String>) {
      self.name = name
      self.expected = expected
    }
  }

  var title: String
  var rows: [Row]

  /// The rows that fail: not caught once, or told something untrue.
  var failures: [Row] { rows.filter { $0.caught == 0 || !$0.survivors.isEmpty } }

  /// One row a mutation, with a head and a sum.
  var text: String {
    let width = rows.map(\.name.count).max() ?? 0
    let lines = rows.map { row -> String in
      let codes = row.codes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        .map { "\($0.key) \($0.value)" }.joined(separator: ", ")
      let numbers = [row.tried, row.caught, row.otherwise, row.harmless, row.planless]
      return "\(Self.padded(row.name, width)) \(numbers.map { Self.right($0) }.joined())"
        + Self.right(row.survivors.count) + "  "
        + "\(row.expected.sorted().joined(separator: " or ")) <- \(codes)"
    }
    let head =
      Self.padded(title, width)
      + "   tried  caught otherw. harml. no-plan surviv.  expected <- codes"
    let caught = rows.count { $0.caught > 0 && $0.survivors.isEmpty }
    return ([head] + lines + ["\(title): \(rows.count) mutations, \(caught) caught"])
      .joined(separator: "\n")
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private static func right(_ number: Int) -> String {
    let text = "\(number)"
    return String(repeating: " ", count: max(0, 8 - text.count)) + text
  }
}
