/// The best values published for instances: a table with the columns `Path` and
/// `Best known solution value`.
public struct BestKnown: Sendable {
  private let values: [String: Int]

  /// Reads the table; lines without a value say nothing.
  public init(table: String) {
    let lines = table.split(whereSeparator: \.isNewline).map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    let head = lines.first ?? []
    guard let path = head.firstIndex(of: "Path"),
      let value = head.firstIndex(of: "Best known solution value")
    else {
      values = [:]
      return
    }
    var values: [String: Int] = [:]
    for line in lines.dropFirst() where line.count > max(path, value) {
      let name = line[path].split(separator: "/").last.map(String.init)
      if let name, let number = Int(line[value]) { values[name] = number }
    }
    self.values = values
  }

  /// The best value published for an instance, by its file's name.
  public subscript(name: String) -> Int? { values[name] }
}
