import _CaseloadTestSupport

/// Changes bytes as broken programs, disks and editors do.
enum ByteMutation {
  private static let tokens: [[UInt8]] =
    [
      "[", "]", "{", "}", ":", ": ", "- ", "&a ", "*a", "? ", "!!int ", "<<: ", "'", "\"", "#",
      "|\n", ">-\n", "%", "\t", "\n", "\r\n", "\r", "---\n", "...\n", ".nan", "-1", "1e999",
      "99999999999999999999", "9223372036854775807", "-9223372036854775808", "0.0000001", "é",
      "\u{FEFF}", ",", ";", "format: 1\n", "2027-02-30", "0000-00-00", "\0", "\u{F0000}",
      "\u{202E}",
      "\u{2028}", "..", "../", "\\u0000", "\\", "null", "true", "{}", "[]", "\"\"", "e\u{301}",
    ].map { Array($0.utf8) } + [
      [0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xC0, 0x80], [0x81],
      [0xFE, 0xFF],
      [0xFF, 0xFE], [0xEF, 0xBB, 0xBF],
    ]

  /// The bytes with one to four changes.
  static func changed(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    var result = bytes
    for _ in 0..<random.pick([1, 1, 1, 2, 2, 3, 4]) { change(&result, &random) }
    return result
  }

  /// Bytes of no file in particular.
  static func noise(_ random: inout SeededGenerator) -> [UInt8] {
    let alphabet = Array("\"\"\",,;;\t\n\n\r\r ab01.-/%€é=\0".utf8) + [0xFF, 0xFE, 0xEF, 0x81]
    return (0..<random.number(in: 0...200)).map { _ in
      random.chance(5) ? UInt8(random.number(in: 0...255)) : random.pick(alphabet)
    }
  }

  private static func change(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
    guard !bytes.isEmpty else {
      bytes = random.pick(tokens)
      return
    }
    let place = random.number(in: 0...(bytes.count - 1))
    let end = min(bytes.count, place + random.pick([1, 1, 2, 5, 12, 60]))
    switch random.number(in: 0...11) {
    case 0: bytes[place] = UInt8(random.number(in: 0...255))
    case 1: bytes[place] ^= 1 << UInt8(random.number(in: 0...7))
    case 2: bytes.removeSubrange(place..<end)
    case 3: bytes.insert(contentsOf: bytes[place..<end], at: random.number(in: 0...bytes.count))
    case 4, 5: bytes.insert(contentsOf: random.pick(tokens), at: place)
    case 6, 7: bytes.replaceSubrange(place..<end, with: random.pick(tokens))
    case 8: bytes.swapAt(place, random.number(in: 0...(bytes.count - 1)))
    case 9: swapLines(&bytes, &random)
    case 10: repeatToken(&bytes, at: place, &random)
    default: change(&bytes, asAWhole: &random, at: place)
    }
  }

  private static func swapLines(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    lines.swapAt(
      random.number(in: 0...(lines.count - 1)), random.number(in: 0...(lines.count - 1)))
    bytes = Array(lines.joined(separator: [0x0A]))
  }

  /// The same token very often: nesting, long words, long lines.
  private static func repeatToken(
    _ bytes: inout [UInt8], at place: Int, _ random: inout SeededGenerator
  ) {
    let token = random.pick(tokens)
    let count = random.pick([3, 10, 50, 400])
    bytes.insert(contentsOf: Array(repeating: token, count: count).joined(), at: place)
  }

  private static func change(
    _ bytes: inout [UInt8], asAWhole random: inout SeededGenerator, at place: Int
  ) {
    switch random.number(in: 0...5) {
    case 0: bytes.removeSubrange(place...)
    case 1: bytes.insert(contentsOf: [0xEF, 0xBB, 0xBF], at: 0)
    case 2: bytes = [0xFF, 0xFE] + bytes.flatMap { [$0, 0] }
    case 3: bytes = [0xFE, 0xFF] + bytes.flatMap { [0, $0] }.dropLast(place % 2)
    case 4: bytes = bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
    default: bytes += bytes
    }
  }
}
