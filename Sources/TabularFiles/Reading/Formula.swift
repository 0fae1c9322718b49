/// The formula `="007"`, with which exports keep a spreadsheet from taking leading zeros away.
enum Formula {
  /// What stands between the quotes of such a cell; nil for every other cell.
  static func text(in bytes: [UInt8], _ cell: Range<Int>) -> Range<Int>? {
    let quote = UInt8(ascii: "\"")
    guard cell.count >= 3, bytes[cell.lowerBound] == UInt8(ascii: "="),
      bytes[cell.lowerBound + 1] == quote, bytes[cell.upperBound - 1] == quote
    else { return nil }
    let text = (cell.lowerBound + 2)..<(cell.upperBound - 1)
    return bytes[text].contains(quote) ? nil : text
  }
}
