extension String {
  /// The text with one plain blank wherever any white space stands between words, and without signs
  /// that nobody sees: a no-break space or a zero-width space that a report has put in looks the same
  /// and means the same. Never for output.
  var plainlySpaced: String {
    var lastWasBlank = false
    let isPlain = utf8.allSatisfy { byte in
      let isDoubled = lastWasBlank && byte == 0x20
      lastWasBlank = byte == 0x20
      return byte >= 0x20 && byte != 0x7F && !isDoubled && !Self.mayBeginBlank(byte)
    }
    if isPlain { return self }
    let visible = String(
      String.UnicodeScalarView(unicodeScalars.filter { !Self.unseen.contains($0) }))
    return visible.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Signs without width that change no word: soft hyphen, zero-width space, marks of direction, word
  /// joiner, byte order mark. Joiners of letters are none of them, since they change what is read.
  private static let unseen: Set<Unicode.Scalar> = [
    "\u{AD}", "\u{200B}", "\u{200E}", "\u{200F}", "\u{2060}", "\u{FEFF}",
  ]

  /// Whether white space beyond ASCII, or a sign that nobody sees, begins with a byte: U+0085, U+00A0
  /// and U+00AD; U+1680; those from U+2000 to U+2060; U+3000; U+FEFF.
  private static func mayBeginBlank(_ byte: UInt8) -> Bool {
    byte == 0xC2 || (0xE1...0xE3).contains(byte) || byte == 0xEF
  }

  /// The text as names are compared: whatever the case and the kind and number of blanks.
  var folded: String { plainlySpaced.lowercased() }
}
