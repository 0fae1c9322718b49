import CaseloadDomain
import Yams

/// The members of a JSON object by key.
typealias PlanFileObject = [String: Node]

/// Takes values out of a plan file's nodes and notes each that is missing or of another kind.
struct PlanFileLog {
  let file: String
  private(set) var findings: [Finding] = []

  init(file: String) { self.file = file }

  /// Notes what is wrong at a place, or with the whole file, which begins at its first line.
  mutating func error(
    _ mark: Mark?, _ message: String,
    advice: String = "Write the plan again with --out, or undo the change."
  ) {
    let place = TextPlace(line: mark?.line ?? 1, column: mark?.column ?? 1)
    error(at: place, message, advice: advice)
  }

  mutating func error(
    at place: TextPlace, _ message: String,
    advice: String = "Write the plan again with --out, or undo the change."
  ) {
    findings.append(
      Finding("plan-file", .error, at: place.location(in: file), message, advice: advice))
  }

  mutating func syntaxError(_ fault: JSONScan.Fault) {
    let message =
      switch fault.kind {
      case .foreign: "this is not JSON"
      case .deep: "the file nests more than \(JSONScan.deepest) levels deep"
      case .endless: "the file holds more than \(JSONScan.mostValues) values"
      }
    error(at: TextPlace(line: fault.line, column: fault.column), message)
  }

  mutating func syntaxError(_ problem: YamlError, in text: String) {
    switch problem {
    case .scanner(_, let words, _, _), .parser(_, let words, _, _), .composer(_, let words, _, _):
      error(at: YAMLFault(problem, in: text).place, "this is not JSON: \(words)")
    case .duplicatedKeysInMapping(let keys, let context):
      error(context.mark, "the key '\(keys.joined(separator: "', '"))' stands twice")
    default:
      error(at: YAMLFault(problem, in: text).place, "the file cannot be read as JSON")
    }
  }

  mutating func object(_ node: Node?, _ name: String) -> PlanFileObject? {
    guard let mapping = node?.mapping else {
      wrong(node, name, "an object")
      return nil
    }
    var members: PlanFileObject = [:]
    for (key, value) in mapping {
      if let name = key.scalar?.string { members[name] = value }
    }
    return members
  }

  /// The members of an object that can have no other keys than these.
  mutating func object(
    _ node: Node?, _ name: String, keys: Set<String>
  ) -> PlanFileObject? {
    guard let members = object(node, name) else { return nil }
    for (key, value) in members.sorted(by: { $0.key < $1.key }) where !keys.contains(key) {
      error(value.mark, "\(name) has no '\(key)' in a plan file of this format")
    }
    return members
  }

  mutating func list(_ node: Node?, _ name: String) -> [Node] {
    guard let sequence = node?.sequence else {
      wrong(node, name, "a list")
      return []
    }
    return Array(sequence)
  }

  mutating func text(_ node: Node?, _ name: String, at parent: Node? = nil) -> String? {
    guard let scalar = node?.scalar, scalar.style == .doubleQuoted else {
      wrong(node, name, "a text in quotes", at: parent)
      return nil
    }
    return scalar.string
  }

  mutating func optionalText(_ node: Node?, _ name: String, at parent: Node? = nil) -> String? {
    isNull(node) ? nil : text(node, name, at: parent)
  }

  mutating func integer(_ node: Node?, _ name: String, at parent: Node? = nil) -> Int? {
    guard let scalar = node?.scalar, scalar.style == .plain, let number = Int(scalar.string)
    else {
      wrong(node, name, "a whole number", at: parent)
      return nil
    }
    return number
  }

  mutating func optionalInteger(_ node: Node?, _ name: String) -> Int? {
    isNull(node) ? nil : integer(node, name)
  }

  mutating func price(_ node: Node?, _ name: String) -> Price? {
    guard let scalar = node?.scalar, scalar.style == .plain,
      let price = Price(statedMinutes: scalar.string)
    else {
      wrong(node, name, "a number with at most two decimals")
      return nil
    }
    return price
  }

  func isNull(_ node: Node?) -> Bool {
    guard let scalar = node?.scalar else { return false }
    return scalar.style == .plain && scalar.string == "null"
  }

  private mutating func wrong(
    _ node: Node?, _ name: String, _ kind: String, at parent: Node? = nil
  ) {
    let message = node == nil ? "\(name) is missing" : "\(name) must be \(kind)"
    error((node ?? parent)?.mark, message)
  }
}

extension Price {
  /// The price that a plan file states in minutes with at most two decimals, or nil.
  public init?(statedMinutes text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = parts.first else { return nil }
    let fraction = parts.count == 2 ? parts[1] : "00"
    guard (1...2).contains(fraction.count),
      let hundredths = Int(whole + fraction + (fraction.count == 1 ? "0" : ""))
    else { return nil }
    self.init(hundredths: hundredths)
  }
}
