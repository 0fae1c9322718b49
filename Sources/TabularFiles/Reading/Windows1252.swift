/// The Windows-1252 encoding: Latin-1, but for thirty-two bytes that hold typographic signs.
enum Windows1252 {
  /// The characters of the bytes 0x80 to 0x9F; U+FFFD where the encoding has none.
  private static let signs: [UInt32] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
    0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
  ]

  /// The character of each byte from 0x80 on, in UTF-8.
  private static let upperHalf: [[UInt8]] = (0x80...0xFF).map { byte in
    let code = byte < 0xA0 ? signs[byte - 0x80] : UInt32(byte)
    return Unicode.Scalar(code).map { Array(String(Character($0)).utf8) } ?? UTF8Census.replacement
  }

  /// The character of a byte from 0x80 on, in UTF-8.
  static func utf8(of byte: UInt8) -> [UInt8] {
    precondition(byte >= 0x80, "ASCII needs no table")
    return upperHalf[Int(byte) - 0x80]
  }
}
