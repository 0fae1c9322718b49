import CaseloadDomain
import Crypto

/// The hash by which a plan file names the scenario that it was made for.
///
/// It follows the values that decide about plans, sorted by id, and only the columns that a rule, a
/// condition or a unit uses. Bytes, file names, lines, titles and people's spelt names are no part
/// of it: a reformatted table or a renamed folder is the same scenario.
public struct ScenarioFingerprint: Hashable, Sendable {
  /// A part of a scenario that is hashed on its own, so that a difference can be named.
  public enum Part: String, Hashable, Sendable, CaseIterable, Comparable {
    /// The clients and the columns used of them.
    case clients
    /// The managers and the columns used of them.
    case managers
    /// Month, capacity shares and leave.
    case capacity
    /// Tiers, load policy and events.
    case load
    /// The rules and whether today's breaches are tolerated.
    case rules
    /// What things cost.
    case policy

    /// Orders by name.
    public static func < (left: Part, right: Part) -> Bool { left.rawValue < right.rawValue }
  }

  /// SHA-256 of all parts, in lower-case hexadecimal.
  public var hash: String
  /// The first 16 hexadecimal digits of the SHA-256 of each part.
  public var parts: [Part: String]

  /// A fingerprint as a plan file holds it.
  public init(hash: String, parts: [Part: String]) {
    self.hash = hash
    self.parts = parts
  }

  /// The fingerprint of a scenario as it was read, before any option of the command line.
  public init(of scenario: Scenario) {
    let canonical = CanonicalScenario(scenario)
    var parts: [Part: String] = [:]
    var lines: [String: [UInt8]] = [:]
    for part in Part.allCases {
      let line = JSONWriter.line(of: canonical.value(of: part))
      lines[part.rawValue] = line
      parts[part] = String(Self.digest(of: line).prefix(16))
    }
    self.init(hash: Self.digest(of: JSONWriter.record(of: lines)), parts: parts)
  }

  private static func digest(of line: [UInt8]) -> String {
    SHA256.hash(data: line)
      .map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
