/// How many wrong plans were tried, and what caught them.
struct WrongPlanCount: Sendable {
  /// Wrong by the oracle.
  var wrong = 0
  /// By luck as right as before.
  var right = 0
  /// Refused though what they tell is true: a proof that does not prove it.
  var unproven = 0
  /// How often each code was given for a wrong one.
  var codes: [String: Int] = [:]
  /// How many were wrong, by the way they were broken.
  var ways: [String: Int] = [:]
  /// What passed and is wrong.
  var passed: [String] = []
  /// What is right and was refused for another reason than its proof.
  var refused: [String] = []

  mutating func add(_ other: WrongPlanCount) {
    wrong += other.wrong
    right += other.right
    unproven += other.unproven
    codes.merge(other.codes, uniquingKeysWith: +)
    ways.merge(other.ways, uniquingKeysWith: +)
    passed += other.passed
    refused += other.refused
  }

  /// The counts in three lines.
  func text(_ title: String) -> String {
    func list(_ counts: [String: Int]) -> String {
      counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.key) \($0.value)" }
        .joined(separator: ", ")
    }
    return """
      \(title): \(wrong) wrong, \(passed.count) of them passed; \(right) right by luck, \
      \(unproven) right but for bounds that are not proven for them
      \(ways.isEmpty ? "" : "broken: \(list(ways))\n")caught by: \(list(codes))
      """
  }
}
