/// Lets a text with duplicate keys be composed all the same.
///
/// The composer refuses a whole document for one duplicate key, without saying where it stands. So
/// each place where such a name stands as a key gets a name of its own, made of a private-use
/// character as often as the name has characters: every column stays where it was. After composing,
/// the names are put back, and each duplicate is found at its place.
struct DuplicateKeyMask {
  private static let firstMask: UInt32 = 0xF0000
  private static let masks = firstMask...0xFFFFD
  private var names: [Unicode.Scalar: String] = [:]
  private var next = firstMask

  /// The text with these keys masked wherever they stand; nil if none is found or too many are.
  mutating func masking(_ keys: [String], in text: String) -> String? {
    let old = names.count
    if names.isEmpty, text.unicodeScalars.contains(where: { Self.masks.contains($0.value) }) {
      return nil
    }
    var result = Array(text.unicodeScalars)
    for key in keys where !key.isEmpty {
      let letters = Array(key.unicodeScalars)
      var index = 0
      while index + letters.count <= result.count {
        if result[index] == letters[0], isKey(letters, at: index, in: result) {
          guard Self.masks.contains(next), let mask = Unicode.Scalar(next) else { return nil }
          for place in index..<(index + letters.count) { result[place] = mask }
          names[mask] = key
          next += 1
        }
        index += 1
      }
    }
    guard names.count > old else { return nil }
    var masked = String.UnicodeScalarView()
    masked.append(contentsOf: result)
    return String(masked)
  }

  private func isKey(
    _ letters: [Unicode.Scalar], at start: Int, in text: [Unicode.Scalar]
  ) -> Bool {
    let end = start + letters.count
    guard text[start..<end].elementsEqual(letters) else { return false }
    if start > 0, !" \t\r\n{,\"'?-".unicodeScalars.contains(text[start - 1]) { return false }
    var index = end
    while index < text.count, "\"' \t".unicodeScalars.contains(text[index]) { index += 1 }
    return index < text.count && text[index] == ":"
  }

  /// A text of the composed document with its names put back.
  func restoring(_ text: String) -> String {
    if names.isEmpty { return text }
    var result = String.UnicodeScalarView()
    var rest = Substring(text).unicodeScalars
    while let scalar = rest.first {
      if let name = names[scalar] {
        result.append(contentsOf: name.unicodeScalars)
        rest = rest.dropFirst(name.unicodeScalars.count)
      } else {
        result.append(scalar)
        rest = rest.dropFirst()
      }
    }
    return String(result)
  }
}
