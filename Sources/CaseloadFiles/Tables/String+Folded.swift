extension String {
  /// The text with one plain blank wherever any white space stands between words: a no-break space
  /// that a report has put in looks the same and means the same. Never for output.
  var plainlySpaced: String {
    var lastWasBlank = false
    let isPlain = utf8.allSatisfy { byte in
      let isDoubled = lastWasBlank && byte == 0x20
      lastWasBlank = byte == 0x20
      return (0x20...0x7E).contains(byte) && !isDoubled
    }
    return isPlain ? self : split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The text as names are compared: whatever the case and the kind and number of blanks.
  var folded: String { plainlySpaced.lowercased() }
}
