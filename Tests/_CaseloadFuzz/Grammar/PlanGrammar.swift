import _CaseloadTestSupport

/// Changes plan files token by token, so that most of them are still JSON.
enum PlanGrammar {
  private static let numbers = [
    "0", "-1", "1", "-0", "00", "1.5", "0.01", "1.234", "1e5", "1E400", "-", "+1", "0x10",
    "9223372036854775807", "-9223372036854775808", "9223372036854775808", "92233720368547758.07",
    "99999999999999999999999", "4611686018427387904", "null", "true", ".", "1.", ".5", "{}", "[]",
  ]
  private static let texts = [
    "", "m1", "c1", "nobody", "hours", "unassigned", "breaches", "checked", "optimal", "level",
    "tier-at-most", "\\u0000", "\\ud800", "é", "\u{1F469}\u{200D}\u{1F4BB}",
  ]

  /// The plan file with some tokens changed, or with a proof that is made up.
  static func spoilt(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    var tokens = Self.tokens(of: bytes)
    if random.chance(15) { return withProof(tokens, &random) }
    for _ in 0..<random.pick([1, 1, 1, 2, 3, 6]) { change(&tokens, &random) }
    return Array(tokens.joined())
  }

  private static func change(_ tokens: inout [[UInt8]], _ random: inout SeededGenerator) {
    let place = random.number(in: 0...(tokens.count - 1))
    switch random.number(in: 0...9) {
    case 0: tokens.remove(at: place)
    case 1: tokens.insert(tokens[place], at: place)
    case 2: tokens.swapAt(place, random.number(in: 0...(tokens.count - 1)))
    case 3: doubleGroup(&tokens, at: place)
    default:
      // Numbers and texts rather than brackets and commas.
      let start = tokens[place...].firstIndex { isValue($0) } ?? place
      let isText = tokens[start].first == UInt8(ascii: "\"")
      let asText = isText ? random.chance(85) : random.chance(10)
      let word = asText ? "\"\(random.pick(texts))\"" : random.pick(numbers)
      tokens[start] = Array(word.utf8)
    }
    if tokens.isEmpty { tokens = [[]] }
  }

  private static func isValue(_ token: [UInt8]) -> Bool {
    guard let first = token.first else { return false }
    return first == UInt8(ascii: "\"") || first == UInt8(ascii: "-")
      || (0x30...0x39).contains(first)
  }

  /// Repeats the list or object that begins at or after a place.
  private static func doubleGroup(_ tokens: inout [[UInt8]], at place: Int) {
    guard let start = tokens[place...].firstIndex(where: { $0 == [0x7B] || $0 == [0x5B] }) else {
      return
    }
    guard let end = endOfGroup(tokens, from: start) else { return }
    tokens.insert(contentsOf: tokens[start...end] + [[0x2C]], at: start)
  }

  /// The bracket that closes the one at `start`.
  private static func endOfGroup(_ tokens: [[UInt8]], from start: Int) -> Int? {
    var depth = 0
    for end in tokens[start...].indices {
      if tokens[end] == [0x7B] || tokens[end] == [0x5B] { depth += 1 }
      if tokens[end] == [0x7D] || tokens[end] == [0x5D] { depth -= 1 }
      if depth == 0 { return end }
    }
    return nil
  }

  /// The file with one proof in place of its own, of a tree as deep as it likes.
  private static func withProof(
    _ tokens: [[UInt8]], _ random: inout SeededGenerator
  ) -> [UInt8] {
    guard let key = tokens.firstIndex(of: Array("\"proof_data\"".utf8)),
      let start = tokens[key...].firstIndex(of: [0x5B]), let end = endOfGroup(tokens, from: start)
    else { return Array(tokens.joined()) }
    let depth = random.pick([0, 1, 2, 3, 5, 5, 30, 400, 5000])
    var nodes: [String] = []
    for _ in 0..<depth {
      let parts = random.pick([
        "[[\"m1\"]]", "[[\"m1\", null], [\"m2\"]]", "[[]]", "[[\"m1\", \"m2\", null]]", "[]",
      ])
      nodes.append("{\"client\": \"c\(random.number(in: 1...6))\", \"parts\": \(parts)}")
    }
    for _ in 0...random.pick([0, 0, 1, depth]) {
      let row = random.pick([
        "", ", \"rows\": [[\"level\", \"unassigned\", \(random.pick(numbers))]]",
      ])
      nodes.append("{\"prices\": \(random.pick(["0", "0", "1", "-1"]))\(row)}")
    }
    let prices = (0..<random.number(in: 0...7)).map { _ in
      random.chance(80) ? String(random.number(in: -900...90_000)) : random.pick(numbers)
    }
    let proof = """
      [{"level": "\(random.pick(["hours", "unassigned", "breaches", "x"]))", \
      "scale": \(random.pick(["1", "10", "0", "1000000", "9223372036854775807"])), \
      "bound": \(random.pick(["0", "1.25", "100000", "-5", "92233720368547758.07"])), \
      "prices": [[\(prices.joined(separator: ", "))]], "nodes": [\(nodes.joined(separator: ",\n"))]}]
      """
    return Array((tokens[..<start] + [Array(proof.utf8)] + tokens[(end + 1)...]).joined())
  }

  /// Texts, words and numbers, single other characters, and white space in runs.
  private static func tokens(of bytes: [UInt8]) -> [[UInt8]] {
    var tokens: [[UInt8]] = []
    var index = 0
    while index < bytes.count {
      var end = index + 1
      if bytes[index] == UInt8(ascii: "\"") {
        while end < bytes.count, bytes[end] != UInt8(ascii: "\"") {
          end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
        }
        end = min(end + 1, bytes.count)
      } else {
        let isWord = isWordByte(bytes[index])
        while isWord, end < bytes.count, isWordByte(bytes[end]) { end += 1 }
      }
      tokens.append(Array(bytes[index..<end]))
      index = end
    }
    return tokens.isEmpty ? [[]] : tokens
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      || [0x2B, 0x2D, 0x2E, 0x5F].contains(byte)
  }
}
