import Foundation
import Yams

/// What a plan file states at one place, kept to be compared with what an audit reckons.
public indirect enum StatedValue: Hashable, Sendable {
  /// A text in quotes.
  case text(String, StatedPlace)
  /// A number, `true`, `false` or `null`, as it is written.
  case word(String, StatedPlace)
  /// Values in order.
  case list([StatedValue], StatedPlace)
  /// Values by name.
  case members([String: StatedValue], StatedPlace)

  /// What a node states.
  init(_ node: Node) {
    let place = StatedPlace(line: node.mark?.line, column: node.mark?.column)
    switch node {
    case .sequence(let sequence): self = .list(sequence.map(StatedValue.init), place)
    case .mapping(let mapping):
      var members: [String: StatedValue] = [:]
      for (key, value) in mapping {
        if let name = key.scalar?.string { members[name] = StatedValue(value) }
      }
      self = .members(members, place)
    case .scalar(let scalar):
      self =
        scalar.style == .plain
        ? .word(scalar.string, place) : .text(scalar.string, place)
    case .alias: self = .word("", place)
    }
  }

  /// Where it stands.
  public var place: StatedPlace {
    switch self {
    case .text(_, let place), .word(_, let place), .list(_, let place), .members(_, let place):
      place
    }
  }
}

/// Where something stands in a plan file.
public struct StatedPlace: Hashable, Sendable {
  /// The line, from 1.
  public var line: Int?
  /// The character of the line, from 1.
  public var column: Int?

  /// A place; without numbers the whole file.
  public init(line: Int? = nil, column: Int? = nil) {
    self.line = line
    self.column = column
  }
}

/// One point at which a plan file states something else than was reckoned.
public struct StatedDifference: Hashable, Sendable {
  /// The way to it, such as `levels[2].value`.
  public var path: String
  /// What the file states, in short; nil where it says nothing on this point.
  public var stated: String?
  /// What was reckoned, in short; nil where nothing vouches for such a statement.
  public var reckoned: String?
  /// What such a statement must be where nobody can reckon it anew; nil for every other.
  public var requirement: String?
  /// Where it stands; of what is missing, the object that lacks it.
  public var place: StatedPlace

  /// A difference.
  public init(path: String, stated: String?, reckoned: String?, place: StatedPlace) {
    self.path = path
    self.stated = stated
    self.reckoned = reckoned
    self.place = place
  }

  /// A statement that nobody can reckon anew and that cannot be.
  public init(path: String, stated: String, requirement: String, place: StatedPlace) {
    self.init(path: path, stated: stated, reckoned: nil, place: place)
    self.requirement = requirement
  }
}

extension StatedValue {
  /// Where this differs from what was reckoned: values that are others, are missing or are too many.
  /// Numbers are compared by value.
  public func differences(from reckoned: JSONValue, at path: String) -> [StatedDifference] {
    switch (self, reckoned) {
    case (.members(let members, _), .record(let others)),
      (.members(let members, _), .object(let others)):
      return Set(members.keys).union(others.keys).sorted().flatMap { key in
        let inner = path.isEmpty ? key : "\(path).\(key)"
        switch (members[key], others[key]) {
        case (let stated?, let value?): return stated.differences(from: value, at: inner)
        case (let stated?, nil):
          return [
            StatedDifference(path: inner, stated: stated.brief, reckoned: nil, place: stated.place)
          ]
        case (nil, let value?):
          return [StatedDifference(path: inner, stated: nil, reckoned: value.brief, place: place)]
        case (nil, nil): return []
        }
      }
    case (.list(let values, _), .row(let others)), (.list(let values, _), .list(let others)):
      guard values.count == others.count else { return [difference(from: reckoned, at: path)] }
      return zip(values, others).enumerated().flatMap { index, pair in
        pair.0.differences(from: pair.1, at: "\(path)[\(index)]")
      }
    default: return states(reckoned) ? [] : [difference(from: reckoned, at: path)]
    }
  }

  private func difference(from reckoned: JSONValue, at path: String) -> StatedDifference {
    StatedDifference(path: path, stated: brief, reckoned: reckoned.brief, place: place)
  }

  private func states(_ reckoned: JSONValue) -> Bool {
    switch (self, reckoned) {
    case (.text(let text, _), .text(let other)): text == other
    case (.word(let word, _), .null): word == "null"
    case (.word(let word, _), .boolean(let flag)): word == String(flag)
    case (.word(let word, _), .integer(let number)): Self.isSame(word, String(number))
    case (.word(let word, _), .number(let number)): Self.isSame(word, number)
    default: false
    }
  }

  /// Whether two numbers are the same, however they are written: other programs drop zeros.
  private static func isSame(_ left: String, _ right: String) -> Bool {
    if left == right { return true }
    // A decimal of Foundation holds 38 digits; whatever is longer is none that was reckoned.
    guard left.utf8.count <= 38, right.utf8.count <= 38 else { return false }
    guard Double(left) != nil, Double(right) != nil else { return false }
    let english = Locale(identifier: "en_US_POSIX")
    return Decimal(string: left, locale: english) == Decimal(string: right, locale: english)
  }

  /// The value as a sentence names it.
  public var brief: String {
    switch self {
    case .text(let text, _): "'\(text)'"
    case .word(let word, _): word
    case .list(let values, _): values.count == 1 ? "1 entry" : "\(values.count) entries"
    case .members: "an object"
    }
  }
}

extension JSONValue {
  /// The value as a sentence names it.
  fileprivate var brief: String {
    switch self {
    case .null: "null"
    case .boolean(let flag): String(flag)
    case .integer(let number): String(number)
    case .number(let number): number
    case .text(let text): "'\(text)'"
    case .row(let values), .list(let values):
      values.count == 1 ? "1 entry" : "\(values.count) entries"
    case .record, .object: "an object"
    }
  }
}
