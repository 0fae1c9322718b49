import Foundation

/// Answers on standard output, talk on standard error.
enum Talk {
  /// Writes an answer at once.
  static func answer(_ text: String) {
    FileHandle.standardOutput.write(Data(text.utf8))
  }

  /// Says something on a line of its own.
  static func say(_ words: String) {
    FileHandle.standardError.write(Data((words + "\n").utf8))
  }
}
