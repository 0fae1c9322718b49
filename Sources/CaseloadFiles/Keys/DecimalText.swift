import CaseloadDomain

/// Reads decimals as a scenario file writes them: a point before the decimals, no thousands
/// separators, no exponent, at most 18 digits, exact.
enum DecimalText {
  /// The number a text holds: `6`, `-1.5`, `.15`, or a percentage such as `80 %`, which is 0.8.
  static func number(_ text: some StringProtocol) -> ExactNumber? {
    var rest = Substring(text)
    trim(&rest)
    var isPercent = false
    if rest.last == "%" {
      isPercent = true
      rest.removeLast()
      trim(&rest)
    }
    guard let number = decimal(rest) else { return nil }
    return isPercent ? number / 100 : number
  }

  private static func trim(_ text: inout Substring) {
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
  }

  private static func decimal(_ text: Substring) -> ExactNumber? {
    let isNegative = text.first == "-"
    let digits = isNegative || text.first == "+" ? text.dropFirst() : text
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 1 || (parts.count == 2 && !parts[1].isEmpty) else { return nil }
    let all = parts.joined()
    guard (1...18).contains(all.count), all.utf8.allSatisfy({ (48...57).contains($0) }) else {
      return nil
    }
    guard let mantissa = Int(all) else { return nil }
    let places = parts.count == 2 ? parts[1].count : 0
    let denominator = (0..<places).reduce(1) { power, _ in power * 10 }
    return ExactNumber(isNegative ? -mantissa : mantissa, over: denominator)
  }
}
