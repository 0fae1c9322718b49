import CaseloadDomain

/// A text of the scenario file with the place where it stands.
struct LocatedText: Sendable, Hashable {
  /// The text without surrounding blanks.
  let text: String
  /// Where it stands.
  let location: SourceLocation
}

/// Turns nodes into values; whatever does not fit is a finding and gives nil.
struct ValueReader {
  /// Where findings go.
  let findings: FindingCollector
  /// Where the keys that are looked for are noted; nil unless somebody asks.
  var census: KeyCensus?

  /// Reports a value of the wrong kind.
  func wrongType(
    _ node: YAMLNode, _ name: String, _ expected: String, found: String? = nil
  ) {
    findings.error(
      "wrong-type", at: node.location,
      "'\(name)' must be \(expected), not \(found ?? node.kind)",
      advice: "write \(expected)")
  }

  /// Reports a value outside its range.
  func outOfRange(_ node: YAMLNode, _ name: String, _ expected: String) {
    findings.error(
      "out-of-range", at: node.location, "'\(name)' is \(node.kind) and must be \(expected)",
      advice: "write a value that is \(expected)")
  }

  /// A text that is not empty.
  func text(_ node: YAMLNode?, _ name: String) -> LocatedText? {
    guard let node else { return nil }
    guard let text = node.text?.trimmed, !text.isEmpty else {
      wrongType(node, name, "a text")
      return nil
    }
    return LocatedText(text: text, location: node.location)
  }

  /// A number in a range, which `unit` may follow; only where a part of one makes sense per cent too.
  func number(
    _ node: YAMLNode?, _ name: String, in range: ClosedRange<ExactNumber>, unit: [String] = [],
    orPercent: Bool = false
  ) -> ExactNumber? {
    guard let node else { return nil }
    guard var text = node.text?.trimmed else {
      wrongType(node, name, "a number")
      return nil
    }
    for word in unit where text.hasSuffix(" \(word)") { text.removeLast(word.count) }
    guard let number = DecimalText.number(text), orPercent || !text.hasSuffix("%") else {
      wrongType(node, name, "a number\(unit.isEmpty ? "" : ", such as 3 or 3 \(unit[0])")")
      return nil
    }
    guard range.contains(number) else {
      outOfRange(node, name, "from \(range.lowerBound) to \(range.upperBound)")
      return nil
    }
    return number
  }

  /// A share in a range: `80 %` or 0.8.
  func share(
    _ node: YAMLNode?, _ name: String, in range: ClosedRange<ExactNumber> = 0...1,
    aboveZero: Bool = false
  ) -> ExactNumber? {
    guard let node else { return nil }
    guard let text = node.text, let number = DecimalText.number(text) else {
      wrongType(node, name, "a share such as 80 % or 0.8")
      return nil
    }
    guard range.contains(number), !(aboveZero && number == .zero) else {
      let lowest =
        aboveZero && range.lowerBound == .zero ? "above 0" : "from \(range.lowerBound.percent)"
      outOfRange(node, name, "\(lowest) to \(range.upperBound.percent)")
      return nil
    }
    return number
  }

  /// A whole number in a range.
  func whole(
    _ node: YAMLNode?, _ name: String, in range: ClosedRange<Int>, unit: [String] = []
  ) -> Int? {
    guard let node else { return nil }
    let bounds = ExactNumber(range.lowerBound)...ExactNumber(range.upperBound)
    guard let number = number(node, name, in: bounds, unit: unit) else { return nil }
    guard number.isWhole else {
      outOfRange(node, name, "a whole number")
      return nil
    }
    return number.wholePart
  }

  /// A number of months: `3` or `3 months`.
  func months(_ node: YAMLNode?, _ name: String, in range: ClosedRange<Int>) -> Int? {
    whole(node, name, in: range, unit: ["months", "month"])
  }

  /// A number of days: `60` or `60 days`.
  func days(_ node: YAMLNode?, _ name: String) -> Int? {
    whole(node, name, in: 0...36_500, unit: ["days", "day"])
  }

  /// A number of clients, moves or the like.
  func count(_ node: YAMLNode?, _ name: String, from least: Int = 0) -> Int? {
    whole(node, name, in: least...TierKeys.mostClients)
  }

  /// A price in hours, kept in hundredths of a minute, rounded up.
  func price(_ node: YAMLNode?, _ name: String) -> Price? {
    number(node, name, in: 0...TierKeys.mostHours, unit: ["h", "hours"]).map { hours in
      let exact = hours * 6000
      return Price(hundredths: exact.wholePart + (exact.isWhole ? 0 : 1))
    }
  }

  /// Reports a least that is more than the most beside it.
  func check(_ least: Int?, _ node: YAMLNode?, isAtMost most: Int?, _ name: String) {
    guard let least, let node, let most, least > most else { return }
    outOfRange(node, name, "at most \(most), its 'at-most'")
  }

  /// True or false.
  func bool(_ node: YAMLNode?, _ name: String) -> Bool? {
    guard let node else { return nil }
    switch node.text {
    case "true": return true
    case "false": return false
    default:
      wrongType(node, name, "true or false")
      return nil
    }
  }

  /// A range such as `5..10`, or one number, which is both ends.
  func range(
    _ node: YAMLNode?, _ name: String, in bounds: ClosedRange<ExactNumber>
  ) -> ClosedRange<ExactNumber>? {
    guard let node else { return nil }
    guard let text = node.text, let range = Self.range(text) else {
      wrongType(node, name, "a number or a range such as 5..10")
      return nil
    }
    guard range.from <= range.to else {
      outOfRange(node, name, "a range that begins with the smaller number")
      return nil
    }
    guard bounds.contains(range.from), bounds.contains(range.to) else {
      outOfRange(node, name, "within \(bounds.lowerBound)..\(bounds.upperBound)")
      return nil
    }
    return range.from...range.to
  }

  private static func range(_ text: String) -> (from: ExactNumber, to: ExactNumber)? {
    if let single = DecimalText.number(text) { return (single, single) }
    var rest = Substring(text)
    var parts: [Substring] = []
    while let dots = rest.firstRange(of: "..") {
      parts.append(rest[..<dots.lowerBound])
      rest = rest[dots.upperBound...]
    }
    parts.append(rest)
    guard parts.count == 2, let from = DecimalText.number(parts[0]),
      let to = DecimalText.number(parts[1])
    else { return nil }
    return (from, to)
  }

  /// The nodes of a list; one node that is no list is a finding.
  func list(_ node: YAMLNode?, _ name: String) -> [YAMLNode] {
    guard let node else { return [] }
    switch node.content {
    case .list(let nodes): return nodes
    case .null: return []
    default:
      wrongType(node, name, "a list ([...] or lines that begin with '-')")
      return []
    }
  }
}

extension ExactNumber {
  /// The integer part, for numbers known to be small.
  var wholePart: Int { Minutes(roundingDown: self).value }

  /// The number in per cent.
  var percent: String { "\(self * 100) %" }
}

extension String {
  /// The text without white space at both ends.
  var trimmed: String {
    let signs: ClosedRange<UInt8> = 0x21...0x7E
    if let first = utf8.first, let last = utf8.last, signs.contains(first), signs.contains(last) {
      return self
    }
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
