import CaseloadDomain
import CaseloadFiles
import Foundation
import Testing

/// Holds the bounds of single values in the JSON Schema and in the reader together.
struct ScenarioSchemaBoundsTests {
  private static func schema() throws -> [String: Any] {
    let package = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let data = try Data(contentsOf: package.appending(path: "schema/scenario.schema.json"))
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  /// Whether a number or, where it is none, a text passes a part of the schema that speaks of one
  /// value.
  private static func allows(_ text: String, _ part: [String: Any], _ all: [String: Any]) -> Bool {
    if let name = (part["$ref"] as? String)?.split(separator: "/").last.map(String.init),
      let shared = (all["$defs"] as? [String: Any])?[name] as? [String: Any],
      !allows(text, shared, all)
    {
      return false
    }
    guard let number = Double(text) else {
      guard let pattern = part["pattern"] as? String else { return true }
      return text.range(of: pattern, options: .regularExpression) != nil
    }
    func bound(_ key: String) -> Double? { (part[key] as? NSNumber)?.doubleValue }
    return number >= bound("minimum") ?? number && number <= bound("maximum") ?? number
      && number > bound("exclusiveMinimum") ?? -.infinity
  }

  @Test(arguments: [
    ("capacity.hours-per-month", ["1", "744", "0", "745", "744 h", "745 h", "0.5 h", "156.5 h"]),
    ("capacity.full-book", ["1", "0", "80", "80 %", "100 %", "100.01 %", "0 %", "-1 %", "0.5"]),
    ("capacity.limit", ["2", "2.01", "200 %", "200.5 %", "201 %", "150 %", "199.9 %"]),
    ("prices.uneven", ["0", "100", "101", "34"]),
    ("prices.hand-over.spread-over", ["1", "120", "121", "12 months", "121 months"]),
    ("prices.value-at-risk.risk", ["0", "1", "1.01", "0 %", "100 %", "200 %"]),
    ("rules.moves.hours", ["0", "1000000000", "1000000001", "2000000 h", "-1"]),
    ("complexity.scale", ["1..5", "1 .. 5", "5", "1..", "1 to 5", "0.5..2", "-1..1"]),
    ("rules.moves.at-most", ["3", "300 %", "3 h"]),
    ("rules.moves.price", ["3", "3 h", "3 hours", "50 %", "0.5"]),
    ("prices.uneven", ["25 %", "0.25"]),
    ("rules.intake.one-per-held", ["0", "1", "6", "00", "10", "1000001"]),
    ("rules.freeze.onboarding", ["0", "36500", "36501", "36500 days", "36501 days", "1 day"]),
  ]) func boundsAreThoseOfTheReader(_ path: String, _ values: [String]) throws {
    let schema = try Self.schema()
    let keys = path.split(separator: ".").map(String.init)
    var part = schema
    for key in keys {
      if let choices = part["oneOf"] as? [[String: Any]] {
        part = try #require(choices.first { $0["properties"] != nil })
      }
      let properties = try #require(part["properties"] as? [String: Any])
      part = try #require(properties[key] as? [String: Any])
    }
    for value in values {
      let open = keys.dropLast().map { "\($0): {" }.joined()
      let closed = String(repeating: "}", count: keys.count - 1)
      let yaml = "\(open)\(keys.last ?? ""): \(value)\(closed)"
      let codes = try TemporaryScenario.smallest(
        yaml: TemporaryScenario.smallestYAML + yaml + "\n"
      ).read().findings.filter { $0.location?.file == "scenario.yaml" && $0.message.contains(path) }
      let isRead = !codes.contains { ["out-of-range", "wrong-type"].contains($0.code) }
      #expect(Self.allows(value, part, schema) == isRead, "\(path): \(value)")
    }
  }
}
