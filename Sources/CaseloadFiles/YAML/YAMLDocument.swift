import CaseloadDomain
import Yams

/// A scenario file as nodes with locations, and what was found on the way.
struct YAMLDocument: Sendable {
  /// The root; nil if the text could not be read at all.
  let root: YAMLNode?
  /// Whether a fault of syntax ended the reading early, so that keys may be missing.
  let isCutShort: Bool
  /// What was found.
  let findings: [Finding]

  /// Reads the bytes of a file.
  /// - Parameters:
  ///   - bytes: the content of the file.
  ///   - file: the name of the file in findings.
  /// - Returns: what could be read, and what was found.
  static func read(_ bytes: [UInt8], file: String) -> YAMLDocument {
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let content = hasMark ? bytes[3...] : bytes[...]
    guard content.count <= YAMLCensus.mostBytes else {
      return refusal(
        "the file has \(content.count) bytes, more than a scenario may have",
        "move long lists into tables", file)
    }
    guard let text = String(validating: content, as: UTF8.self) else {
      return refusal(
        "the file is not UTF-8", "save it as UTF-8", file,
        at: TextPlace(firstBad: String(decoding: content, as: UTF8.self)))
    }
    let census = YAMLCensus(content)
    guard census.openings <= YAMLCensus.mostOpenings else {
      return refusal(
        "the file has more than \(YAMLCensus.mostOpenings) lists and mappings",
        "move long lists into tables", file)
    }
    guard census.aliases <= YAMLCensus.mostAliases else {
      return refusal(
        "the file has more than \(YAMLCensus.mostAliases) aliases (*name)",
        "write the values out", file)
    }
    return DeepStack.run { compose(text, file: file) }
  }

  private static func refusal(
    _ message: String, _ advice: String, _ file: String,
    at place: TextPlace = TextPlace(line: 1, column: 1)
  ) -> YAMLDocument {
    let finding = Finding(
      "yaml-syntax", .error, at: place.location(in: file), message, advice: advice)
    return YAMLDocument(root: nil, isCutShort: true, findings: [finding])
  }

  private static func compose(_ text: String, file: String) -> YAMLDocument {
    var mask = DuplicateKeyMask()
    var current = text
    // Each round masks the names that were reported; a text has at most as many as it has lines.
    for _ in 0..<100 {
      do {
        return convert(try root(of: current), mask: mask, file: file)
      } catch YamlError.duplicatedKeysInMapping(let names, _) {
        guard let masked = mask.masking(names, in: current) else {
          return refusal(
            "the key '\(names.sorted().first ?? "")' stands twice in a mapping",
            "remove one of them", file)
        }
        current = masked
      } catch let error {
        return cutShort(current, mask: mask, error: error, file: file)
      }
    }
    return refusal("too many keys stand twice in a mapping", "remove one of each", file)
  }

  private static func root(of text: String) throws -> Node? {
    // The composer keeps a pointer to the text; one of a few bytes has no lasting address.
    // Words stay as they are written: whether one is a number is for its key to say.
    let parser = try Parser(
      yaml: text + String(repeating: "\n", count: 32), resolver: .basic, encoding: .utf8)
    return try parser.singleRoot()
  }

  /// What stands before a fault of syntax is read as well, so that tables named there are checked.
  private static func cutShort(
    _ text: String, mask: DuplicateKeyMask, error: any Error, file: String
  ) -> YAMLDocument {
    let fault = YAMLFault(error, in: text)
    let finding = fault.finding(in: file)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var count = fault.firstLine - 1
    // What is left may end within brackets, which is a fault of its own further up.
    for _ in 0..<20 where count > 0 {
      let head = lines.prefix(count).joined(separator: "\n")
      do {
        let document = convert(try root(of: head), mask: mask, file: file)
        return YAMLDocument(
          root: document.root, isCutShort: true, findings: [finding] + document.findings)
      } catch let earlier {
        count = min(count, YAMLFault(earlier, in: head).firstLine) - 1
      }
    }
    return YAMLDocument(root: nil, isCutShort: true, findings: [finding])
  }

  private static func convert(
    _ node: Node?, mask: DuplicateKeyMask, file: String
  ) -> YAMLDocument {
    var conversion = YAMLConversion(file: file, mask: mask)
    let start = SourceLocation(file: file, line: 1, column: 1)
    let root = node.map { conversion.convert($0, depth: 0) }
    return YAMLDocument(
      root: root ?? YAMLNode(content: .null, location: start), isCutShort: false,
      findings: conversion.findings)
  }
}
