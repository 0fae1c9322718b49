import _CaseloadTestSupport

/// Words as a shell, a script with a mistake or a cat on the keyboard passes them.
enum WordGrammar {
  private static let verbs = [
    "plan", "check", "audit", "export-model", "help", "pln", "PLAN", "rebalance", "",
  ]
  private static let flags = [
    "--json", "--quiet", "--from-scratch", "--help", "-h", "--version", "--", "-", "---", "--jsn",
    "--json=1", "-q", "--experimental-dump-help", "--generate-completion-script=bash",
    "--generate-completion-script=none",
  ]
  private static let options = [
    "--root", "--max-moves", "--time-limit", "--gap", "--seed", "--out", "--csv", "--lp", "--mps",
    "--level",
  ]
  private static let values = [
    "0", "1", "2", "4", "-1", "1e9", "1e400", "nan", "inf", "0.0000001", "99999999999999999999",
    "0.2%", "0.2 %", "100%", "101%", "%", "", " ", ".", "s", "s/scenario.yaml", "none",
    "out.json", "out.csv", "none/out.json", "/dev/full", "/dev/null", "s/clients.csv", "s/",
    "--json", "é", "\u{202E}", "p.csv",
  ]

  /// The words of one run, each ended by a NUL.
  static func words(_ random: inout SeededGenerator) -> [UInt8] {
    var words: [[UInt8]] = []
    if random.chance(95) {
      words.append(
        Array(
          (random.chance(85)
            ? random.pick(["plan", "check", "audit", "export-model"]) : random.pick(verbs)).utf8))
    }
    if random.chance(85) {
      words.append(Array(random.pick(["s", "s", "s/scenario.yaml", "none"]).utf8))
    }
    if words.first == Array("audit".utf8), random.chance(80) { words.append(Array("p.csv".utf8)) }
    for _ in 0..<random.number(in: 0...3) {
      if random.chance(45) {
        words.append(Array(random.pick(flags).utf8))
      } else {
        let (option, value) = (random.pick(options), random.pick(values))
        words +=
          random.chance(30)
          ? [Array("\(option)=\(value)".utf8)] : [Array(option.utf8), Array(value.utf8)]
      }
    }
    if random.chance(15) { spoil(&words, &random) }
    return Array(words.map { $0.filter { $0 != 0 } + [0] }.joined())
  }

  private static func spoil(_ words: inout [[UInt8]], _ random: inout SeededGenerator) {
    guard !words.isEmpty else { return }
    let place = random.number(in: 0...(words.count - 1))
    switch random.number(in: 0...4) {
    case 0: words[place] += [0xFF, 0xC3]
    case 1: words[place] = Array(repeating: UInt8(ascii: "a"), count: 100_000)
    case 2: words.insert([], at: place)
    case 3: words = Array(repeating: words, count: 200).flatMap(\.self)
    default: words[place] = ByteMutation.changed(words[place], &random)
    }
  }
}
