extension Minutes {
  /// The minutes as people read them: hours with one decimal, a half to the even tenth, thousands
  /// parted by commas; what is not zero never reads as zero.
  public var inHours: String { Price(self).inHours }
}

extension Price {
  /// The weighted minutes as people read them: hours with one decimal, a half to the even tenth,
  /// thousands parted by commas; what is not zero never reads as zero.
  public var inHours: String {
    if hundredths != 0 && hundredths.magnitude <= 300 { return "under 0.1 h" }
    let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 600)
    let isUp = rest > 300 || (rest == 300 && !whole.isMultiple(of: 2))
    let tenths = whole + (isUp ? 1 : 0)
    var digits = Array(String(tenths / 10))
    for index in stride(from: digits.count - 3, to: 0, by: -3) { digits.insert(",", at: index) }
    return "\(hundredths < 0 && tenths > 0 ? "-" : "")\(String(digits)).\(tenths % 10) h"
  }
}
