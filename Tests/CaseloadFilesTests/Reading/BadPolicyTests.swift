import CaseloadFiles
import Testing

/// Every fault of `policy`, each where it stands.
struct BadPolicyTests {
  static let levels: [BadScenario] = [
    BadScenario("policy of a text", "policy: fair", ["wrong-type 7:9"]),
    BadScenario(
      "misspelt key", "policy: {level: [[unassigned]]}", ["unknown-key 7:10"],
      advice: "did you mean 'levels'?"),
    BadScenario("levels of a text", "policy: {levels: hours}", ["wrong-type 7:18"]),
    BadScenario("no level", "policy: {levels: []}", ["out-of-range 7:18"]),
    BadScenario(
      "too many levels", "policy: {levels: [[unassigned], [], [], [], [], [], [], [], [], []]}",
      ["out-of-range 7:18"], advice: "state 1 to 9 levels, each a list of terms"),
    BadScenario(
      "terms for levels", "policy: {levels: [unassigned, uneven]}",
      ["wrong-type 7:19", "wrong-type 7:31"]),
    BadScenario("empty level", "policy: {levels: [[unassigned], []]}", ["out-of-range 7:33"]),
    BadScenario(
      "misspelt term", "policy: {levels: [[unassigned], [over-taget]]}", ["unknown-term 7:34"],
      advice: "did you mean 'over-target'?"),
    BadScenario(
      "misspelt unassigned", "policy: {levels: [[unasigned]]}", ["unknown-term 7:20"],
      advice: "did you mean 'unassigned'?"),
    BadScenario(
      "a term that is none", "policy: {levels: [[unassigned, fun]]}", ["unknown-term 7:32"],
      advice: "use one of: hand-over, inherited, over-target, overload, poor-fit, soft-rules, "
        + "unassigned, uneven, value-at-risk"),
    BadScenario(
      "a term twice in a level", "policy: {levels: [[unassigned, unassigned]]}",
      ["duplicate-term 7:32"]),
    BadScenario(
      "a term in two levels", "policy: {levels: [[unassigned, uneven], [uneven]]}",
      ["duplicate-term 7:42"]),
    BadScenario(
      "a term that is a list", "policy: {levels: [[unassigned, [uneven]]]}", ["wrong-type 7:32"]),
    BadScenario("no unassigned", "policy: {levels: [[uneven]]}", ["missing-term 7:18"]),
    BadScenario(
      "busiest", "policy: {levels: [[unassigned], [busiest]]}", ["not-yet 7:34"]),
  ]
  static let weights: [BadScenario] = [
    BadScenario(
      "misspelt weight", "policy: {weights: {over-taget: [1, 2, 3]}}", ["unknown-key 7:20"],
      advice: "did you mean 'over-target'?"),
    BadScenario("one weight", "policy: {weights: {over-target: 1}}", ["wrong-type 7:33"]),
    BadScenario("two bands", "policy: {weights: {over-target: [1, 2]}}", ["wrong-type 7:33"]),
    BadScenario("three for two", "policy: {weights: {uneven: [1, 2, 3]}}", ["wrong-type 7:28"]),
    BadScenario("falling", "policy: {weights: {over-target: [1, 3, 2]}}", ["out-of-range 7:33"]),
    BadScenario("negative", "policy: {weights: {uneven: [-1, 2]}}", ["out-of-range 7:29"]),
    BadScenario("too dear", "policy: {weights: {uneven: [1, 101]}}", ["out-of-range 7:32"]),
    BadScenario("too fine", "policy: {weights: {uneven: [0.125, 1]}}", ["out-of-range 7:29"]),
    BadScenario("a word", "policy: {weights: {uneven: [much, 1]}}", ["wrong-type 7:29"]),
    BadScenario(
      "stated twice", "prices: {uneven: 0.5}\npolicy: {weights: {uneven: [1, 2]}}",
      ["stated-twice 8:28"]),
  ]

  @Test(arguments: levels + weights) func everyFaultIsFoundWhereItStands(_ bad: BadScenario) throws
  {
    try bad.expectFindings()
  }
}
