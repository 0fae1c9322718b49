/// Finds the separator of a table by its content.
enum SeparatorDetection {
  /// What was found, and where the table begins.
  struct Result {
    let separator: TableSeparator
    /// The byte at which the first record begins.
    let start: Int
    /// The line of that byte.
    let line: Int
  }

  /// How many records are looked at.
  private static let sampleSize = 50

  /// How well a separator fits a sample; the greater, the better.
  private struct Score: Comparable {
    var quoteFaults = 0
    var matchingRows = 0
    var columns = 0

    static func < (left: Score, right: Score) -> Bool {
      (-left.quoteFaults, left.matchingRows, left.columns)
        < (-right.quoteFaults, right.matchingRows, right.columns)
    }
  }

  /// The separator that splits the header into several cells: the one with which the fewest quotes
  /// are wrong; then the one with which most rows have as many cells as the header; then the one
  /// that makes more columns. Between equals a tab or semicolon goes first, because commas stand
  /// in names more often than the others do, and a bar last. Comma if none does (a table of one
  /// column).
  ///
  /// A first line `sep=;`, with which some programs announce it, settles it and is passed over.
  static func detect(in utf8: [UInt8], from start: Int) -> Result {
    if let announced = announcement(in: utf8, from: start) { return announced }
    var best: (separator: TableSeparator, score: Score)?
    for separator in [TableSeparator.tab, .semicolon, .comma, .bar] {
      let score = score(separator, in: utf8, from: start)
      if score.columns > 1, best.map({ $0.score < score }) ?? true { best = (separator, score) }
    }
    return Result(separator: best?.separator ?? .comma, start: start, line: 1)
  }

  private static func score(
    _ separator: TableSeparator, in utf8: [UInt8], from start: Int
  ) -> Score {
    var tokenizer = RecordTokenizer(utf8, from: start, line: 1, separator: separator)
    var score = Score()
    for _ in 0..<sampleSize {
      guard let record = tokenizer.nextRecord() else { break }
      if record.isEmptyLine { continue }
      if score.columns == 0 {
        score.columns = record.cellCount
      } else if record.cellCount == score.columns {
        score.matchingRows += 1
      }
    }
    score.quoteFaults = tokenizer.findings.count
    return score
  }

  private static func announcement(in utf8: [UInt8], from start: Int) -> Result? {
    let key = Array("sep=".utf8)
    let end = start + key.count
    guard utf8.count > end, Array(utf8[start..<end]) == key,
      let separator = TableSeparator(rawValue: utf8[end])
    else { return nil }
    switch utf8[(end + 1)...].prefix(2) {
    case [0x0D, 0x0A]: return Result(separator: separator, start: end + 3, line: 2)
    case let rest where rest.first == 0x0A || rest.first == 0x0D:
      return Result(separator: separator, start: end + 2, line: 2)
    default: return nil
    }
  }
}
