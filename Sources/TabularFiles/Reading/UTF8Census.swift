/// What the bytes of a file say about being UTF-8.
struct UTF8Census {
  /// U+FFFD in UTF-8, which stands for what could not be read.
  static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  /// Whether all bytes are valid UTF-8.
  private(set) var isValid = true

  /// Whether a character of several bytes occurs, which random text of another encoding hardly has.
  private(set) var hasLongCharacters = false

  /// Whether a NUL occurs.
  private(set) var hasNUL = false

  /// Counts; linear in the number of bytes.
  init(of bytes: ArraySlice<UInt8>) {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte < 0x80 {
        if byte == 0 { hasNUL = true }
        index += 1
        continue
      }
      let length = Self.characterLength(at: index, in: bytes)
      if length == 0 { isValid = false } else { hasLongCharacters = true }
      index += max(length, 1)
    }
  }

  /// The same bytes with U+FFFD where they are not UTF-8.
  static func repaired(_ bytes: [UInt8]) -> [UInt8] {
    Array(String(decoding: bytes, as: UTF8.self).utf8)
  }

  /// The bytes of the character that begins here, 0 if none does (Unicode 3.9, table 3-7).
  private static func characterLength(at index: Int, in bytes: ArraySlice<UInt8>) -> Int {
    let lead = bytes[index]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: length = 4
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return 0
    }
    guard index + length <= bytes.endIndex, second.contains(bytes[index + 1]) else { return 0 }
    let isContinued = bytes[(index + 2)..<(index + length)].allSatisfy { $0 & 0xC0 == 0x80 }
    return isContinued ? length : 0
  }
}
