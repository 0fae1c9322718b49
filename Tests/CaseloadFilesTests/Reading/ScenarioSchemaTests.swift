import CaseloadDomain
import Foundation
import Testing

/// Holds the JSON Schema that editors use and the reader together.
struct ScenarioSchemaTests {
  private func schema() throws -> [String: Any] {
    let package = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let data = try Data(contentsOf: package.appending(path: "schema/scenario.schema.json"))
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  /// Calls a function with every property below a part of the schema, and its path.
  private func walk(
    _ part: Any, _ path: String, _ found: (_ path: String, _ property: [String: Any]) -> Void
  ) {
    guard let part = part as? [String: Any] else { return }
    func below(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }
    var properties = part["properties"] as? [String: Any] ?? [:]
    properties["*"] = part["additionalProperties"] as? [String: Any]
    for case let (key, property as [String: Any]) in properties {
      found(below(key), property)
      walk(property, below(key), found)
    }
    for case let branch in part["oneOf"] as? [Any] ?? [] { walk(branch, path, found) }
    if let items = part["items"] { walk(items, path, found) }
  }

  @Test func schemaAndReaderKnowTheSameKeys() throws {
    var inSchema: Set<String> = []
    walk(try schema(), "") { path, _ in inSchema.insert(path) }
    let read = try ReadKeys.paths()
    #expect(inSchema.subtracting(read) == [])
    #expect(read.subtracting(inSchema) == [])
    #expect(read.count > 110)
  }

  @Test func everyKeyIsDescribedAndNoOtherIsAllowed() throws {
    let schema = try schema()
    var silent: [String] = []
    var open: [String] = []
    walk(schema, "") { path, property in
      if !path.hasSuffix("*"), property["description"] == nil, property["$ref"] == nil {
        silent.append(path)
      }
      if property["properties"] != nil, property["additionalProperties"] == nil {
        open.append(path)
      }
    }
    #expect(silent == [])
    #expect(open == [])
    #expect(schema["additionalProperties"] as? Bool == false)
    #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
  }

  @Test func defaultsAreThoseOfTheModel() throws {
    var defaults: [String: String] = [:]
    walk(try schema(), "") { path, property in
      if let value = property["default"] { defaults[path] = "\(value)" }
    }
    let policy = CapacityPolicy()
    func percent(_ share: ExactNumber) -> String { "\(share * 100) %" }
    #expect(defaults["capacity.hours-per-month"] == "\(policy.hoursPerMonth)")
    #expect(defaults["capacity.full-book"] == percent(policy.fullBook))
    #expect(defaults["capacity.target"] == percent(policy.target))
    #expect(defaults["capacity.warn"] == percent(policy.warn))
    #expect(defaults["capacity.limit"] == percent(policy.limit))
    #expect(defaults["capacity.client-share"] == percent(policy.clientShare))
    #expect(defaults["prices.uneven"] == "0.25")
    #expect(defaults["prices.hand-over.spread-over"] == "\(Policy().handOverMonths) months")
    let risk = ValueAtRisk(hourlyRate: 1).risk
    #expect(defaults["prices.value-at-risk.risk"] == percent(risk))
  }
}
