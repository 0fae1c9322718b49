/// Counts of what came of many inputs.
public struct FuzzTally: Codable, Sendable {
  /// Inputs of each kind by outcome.
  private(set) var outcomes: [String: [String: Int]] = [:]
  /// Inputs of each kind that were planned or audited.
  private(set) var planned: [String: Int] = [:]
  /// Inputs in which a code occurs.
  private(set) var codes: [String: Int] = [:]

  /// Nothing counted yet.
  public init() {}

  /// How many inputs were counted.
  public var count: Int { outcomes.values.flatMap(\.values).reduce(0, +) }

  /// The part of all inputs that got further than this.
  public func share(past outcome: Verdict.Outcome) -> Double {
    let names = Verdict.Outcome.allCases.map(\.rawValue)
    let further = names.drop { $0 != outcome.rawValue }.dropFirst()
    let past = outcomes.values.reduce(0) { sum, counts in
      further.reduce(sum) { $0 + counts[$1, default: 0] }
    }
    return Double(past) / Double(max(count, 1))
  }

  /// Counts what came of an input.
  public mutating func add(_ verdict: Verdict, of kind: FuzzKind) {
    outcomes[kind.rawValue, default: [:]][verdict.outcome.rawValue, default: 0] += 1
    if verdict.wasPlanned { planned[kind.rawValue, default: 0] += 1 }
    for code in Set(verdict.codes) { codes[code, default: 0] += 1 }
  }

  /// Adds the counts of another.
  public mutating func add(_ other: FuzzTally) {
    for (kind, counts) in other.outcomes {
      outcomes[kind, default: [:]].merge(counts, uniquingKeysWith: +)
    }
    planned.merge(other.planned, uniquingKeysWith: +)
    codes.merge(other.codes, uniquingKeysWith: +)
  }

  /// The counts as a table, and the commonest codes.
  public var text: String {
    let names = Verdict.Outcome.allCases.map(\.rawValue)
    var lines = [Self.line("kind", ["inputs"] + names + ["planned", "past parser"])]
    for kind in FuzzKind.allCases {
      guard let counts = outcomes[kind.rawValue] else { continue }
      let all = counts.values.reduce(0, +)
      let past = all - counts[Verdict.Outcome.unparsed.rawValue, default: 0]
      lines.append(
        Self.line(
          kind.rawValue,
          [String(all)] + names.map { String(counts[$0, default: 0]) }
            + [String(planned[kind.rawValue, default: 0]), "\(past * 100 / max(all, 1)) %"]))
    }
    let all = count
    let unparsed = outcomes.values.reduce(0) {
      $0 + $1[Verdict.Outcome.unparsed.rawValue, default: 0]
    }
    lines.append("past the parser: \((all - unparsed) * 100 / max(all, 1)) % of \(all) inputs")
    let common = codes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    lines.append("\(codes.count) codes, by inputs in which they occur:")
    lines.append("  " + common.map { "\($0.key) \($0.value)" }.joined(separator: ", "))
    return lines.joined(separator: "\n")
  }

  private static func line(_ name: String, _ cells: [String]) -> String {
    let padded = cells.map { String(repeating: " ", count: max(1, 12 - $0.count)) + $0 }
    return name + String(repeating: " ", count: max(1, 18 - name.count)) + padded.joined()
  }
}
