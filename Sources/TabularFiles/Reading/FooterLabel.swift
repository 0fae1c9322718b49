/// Tells a cell such as `Total (2 records)`, `Gesamt` or `Record count:` from the name of a client.
struct FooterLabel {
  /// Words of which a label holds one at least.
  private static let keys: Set<String> = [
    "total", "totals", "subtotal", "subtotals", "totale", "totaal", "sum", "sums", "somme", "summe",
    "summen", "summa", "gesamt", "gesamtsumme", "gesamtergebnis", "insgesamt", "zwischensumme",
    "endsumme", "count", "anzahl", "average", "durchschnitt", "mittelwert", "record", "records",
    "rows", "datensätze", "zeilen", "report", "bericht",
  ]
  /// Words that may stand beside them.
  private static let fillers: Set<String> = [
    "grand", "overall", "of", "the", "all", "number", "for", "in", "name", "title", "value",
    "amount", "hours", "client", "clients", "customer", "customers", "account", "accounts",
    "manager", "managers", "entries", "items", "kunden", "konten", "der", "die", "eur", "usd",
    "gbp", "chf",
  ]
  private static let reports: Set<String> = ["report", "bericht"]

  private let allowed: Set<String>

  /// Labels of a table; they may speak of its columns.
  init(header: [String]) {
    allowed = Self.keys.union(Self.fillers).union(header.flatMap(Self.words))
  }

  /// Whether a cell holds one of the key words, and beside it only numbers and words that go with
  /// it: `Total Energies` is somebody's name.
  func matches(_ text: String) -> Bool {
    let words = Self.words(text)
    return words.contains(where: Self.keys.contains)
      && words.allSatisfy { allowed.contains($0) || $0.allSatisfy(\.isNumber) }
  }

  /// Whether a label announces the name of a report.
  func namesReport(_ text: String) -> Bool {
    Self.words(text).contains(where: Self.reports.contains)
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
