import CaseloadDomain
import TabularFiles

/// Finds the column that a name stands for: a header, a name of the scenario's own, or the
/// canonical name of a column.
struct ColumnLookup {
  /// What a name leads to.
  enum Answer {
    /// The column of that index; `key` is the name of the field that holds it.
    case column(Int, key: String)
    /// Several headers that differ only in case.
    case ambiguous([String])
    /// Several columns of one name, which the table's own findings speak of.
    case doubled
    /// No column.
    case missing
  }

  /// The headers as they stand in the file, empty ones left out.
  let headers: [String]
  private let exact: [String: Int]
  private let folded: [String: [Int]]
  private var spelled: [String]
  /// Columns by canonical name, or by a name of the scenario's own, in lower case.
  private(set) var named: [String: Int] = [:]

  /// The columns of a table.
  init(_ table: Table) {
    spelled = table.columns.map(\.name)
    headers = spelled.filter { !$0.isEmpty }
    let used = spelled.enumerated().filter { !$0.element.isEmpty }
    exact = Dictionary(
      used.map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    folded = Dictionary(grouping: used.map(\.offset), by: { [spelled] in spelled[$0].folded })
  }

  /// Gives a column a name beside its header.
  mutating func name(_ name: String, column: Int) { named[name.folded] = column }

  /// Adds a column that the table lacks, by its canonical name.
  mutating func append(_ name: String) -> Int {
    spelled.append(name)
    self.name(name, column: spelled.count - 1)
    return spelled.count - 1
  }

  /// The number of columns, added ones included.
  var columnCount: Int { spelled.count }

  /// The header of a column.
  func header(of column: Int) -> String { spelled[column] }

  /// The column with a header: exactly so written, else whatever the case.
  func column(headed header: String) -> Answer {
    let indices = folded[header.folded] ?? []
    if let index = exact[header] {
      let isDoubled = indices.count { spelled[$0] == header } > 1
      return isDoubled ? .doubled : .column(index, key: header)
    }
    if indices.count > 1 {
      let headers = Set(indices.map { spelled[$0] }).sorted()
      return headers.count > 1 ? .ambiguous(headers) : .doubled
    }
    return indices.first.map { .column($0, key: spelled[$0]) } ?? .missing
  }

  /// The column with a canonical name as header, where blanks and underscores count as hyphens.
  func column(called canonical: String) -> Answer {
    let direct = column(headed: canonical)
    if case .missing = direct {} else { return direct }
    let matching = Set(headers.filter { Self.hyphenated($0) == canonical }).sorted()
    if matching.count > 1 { return .ambiguous(matching) }
    return matching.first.map { column(headed: $0) } ?? .missing
  }

  /// The column that rules and conditions mean by a name: a header first, then a given name.
  func column(meant name: String) -> Answer {
    let direct = column(headed: name)
    if case .missing = direct, let index = named[name.folded] {
      return .column(index, key: spelled[index])
    }
    return direct
  }

  private static func hyphenated(_ header: String) -> String {
    String(header.folded.map { $0 == " " || $0 == "_" ? "-" : $0 })
  }
}
