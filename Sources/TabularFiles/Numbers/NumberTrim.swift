/// Takes from a number what stands around its digits: minus, brackets, currency, percent.
struct NumberTrim {
  /// What is left.
  private(set) var rest: Substring.UnicodeScalarView

  /// Whether a minus sign or brackets stood there.
  private(set) var isNegative = false

  /// Whether a percent sign stood there.
  private(set) var isPercent = false

  private var signCount = 0
  private var currencyCount = 0

  /// Currencies that are written as words; signs such as € are known to Unicode.
  private static let currencyWords: [String] = [
    "AUD", "CAD", "CHF", "CZK", "DKK", "EUR", "GBP", "HUF", "JPY", "NOK", "PLN", "SEK", "USD",
    "Fr.", "kr", "zł", "Kč",
  ]

  /// Begins with the text of a cell.
  init(_ text: String) {
    rest = Substring(text).unicodeScalars
    trimSpace()
  }

  /// Whether nothing is left.
  var isBlank: Bool { rest.isEmpty }

  /// Takes all signs off both ends; false if they contradict each other.
  mutating func takeSigns() -> Bool {
    while takeFront() || takeBack() { trimSpace() }
    return signCount <= 1 && currencyCount <= 1 && !(isPercent && currencyCount > 0)
  }

  private mutating func trimSpace() {
    while rest.first?.properties.isWhitespace == true { rest.removeFirst() }
    while rest.last?.properties.isWhitespace == true { rest.removeLast() }
  }

  private mutating func takeFront() -> Bool {
    guard let first = rest.first else { return false }
    switch first {
    case "0"..."9": return false
    case "-", "\u{2212}": setSign(negative: true)
    case "+": setSign(negative: false)
    case "(" where rest.last == ")":
      rest.removeLast()
      setSign(negative: true)
    case _ where first.properties.generalCategory == .currencySymbol: currencyCount += 1
    default: return takeWord()
    }
    rest.removeFirst()
    return true
  }

  private mutating func takeBack() -> Bool {
    guard let last = rest.last else { return false }
    switch last {
    case "0"..."9": return false
    case "%" where !isPercent: isPercent = true
    case "-" where signCount == 0: setSign(negative: true)
    case _ where last.properties.generalCategory == .currencySymbol: currencyCount += 1
    default: return takeWord()
    }
    rest.removeLast()
    return true
  }

  private mutating func takeWord() -> Bool {
    let text = Substring(rest)
    for word in Self.currencyWords {
      if text.hasPrefix(word) {
        rest = text.dropFirst(word.count).unicodeScalars
      } else if text.hasSuffix(word) {
        rest = text.dropLast(word.count).unicodeScalars
      } else {
        continue
      }
      currencyCount += 1
      return true
    }
    return false
  }

  private mutating func setSign(negative: Bool) {
    isNegative = negative
    signCount += 1
  }
}
