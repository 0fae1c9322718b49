import _CaseloadTestSupport

/// Values that somebody might write where another belongs.
enum WrongValues {
  static let words = [
    "", "~", "null", "0", "-1", "-0", "1", "2", "1.5", "-1 %", "100 %", "1000 %", "0.0001", "1e3",
    "1e400", ".inf", "-.inf", ".nan", "NaN", "999999999999999999", "1000000", "999999",
    "9223372036854775807", "9223372036854775808", "-9223372036854775808", "0x10", "010", "1_000",
    "1,5", "1.000,50", "5..10", "10..5", "0..0", "1..1000000", "..", "5..", "5...10", "true",
    "false", "yes", "no", "2027-03", "2027-13", "0001-01", "9999-12", "2027-03-01", "2027-02-30",
    "0000-00-00", "'", "\"", "#", "a: b", "- a", "K1", "k1", "Acme", "Bo", "desk", "mid", "MID",
    "gone", "Region", "region ", "Regoin", "Employees", "soft", "hard", "all", "none", "ALL",
    "family", "clients.csv", "managers.csv", "../clients.csv", "/etc/passwd", "a/../../b.csv",
    "~/x.csv", "C:\\x.csv", "book.xlsx#Sheet", "missing.csv", "Employees >= 1", "Employees >=",
    "Region = North and", "Region in (North", "Region ! North", "Languages in en, de",
    "Level < 2 and Level > 3 and Level >= 1", "é", "e\u{301}", "\u{1F469}\u{200D}\u{1F4BB}",
    "\u{202E}", "日本", "\u{0}", "\u{7}", "\\", "3 months", "60 days", "1 day", "8 h", "7200/month",
    "unassigned", "hours", "uneven", "over-target", "busiest",
  ]

  /// A value for the place of another.
  static func value(insteadOf term: Term, _ random: inout SeededGenerator) -> Term {
    switch random.number(in: 0...9) {
    case 0: return .list([])
    case 1: return .map([])
    case 2: return .list([term])
    case 3: return .list([term, term, .word(random.pick(words))])
    case 4: return .map([(random.pick(words), term)])
    case 5: return .word(String(repeating: random.pick(words), count: random.pick([2, 30, 500])))
    default: return .word(random.pick(words))
    }
  }

  /// The word with one letter dropped, doubled or changed.
  static func misspelt(_ word: String, _ random: inout SeededGenerator) -> String {
    var letters = Array(word)
    guard !letters.isEmpty else { return "x" }
    let place = random.number(in: 0...(letters.count - 1))
    switch random.number(in: 0...3) {
    case 0: letters.remove(at: place)
    case 1: letters.insert(letters[place], at: place)
    case 2: letters[place] = "x"
    default: return word.uppercased()
    }
    return String(letters)
  }
}
