import _CaseloadTestSupport

/// The terms of a scenario file whose values are right.
struct ScenarioTerms {
  typealias Entry = (key: String, value: Term)

  var random: SeededGenerator
  /// How many clients and managers the tables hold.
  let clients: Int
  let managers: Int

  /// The whole file.
  mutating func scenario() -> Term {
    var entries: [Entry] = []
    entries.append((key: "format", value: .word("1")))
    entries.append((key: "month", value: .word("2027-03")))
    entries.append((key: "clients", value: clientTable()))
    entries.append((key: "managers", value: managerTable()))
    entries.append((key: "tiers", value: tiers()))
    add("title", .word("Harbour Lane"), chance: 20, to: &entries)
    add("months", .word("1 month"), chance: 10, to: &entries)
    let lists: [Entry] = [(key: "lists", value: .word("all"))]
    add("leave", table("leave.csv", lists), chance: 25, to: &entries)
    add("events", table("events.csv", []), chance: 25, to: &entries)
    add("capacity", capacity(), chance: 40, to: &entries)
    add("complexity", complexity(), chance: 30, to: &entries)
    add("load", load(), chance: 50, to: &entries)
    add("rules", rules(), chance: 80, to: &entries)
    add("pools", pools(), chance: 20, to: &entries)
    add("inherit", number(["all", "none"]), chance: 30, to: &entries)
    add("prices", prices(), chance: 40, to: &entries)
    add("policy", policy(), chance: 15, to: &entries)
    if random.chance(10) {
      let first = entries.removeFirst()
      entries.append(first)
    }
    return .map(entries)
  }

  private mutating func add(
    _ key: String, _ value: Term, chance: Int, to entries: inout [Entry]
  ) {
    if random.chance(chance) { entries.append((key: key, value: value)) }
  }

  private mutating func complexity() -> Term {
    partly([("column", .word("complexity")), ("scale", number(["1..5", "0..10"]))])
  }

  /// Some of these entries, each in so many of a hundred cases.
  mutating func partly(_ entries: [Entry], chance: Int = 50) -> Term {
    var kept: [Entry] = []
    for entry in entries where random.chance(chance) { kept.append(entry) }
    return .map(kept)
  }

  mutating func number(_ values: [String]) -> Term { .word(random.pick(values)) }

  mutating func count(_ range: ClosedRange<Int>) -> Term { .word(String(random.number(in: range))) }

  mutating func price() -> Term { number(["0", "1", "2.5", "8 h", "0.005", "100", "1000000"]) }

  mutating func share() -> Term { number(["0 %", "50 %", "0.8", "80 %", "100 %", "33.3 %"]) }

  mutating func client() -> Term { .word("K\(random.number(in: 1...clients))") }

  mutating func manager() -> Term { .word("m\(random.number(in: 1...managers))") }

  private mutating func table(_ file: String, _ extra: [Entry]) -> Term {
    if random.chance(60) { return .word(file) }
    var entries: [Entry] = [("file", .word(file))]
    if random.chance(30) { entries.append(("columns", .map([]))) }
    if random.chance(50) { entries += extra }
    return .map(entries)
  }

  private mutating func clientTable() -> Term {
    if random.chance(50) { return .word("clients.csv") }
    var entries: [Entry] = [("file", .word("clients.csv"))]
    if random.chance(50) {
      entries.append(
        (
          "columns",
          partly([
            ("id", .word("id")), ("name", .word("name")), ("owner", .word("owner")),
            ("value", .word("value")), ("headcount", .word("Employees")),
          ])
        ))
    }
    if random.chance(30) {
      entries.append(
        (
          "tier",
          .list([
            .map([("when", .word("Employees >= 2000")), ("then", .word("enterprise"))]),
            .map([("when", .word("Employees >= 300")), ("then", .word("mid"))]),
            .map([("then", .word("small"))]),
          ])
        ))
    }
    return .map(entries)
  }

  private mutating func managerTable() -> Term { table("managers.csv", []) }

  private mutating func tiers() -> Term {
    var entries: [Entry] = []
    for name in ["enterprise", "mid", "small"] {
      var tier: [Entry] =
        random.chance(60)
        ? [("per-manager", number(["1", "5..10", "2..4", "1..3", "3"]))]
        : [("hours", number(["6", "0", "12.25", "40 h", "0.01", "1000000"]))]
      if random.chance(25) {
        tier.append(("alone", random.chance(50) ? .word("true") : .map([("price", price())])))
      } else if random.chance(10) {
        tier += [("alone", .word("true")), ("alone-price", price())]
      }
      if random.chance(20) { tier.append(("at-most", count(2...9))) }
      if random.chance(12) { tier.append(("at-least", count(0...2))) }
      if tier.contains(where: { $0.key.hasPrefix("at-") }), random.chance(40) {
        tier.append(("count-price", price()))
      }
      if random.chance(15) { tier.append(("overlap-weeks", number(["0", "4", "2 weeks", "52"]))) }
      entries.append((name, .map(tier)))
    }
    return .map(entries)
  }

  private mutating func capacity() -> Term {
    partly([
      ("hours-per-month", number(["156", "1", "744", "120.5", "10 h"])),
      ("full-book", number(["80 %", "1", "0.01", "75 %"])),
      ("target", number(["80 %", "70 %", "0.5"])), ("warn", number(["85 %", "0.9"])),
      ("limit", number(["100 %", "110 %", "200 %"])),
      ("ramp", .list([share(), share(), .word("100 %")])), ("client-share", share()),
    ])
  }

  private mutating func load() -> Term {
    partly([
      (
        "add-ons",
        .list([
          .map([
            ("name", .word("second language")), ("when", condition()),
            ("add", number(["10 %", "-100 %", "0.25", "300 %"])),
          ])
        ])
      ),
      (
        "health",
        .map([
          ("red", number(["1.5", "0", "3"])), ("yellow", .word("1.2")), ("green", .word("1")),
        ])
      ),
      (
        "stages",
        partly([
          ("onboarding", .map([("months", .word("3 months")), ("factor", .word("1.5"))])),
          ("renewal", .map([("within", .word("2 months")), ("factor", .word("1.25"))])),
        ])
      ),
      (
        "units",
        .list([
          .map([
            ("name", .word("open")), ("column", .word("Open")),
            ("hours", number(["1.5", "0.001", "0", "1000000"])),
          ])
        ])
      ),
    ])
  }

  /// A condition on the columns of clients.
  mutating func condition() -> Term {
    number([
      "Employees > 100", "Region = North", "Region in North, South", "Region in (North, South)",
      "Level >= 2 and Region != South", "Deal = open", "\"Region\" = \"North\"", "Open <= 3",
    ])
  }

  private mutating func pools() -> Term {
    .map([
      (
        "desk",
        .map([
          ("hours", number(["400", "0", "12.5", "1000000"])),
          ("tiers", .list([.word("small")] + (random.chance(30) ? [.word("mid")] : []))),
        ])
      )
    ])
  }

  private mutating func prices() -> Term {
    partly([
      ("uneven", number(["0.25", "0", "1", "0.01", "100"])),
      ("hand-over", .map([("spread-over", number(["12 months", "1", "120"]))])),
      (
        "poor-fit",
        .list([
          .map([("client", .word("Industry")), ("in", .word("Industries")), ("hours", price())])
        ])
      ),
      (
        "value-at-risk",
        .map([("risk", .word("5 %")), ("rate", number(["80", "1", "1000000"]))])
      ),
    ])
  }
}
