/// Turns the bytes of a file into valid UTF-8, whatever encoding they are in.
enum TextDecoding {
  /// Text as UTF-8 that is known to be valid.
  struct Result {
    /// The text; what stands before `start` is a byte order mark.
    let utf8: [UInt8]
    let start: Int
    let hadByteOrderMark: Bool
    let encoding: TableEncoding
  }

  /// Finds the encoding by content: a byte order mark decides; otherwise UTF-16 where every other
  /// byte is NUL, UTF-8 where the bytes are valid, Windows-1252 where none of the bytes above 127
  /// makes a UTF-8 character. Bytes that are no text in the encoding found are reported, each line
  /// once, and replaced by U+FFFD.
  static func decode(_ bytes: [UInt8], findings: inout FindingList) -> Result {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return utf8(bytes, start: 3, findings: &findings)
    }
    if bytes.starts(with: [0xFF, 0xFE]) {
      return utf16(bytes, start: 2, .utf16LittleEndian, findings: &findings)
    }
    if bytes.starts(with: [0xFE, 0xFF]) {
      return utf16(bytes, start: 2, .utf16BigEndian, findings: &findings)
    }
    if let encoding = unmarkedUTF16(bytes) {
      return utf16(bytes, start: 0, encoding, findings: &findings)
    }
    return utf8(bytes, start: 0, findings: &findings)
  }

  private static func utf8(
    _ bytes: [UInt8], start: Int, findings: inout FindingList
  ) -> Result {
    let census = UTF8Census(of: bytes[start...])
    if !census.isValid, start == 0, !census.hasLongCharacters {
      return windows1252(bytes, findings: &findings)
    }
    var valid = bytes
    if !census.isValid {
      valid = UTF8Census.repaired(bytes)
      reportFaults(in: valid, start: start, original: "UTF-8", findings: &findings)
    }
    if census.hasNUL { reportNULs(in: valid, start: start, findings: &findings) }
    return Result(
      utf8: valid, start: start, hadByteOrderMark: start > 0, encoding: .utf8)
  }

  private static func windows1252(_ bytes: [UInt8], findings: inout FindingList) -> Result {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 {
        text.append(byte)
      } else {
        text.append(contentsOf: Windows1252.utf8(of: byte))
      }
    }
    findings.add(
      .encoding, .note, at: TablePosition(line: 1, column: 1),
      "the file is not UTF-8 and is read as Windows-1252",
      advice: "check a name with an accent; export as UTF-8 to be sure")
    reportFaults(in: text, start: 0, original: "Windows-1252", findings: &findings)
    reportNULs(in: text, start: 0, findings: &findings)
    return Result(utf8: text, start: 0, hadByteOrderMark: false, encoding: .windows1252)
  }

  private static func utf16(
    _ bytes: [UInt8], start: Int, _ encoding: TableEncoding, findings: inout FindingList
  ) -> Result {
    let high = encoding == .utf16LittleEndian ? 1 : 0
    let units = stride(from: start, to: bytes.count - 1, by: 2).map {
      UInt16(bytes[$0 + high]) << 8 | UInt16(bytes[$0 + 1 - high])
    }
    var text = utf8(of: units)
    // Half a character at the end is a file cut short; it must not vanish without a word.
    if (bytes.count - start) % 2 == 1 { text.append(contentsOf: UTF8Census.replacement) }
    reportFaults(in: text, start: 0, original: encoding.rawValue, findings: &findings)
    reportNULs(in: text, start: 0, findings: &findings)
    return Result(utf8: text, start: 0, hadByteOrderMark: start > 0, encoding: encoding)
  }

  /// The text of UTF-16 units. Most are ASCII, which Swift's own decoding takes many times as long over.
  static func utf8(of units: [UInt16]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(units.count + units.count / 8)
    var rest = units[...]
    while let next = rest.first {
      if next < 0x80 {
        text.append(UInt8(next))
        rest = rest.dropFirst()
      } else {
        // No character has an ASCII unit within it, so what stands between two is decoded by itself.
        let foreign = rest.prefix { $0 >= 0x80 }
        text += String(decoding: foreign, as: UTF16.self).utf8
        rest = rest[foreign.endIndex...]
      }
    }
    return text
  }

  /// UTF-16 without a mark: in the first bytes most characters are ASCII, so that nearly all bytes
  /// on one side are NUL and none on the other.
  private static func unmarkedUTF16(_ bytes: [UInt8]) -> TableEncoding? {
    let sample = bytes.prefix(1024)
    guard sample.count >= 4, bytes.count % 2 == 0 else { return nil }
    var zeros = [0, 0]
    for (index, byte) in sample.enumerated() where byte == 0 { zeros[index % 2] += 1 }
    let enough = sample.count / 2 * 3 / 4
    if zeros[1] >= enough, zeros[0] == 0 { return .utf16LittleEndian }
    if zeros[0] >= enough, zeros[1] == 0 { return .utf16BigEndian }
    // In Chinese or Japanese separators, digits and line ends hold a NUL on the one side; on the
    // other, hardly any character does, such as the numeral one.
    let few = max(2, sample.count / 2 / 20)
    if zeros[1] >= few, zeros[1] > zeros[0], isText(bytes, high: 1) { return .utf16LittleEndian }
    if zeros[0] >= few, zeros[0] > zeros[1], isText(bytes, high: 0) { return .utf16BigEndian }
    return nil
  }

  /// Whether bytes read as UTF-16 hold a line end, whole characters and no control characters.
  private static func isText(_ bytes: [UInt8], high: Int) -> Bool {
    let units = stride(from: 0, to: bytes.count - 1, by: 2).lazy.map {
      UInt16(bytes[$0 + high]) << 8 | UInt16(bytes[$0 + 1 - high])
    }
    let ends: [UInt16] = [0x0A, 0x0D]
    return units.contains(where: ends.contains)
      && units.allSatisfy { $0 >= 0x20 || $0 == 0x09 || ends.contains($0) }
      && String(validating: units, as: UTF16.self) != nil
  }

  private static func reportFaults(
    in text: [UInt8], start: Int, original: String, findings: inout FindingList
  ) {
    for position in places(of: UTF8Census.replacement, in: text, start: start) {
      findings.add(
        .encoding, .error, at: position, "there are bytes here that are no \(original) text",
        advice: "export the table again as UTF-8")
    }
  }

  private static func reportNULs(
    in text: [UInt8], start: Int, findings: inout FindingList
  ) {
    for position in places(of: [0], in: text, start: start) {
      findings.add(
        .encoding, .error, at: position, "there is a NUL character here",
        advice: "check that the file is a table and export it again as UTF-8")
    }
  }

  /// Where a sequence of bytes first occurs on each line.
  private static func places(
    of pattern: [UInt8], in text: [UInt8], start: Int
  ) -> [TablePosition] {
    guard let first = pattern.first else { return [] }
    var places: [TablePosition] = []
    var (line, column) = (1, 1)
    var isFoundOnLine = false
    for index in start..<max(start, text.count) {
      let byte = text[index]
      if !isFoundOnLine, byte == first, text[index...].starts(with: pattern) {
        places.append(TablePosition(line: line, column: column))
        isFoundOnLine = true
      }
      let isPair = byte == 0x0D && index + 1 < text.count && text[index + 1] == 0x0A
      if byte == 0x0A || (byte == 0x0D && !isPair) {
        (line, column, isFoundOnLine) = (line + 1, 1, false)
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return places
  }
}
