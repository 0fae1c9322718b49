import CaseloadFiles
import Testing

/// Every fault of the keys about rules, pools and prices, each where it stands.
struct BadRuleTests {
  static let books: [BadScenario] = [
    BadScenario(
      "book-count of nothing", "rules: {book-count: {}}",
      ["missing-key 7:21"]),
    BadScenario(
      "least above most", "rules: {book-count: {at-least: 5, at-most: 2}}",
      ["out-of-range 7:32"]),
    BadScenario(
      "negative count", "rules: {book-count: {at-most: -1}}",
      ["out-of-range 7:31"]),
    BadScenario(
      "misspelt count", "rules: {book-count: {at-mots: 3}}",
      ["unknown-key 7:22"], advice: "did you mean 'at-most'?"),
    BadScenario(
      "misspelt least", "rules: {book-count: {at-laest: 3}}",
      ["unknown-key 7:22"], advice: "did you mean 'at-least'?"),
    BadScenario(
      "negative price", "rules: {book-count: {at-most: 3, price: -1}}",
      ["out-of-range 7:41"]),
    BadScenario(
      "price of words", "rules: {book-count: {at-most: 3, price: dear}}",
      ["wrong-type 7:41"]),
    BadScenario(
      "mix of nothing", "rules: {mix: []}",
      ["wrong-type 7:14"]),
    BadScenario(
      "mix of an empty alternative", "rules: {mix: [{}]}",
      ["wrong-type 7:14"]),
    BadScenario(
      "mix without alternatives", "rules: {mix: {price: 2}}",
      ["missing-key 7:14"]),
    BadScenario(
      "mix of an unknown tier", "rules: {mix: [{midd: 3}]}",
      ["unknown-tier 7:16"], advice: "did you mean 'mid'?"),
    BadScenario(
      "mix of a tier twice", "rules: {mix: [{mid: 3, Mid: 4}]}",
      ["duplicate-key 7:24"]),
    BadScenario(
      "mix of half a client", "rules: {mix: [{mid: 1.5}]}",
      ["out-of-range 7:21"]),
    BadScenario(
      "mix of texts", "rules: {mix: [mid]}",
      ["wrong-type 7:15"]),
  ]
  static let groups: [BadScenario] = [
    BadScenario(
      "family without column", "rules: {together: family}",
      ["unknown-column 7:19"]),
    BadScenario(
      "together of nothing", "rules: {together: {price: 2}}",
      ["missing-key 7:19"]),
    BadScenario(
      "together of texts", "rules: {together: [Acme, Fjord]}",
      ["wrong-type 7:20", "wrong-type 7:26"]),
    BadScenario(
      "family of one", "rules: {together: [[Acme]]}",
      ["out-of-range 7:20"]),
    BadScenario(
      "family of a stranger", "rules: {together: [[Acme, Fjort]]}",
      ["unknown-client 7:27"], advice: "did you mean 'Fjord'?"),
    BadScenario(
      "competitor who is unknown", "rules: {apart: [[Acme, Nordbank]]}",
      ["unknown-client 7:24"], advice: "did you mean 'Nord Bank'?"),
    BadScenario(
      "apart without groups", "rules: {apart: {price: 1}}",
      ["missing-key 7:16"]),
    BadScenario(
      "apart of a text", "rules: {apart: Acme}",
      ["wrong-type 7:16"]),
  ]
  static let moves: [BadScenario] = [
    BadScenario(
      "freeze of nothing", "rules: {freeze: {price: 1}}",
      ["missing-key 7:17"]),
    BadScenario(
      "freeze without column", "month: 2027-03\nrules: {freeze: {onboarding: 90 days}}",
      ["unknown-column 8:17"]),
    BadScenario(
      "freeze in weeks", "rules: {freeze: {onboarding: 3 weeks}}",
      ["wrong-type 7:30"]),
    BadScenario(
      "freeze without comparison", "rules: {freeze: {when: tier}}",
      ["condition 7:24"]),
    BadScenario(
      "freeze on no column", "rules: {freeze: {when: [Deal = open]}}",
      ["unknown-column 7:25"]),
    BadScenario(
      "freeze without month", "rules: {freeze: {renewal-within: 60 days}}",
      ["month-missing 7:17", "unknown-column 7:17"]),
    BadScenario(
      "intake of nothing", "rules: {intake: {}}",
      ["missing-key 7:17"]),
    BadScenario(
      "intake for none", "rules: {intake: {one-per-held: 0}}",
      ["out-of-range 7:32"]),
    BadScenario(
      "limit neither hard nor soft", "rules: {hours-limit: firm}",
      ["wrong-type 7:22"]),
    BadScenario(
      "price of hours moved", "rules: {moves: {hours: 5, price: 2}}",
      ["missing-key 7:34"]),
    BadScenario(
      "price of a match", "rules: {match: [{client: name, manager: name, price: x}]}",
      ["wrong-type 7:54"]),
    BadScenario(
      "price of a pin", "rules: {pin: [{client: Acme, manager: anna, price: -2}]}",
      ["out-of-range 7:52"]),
  ]
  static let poolsAndPrices: [BadScenario] = [
    BadScenario(
      "pool without hours", "pools: {desk: {tiers: [mid]}}",
      ["missing-key 7:15"]),
    BadScenario(
      "pool without tiers", "pools: {desk: {hours: 400}}",
      ["missing-key 7:15"]),
    BadScenario(
      "pool for no tier", "pools: {desk: {hours: 4, tiers: []}}",
      ["out-of-range 7:33"]),
    BadScenario(
      "pool for an unknown tier", "pools: {desk: {hours: 4, tiers: [mdi]}}",
      ["unknown-tier 7:34"], advice: "did you mean 'mid'?"),
    BadScenario(
      "pool called like a manager's id", "pools: {anna: {hours: 4, tiers: [mid]}}",
      ["duplicate-id 7:9"]),
    BadScenario(
      "pool called like a manager", "pools: {Anna Berg: {hours: 4, tiers: [mid]}}",
      ["duplicate-id 7:9"]),
    BadScenario(
      "pools called alike",
      "pools: {desk: {hours: 4, tiers: [mid]}, Desk: {hours: 4, tiers: [mid]}}",
      ["duplicate-id 7:41"]),
    BadScenario(
      "preference without price", "prices: {poor-fit: [{client: name, manager: name}]}",
      ["missing-key 7:21"]),
    BadScenario(
      "preference with misspelt price",
      "prices: {poor-fit: [{client: name, manager: name, hour: 2}]}",
      ["unknown-key 7:51"], advice: "did you mean 'hours'?"),
    BadScenario(
      "preference on no column", "prices: {poor-fit: [{client: Sector, manager: name, hours: 2}]}",
      ["unknown-column 7:30"]),
    BadScenario(
      "preference of two", "prices: {poor-fit: [{client: name, manager: name, in: fte, hours: 2}]}",
      ["out-of-range 7:21"]),
    BadScenario(
      "risk without rate", "prices: {value-at-risk: {risk: 5 %}}",
      ["missing-key 7:25"]),
    BadScenario(
      "rate of nothing", "prices: {value-at-risk: {rate: 0}}",
      ["out-of-range 7:32"]),
    BadScenario(
      "risk above one", "prices: {value-at-risk: {risk: 5, rate: 80}}",
      ["out-of-range 7:32"]),
  ]

  @Test(arguments: books + groups + moves + poolsAndPrices)
  func ruleIsRefused(_ bad: BadScenario) throws { try bad.expectFindings() }
}
