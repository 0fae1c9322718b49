extension String {
  /// The text with one plain blank wherever any white space stands between words: a no-break space
  /// that a report has put in looks the same and means the same. Never for output.
  var plainlySpaced: String {
    var lastWasBlank = false
    let isPlain = utf8.allSatisfy { byte in
      let isDoubled = lastWasBlank && byte == 0x20
      lastWasBlank = byte == 0x20
      return byte >= 0x20 && byte != 0x7F && !isDoubled && !Self.mayBeginBlank(byte)
    }
    return isPlain ? self : split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whether white space beyond ASCII begins with a byte: U+0085 and U+00A0; U+1680; those from
  /// U+2000 to U+205F; U+3000.
  private static func mayBeginBlank(_ byte: UInt8) -> Bool {
    byte == 0xC2 || (0xE1...0xE3).contains(byte)
  }

  /// The text as names are compared: whatever the case and the kind and number of blanks.
  var folded: String { plainlySpaced.lowercased() }
}
