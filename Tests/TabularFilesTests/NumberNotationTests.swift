import Testing

@testable import TabularFiles

@Suite struct NumberNotationTests {
  private static let point = NumberStyle.decimalPoint
  private static let comma = NumberStyle.decimalComma

  static let certain: [(String, Int, Int, NumberStyle?)] = [
    ("0", 0, 0, nil), ("495", 495, 0, nil), ("007", 7, 0, nil), (" 12 ", 12, 0, nil),
    ("-3", -3, 0, nil), ("+3", 3, 0, nil), ("\u{2212}3", -3, 0, nil), ("(3)", -3, 0, nil),
    ("3-", -3, 0, nil), ("1,100,040,000.00", 1_100_040_000, 0, point),
    ("101,744.50", 1_017_445, 1, point), ("1.234.567", 1_234_567, 0, comma),
    ("1,234,567", 1_234_567, 0, point), ("1.234,5", 12_345, 1, comma), ("1,5", 15, 1, comma),
    ("1.50", 15, 1, point), ("0.125", 125, 3, point), ("0,125", 125, 3, comma),
    ("1234.567", 1_234_567, 3, point), (".5", 5, 1, point), (",25", 25, 2, comma),
    ("1'234", 1234, 0, nil), ("1\u{2019}234\u{2019}567.5", 12_345_675, 1, point),
    ("1 234", 1234, 0, nil), ("1\u{A0}234,50", 12_345, 1, comma),
    ("1\u{2009}234\u{202F}567", 1_234_567, 0, nil), ("1 234.567", 1_234_567, 3, point),
    ("€ 1.234,50", 12_345, 1, comma), ("1.234,50 €", 12_345, 1, comma), ("$5", 5, 0, nil),
    ("-$5.25", -525, 2, point), ("$-5.25", -525, 2, point), ("($1,234.50)", -12_345, 1, point),
    ("CHF 1'234.50", 12_345, 1, point), ("12 kr", 12, 0, nil), ("EUR 7", 7, 0, nil),
    ("9223372036854775807", Int.max, 0, nil), ("1.0000000000000000000000", 1, 0, point),
  ]

  @Test(arguments: certain)
  func readsOneWay(text: String, mantissa: Int, places: Int, style: NumberStyle?) {
    let number = TableNumber(mantissa: mantissa, decimalPlaces: places)
    #expect(NumberNotation(text) == .certain(number, shows: style))
  }

  @Test(arguments: [("80 %", 8, 1), ("12.5%", 125, 3), ("100%", 1, 0), ("-5%", -5, 2)])
  func percentIsAHundredth(text: String, mantissa: Int, places: Int) throws {
    guard case .certain(let number, _) = NumberNotation(text) else {
      Issue.record("\(text) is not read")
      return
    }
    #expect(number.hadPercentSign)
    #expect([number.mantissa, number.decimalPlaces] == [mantissa, places])
  }

  @Test(arguments: [
    ("2,822", comma, 2822, 4), ("13.809", point, 13_809, 5), ("-1,000", comma, -1000, 4),
    ("€ 100.000", point, 100_000, 6),
  ])
  func readsTwoWays(text: String, decimalStyle: NumberStyle, thousands: Int, digits: Int) {
    let expected = NumberNotation.twofold(
      thousands: TableNumber(mantissa: thousands),
      decimal: TableNumber(mantissa: thousands, decimalPlaces: 3),
      decimalStyle: decimalStyle, digits: digits)
    #expect(NumberNotation(text) == expected)
  }

  @Test(arguments: [
    "x", "-", "€", "1.", "1,", "1,,2", "1.2.3", "12,34,567", "1,234,56", "1.234.5", "1,2345.6",
    "1 2", "1e5", "NaN", "inf", "27.12.2017", "5-5", "--5", "-5-", "1,234.567.890", "٣", "5%%",
    "€5$", "5 EUR%", "0x10", "1_000", "()", "(5", "1'234 567", "1 234,567.8", "#REF!",
  ])
  func isNoNumber(_ text: String) {
    #expect(NumberNotation(text) == .none)
  }

  @Test(arguments: ["", " ", "\u{A0}", "\n\t"]) func isBlank(_ text: String) {
    #expect(NumberNotation(text) == .blank)
  }

  @Test(arguments: ["9223372036854775808", "1234567890123456789.5", "0.0123456789012345678901"])
  func isTooLarge(_ text: String) {
    #expect(NumberNotation(text) == .tooLarge)
  }
}
