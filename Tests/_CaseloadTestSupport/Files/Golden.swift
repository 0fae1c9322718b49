import Foundation
import Testing

/// Expects a text to be, byte for byte, what was once looked at and kept.
///
/// The kept file is Tests/Golden/<room>/<name>. With CASELOAD_RECORD=1 the text is written there and the
/// test fails all the same, so that recording can never pass for testing.
public func expectGolden(
  _ text: String, _ name: String, filePath: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let file = GoldenFile.location(of: name, for: filePath)
  if ProcessInfo.processInfo.environment["CASELOAD_RECORD"] == "1" {
    let outcome = GoldenFile.record(text, at: file)
    Issue.record("\(outcome)", sourceLocation: sourceLocation)
    return
  }
  guard let kept = try? String(contentsOf: file, encoding: .utf8) else {
    Issue.record(
      "\(file.path) does not exist; look at the text and record it with CASELOAD_RECORD=1:\n\(text)",
      sourceLocation: sourceLocation)
    return
  }
  if let difference = GoldenFile.difference(from: kept, to: text) {
    Issue.record("differs from \(name):\n\(difference)", sourceLocation: sourceLocation)
  }
}

/// A kept text, and how another differs from it.
public enum GoldenFile {
  /// The first lines that differ, with three lines before them; nil if the texts are the same.
  public static func difference(from kept: String, to text: String) -> String? {
    if Data(kept.utf8) == Data(text.utf8) { return nil }
    let (old, new) = (lines(of: kept), lines(of: text))
    let common = zip(old, new).prefix { $0 == $1 }.count
    let context = old[max(0, common - 3)..<common].map { "  \($0)" }
    let gone = old.dropFirst(common).prefix(5).map { "- \($0)" }
    let added = new.dropFirst(common).prefix(5).map { "+ \($0)" }
    let place = "line \(common + 1), \(old.count) lines kept, \(new.count) lines now"
    return ([place] + context + gone + added).joined(separator: "\n")
  }

  static func location(of name: String, for filePath: String) -> URL {
    let root = Places.packageRoot(above: filePath)
    let below = filePath.dropFirst(root.path.count).split(separator: "/")
    let room = below.count > 1 ? String(below[1]) : ""
    return root.appending(path: "Tests/Golden").appending(path: room).appending(path: name)
  }

  static func record(_ text: String, at file: URL) -> String {
    do {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      return "recorded \(file.path); look at it, then test without CASELOAD_RECORD"
    } catch {
      return "could not record \(file.path): \(error)"
    }
  }

  /// Lines with their ends, so that texts that differ only there differ.
  private static func lines(of text: String) -> [String] {
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0).debugDescription.dropFirst().dropLast() }
      .map(String.init)
  }
}
