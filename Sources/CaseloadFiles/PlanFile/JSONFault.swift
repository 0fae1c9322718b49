import Foundation

/// Where bytes stop to be JSON, by Foundation's reader, which takes no more than the standard allows.
enum JSONFault {
  /// The place, the first line where the reader does not say; nil where all is well.
  static func place(in bytes: [UInt8]) -> TextPlace? {
    do {
      _ = try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
      return nil
    } catch {
      let words = (error as NSError).userInfo["NSDebugDescription"] as? String ?? ""
      guard let found = words.firstMatch(of: /line (\d+), column (\d+)/),
        let line = Int(found.1), let column = Int(found.2)
      else { return TextPlace(line: 1, column: 1) }
      return TextPlace(line: max(1, line), column: max(1, column))
    }
  }
}
