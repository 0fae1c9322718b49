import CaseloadDomain
import CaseloadFiles

/// Where values come from, for programs; times in minutes.
public struct ExplanationJSON {
  private let values: [ExplainedValue]
  private let version: String

  /// The values in the order given; those after the first are what it follows from.
  public init(_ values: [ExplainedValue], version: String) {
    (self.values, self.version) = (values, version)
  }

  /// The one object.
  public var answer: [UInt8] {
    JSONWriter.bytes(
      of: .object(["explained": .list(values.map(Self.value)), "version": .text(version)]))
  }

  private static func value(_ value: ExplainedValue) -> JSONValue {
    let (kind, text): (String, JSONValue) =
      switch value.quantity {
      case .text(let text): ("text", .text(text))
      case .minutes(let minutes): ("minutes", .text(minutes.description))
      case .factor(let factor): ("factor", .text(factor.description))
      case .unstated: ("default", .null)
      }
    let earlier = value.earlier.map {
      JSONValue.record(place($0.location, ["value": .text($0.text)]))
    }
    return .record(
      place(
        value.location,
        [
          "key": .text(value.key), "kind": .text(kind), "value": text, "earlier": .row(earlier),
        ]))
  }

  private static func place(
    _ location: SourceLocation?, _ members: [String: JSONValue]
  ) -> [String: JSONValue] {
    members.merging([
      "file": .optionalText(location?.file), "line": .optionalInteger(location?.line),
      "column": .optionalInteger(location?.column),
    ]) { $1 }
  }
}
