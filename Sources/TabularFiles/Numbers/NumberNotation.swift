/// What the text of one cell says when it is read as a number, before the style of the file is
/// known.
enum NumberNotation: Equatable {
  /// Nothing but white space.
  case blank
  /// A number that reads one way only; `shows` is the style that it proves, if any.
  case certain(TableNumber, shows: NumberStyle?)
  /// One comma or point before exactly three digits, such as `2,822`.
  /// `decimalStyle` is the style in which it would be a decimal sign.
  case twofold(
    thousands: TableNumber, decimal: TableNumber, decimalStyle: NumberStyle, digits: Int)
  /// A number with more digits than can be held exactly.
  case tooLarge
  /// No number.
  case none

  /// Reads the text of a cell.
  init(_ text: String) {
    if let integer = Self.plainInteger(text) {
      self = .certain(TableNumber(mantissa: integer), shows: nil)
      return
    }
    if Self.isPlainlyNone(text) {
      self = .none
      return
    }
    var trim = NumberTrim(text)
    if trim.isBlank {
      self = .blank
    } else if trim.takeSigns(), let groups = DigitGroups(trim.rest) {
      self = Self.reading(groups, sign: trim)
    } else {
      self = .none
    }
  }

  /// The most frequent kind of number, digits alone, without the work for all others.
  private static func plainInteger(_ text: String) -> Int? {
    let digits = text.utf8
    guard (1...18).contains(digits.count) else { return nil }
    var value = 0
    for byte in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return value
  }

  /// Whether a text, most likely a word, cannot be a number: with letters it has no digit, or has
  /// more letters than the longest currency.
  private static func isPlainlyNone(_ text: String) -> Bool {
    var (letters, hasDigit) = (0, false)
    for byte in text.utf8 {
      if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { hasDigit = true }
      // The sixth bit of an ASCII letter only says its case.
      if (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) { letters += 1 }
    }
    return letters > 3 || (letters > 0 && !hasDigit)
  }

  private static func reading(_ groups: DigitGroups, sign: NumberTrim) -> NumberNotation {
    guard let last = groups.separators.last else {
      return certain(groups, decimals: 0, sign, shows: nil)
    }
    let leading = groups.separators.dropLast()
    if leading.isEmpty, let style = last.decimalStyle {
      return single(groups, style: style, sign: sign)
    }
    if leading.allSatisfy({ $0 == last }) {
      guard groups.areThousands else { return .none }
      return certain(groups, decimals: 0, sign, shows: last.decimalStyle?.opposite)
    }
    // Two kinds: the one that stands last and once is the decimal sign.
    guard let style = last.decimalStyle, !leading.contains(last), Set(leading).count == 1,
      groups.withoutLast.areThousands, let decimals = groups.counts.last, decimals > 0
    else { return .none }
    return certain(groups, decimals: decimals, sign, shows: style)
  }

  private static func single(
    _ groups: DigitGroups, style: NumberStyle, sign: NumberTrim
  ) -> NumberNotation {
    let decimals = groups.counts[1]
    if decimals == 0 { return .none }
    guard groups.areThousands, groups.digits.first != 0 else {
      return certain(groups, decimals: decimals, sign, shows: style)
    }
    guard let thousands = number(groups, decimals: 0, sign),
      let decimal = number(groups, decimals: decimals, sign)
    else { return .tooLarge }
    return .twofold(
      thousands: thousands, decimal: decimal, decimalStyle: style, digits: groups.digits.count)
  }

  private static func certain(
    _ groups: DigitGroups, decimals: Int, _ sign: NumberTrim, shows style: NumberStyle?
  ) -> NumberNotation {
    guard let number = number(groups, decimals: decimals, sign) else { return .tooLarge }
    return .certain(number, shows: style)
  }

  private static func number(
    _ groups: DigitGroups, decimals: Int, _ sign: NumberTrim
  ) -> TableNumber? {
    var digits = groups.digits[...]
    var places = decimals
    while places > 0, digits.last == 0 { (digits, places) = (digits.dropLast(), places - 1) }
    var mantissa = 0
    for digit in digits {
      let (tenfold, overflow) = mantissa.multipliedReportingOverflow(by: 10)
      let (sum, overflowOfSum) = tenfold.addingReportingOverflow(digit)
      if overflow || overflowOfSum { return nil }
      mantissa = sum
    }
    guard places <= 38 else { return nil }
    return TableNumber(
      mantissa: sign.isNegative ? -mantissa : mantissa,
      decimalPlaces: sign.isPercent ? places + 2 : places, hadPercentSign: sign.isPercent)
  }
}
