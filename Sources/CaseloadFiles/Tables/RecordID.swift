/// Ids of records as Salesforce writes them: 15 letters and digits, whose case matters, or the same
/// with three more that only say the case again.
///
/// Source: Salesforce, "What is the difference between 15 and 18 character record ids".
enum RecordID {
  /// The 15 characters that both forms share; nil if a text is no such id.
  static func core(of text: String) -> String? {
    let bytes = Array(text.utf8)
    guard bytes.count == 15 || bytes.count == 18, bytes.allSatisfy(isLetterOrDigit),
      bytes.contains(where: { (48...57).contains($0) })
    else { return nil }
    return String(text.prefix(15))
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
  }
}
