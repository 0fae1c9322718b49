import Foundation
import Testing

/// Expects the first example of a room's landing page to be, line for line, the code of a test between
/// its comments `Example begins.` and `Example ends.`, followed by a line that ends as given.
public func expectExample(
  of room: String, endingWith end: String, filePath: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let here = URL(fileURLWithPath: filePath)
  let root = here.deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  let page = root.appendingPathComponent("Sources/\(room)/\(room).docc/\(room).md")
  let shown = try String(contentsOf: page, encoding: .utf8)
    .split(separator: "\n").map(String.init)
  let block = shown.drop { $0 != "```swift" }.dropFirst().prefix { $0 != "```" }
  let run = try String(contentsOf: here, encoding: .utf8).split(separator: "\n")
    .drop { !$0.hasSuffix("// Example begins.") }.dropFirst()
    .prefix { !$0.hasSuffix("// Example ends.") }.map { String($0.dropFirst(4)) }
  #expect(!run.isEmpty, sourceLocation: sourceLocation)
  #expect(Array(block.dropLast()) == run, sourceLocation: sourceLocation)
  #expect(block.last?.hasSuffix(end) == true, sourceLocation: sourceLocation)
}
