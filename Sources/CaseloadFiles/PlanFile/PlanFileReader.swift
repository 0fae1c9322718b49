import CaseloadDomain
import Yams

/// Reads a plan file, with a finding for everything that is not as it should be.
///
/// JSON is read as the part of YAML that it is, because that reader knows line and column of every
/// value. All findings have the code `plan-file`.
public struct PlanFileReader {
  private var log: PlanFileLog
  private var places = PlanPlaces()

  /// What follows the mark of the encoding that some editors put first, and that JSON lets a reader pass
  /// over.
  private static func unmarked(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    return bytes.dropFirst(bytes.starts(with: mark) ? mark.count : 0)
  }

  /// Whether a file is a plan file and not a table, by its name or by its first sign.
  public static func isPlanFile(_ bytes: [UInt8], path: String) -> Bool {
    if path.lowercased().hasSuffix(".json") { return true }
    return unmarked(bytes).first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) } == UInt8(ascii: "{")
  }

  /// Reads the bytes of a file that findings are to call `file`.
  public static func read(_ bytes: [UInt8], file: String) -> PlanFileReading {
    var reader = PlanFileReader(log: PlanFileLog(file: file))
    let content = reader.content(of: bytes)
    // YAML allows more than JSON does: numbers such as 01, commas at the end, other escapes.
    if reader.log.findings.isEmpty, let place = JSONFault.place(in: bytes) {
      reader.log.error(at: place, "this is not JSON")
    }
    let findings = reader.log.findings.sorted()
    let isUsable = findings.allSatisfy { $0.severity != .error }
    return PlanFileReading(file: isUsable ? content : nil, findings: findings)
  }

  private mutating func content(of bytes: [UInt8]) -> PlanFile? {
    guard let root = rootNode(of: bytes) else { return nil }
    guard let object = log.object(root, "the file") else { return nil }
    guard checkFormat(object) else { return nil }
    guard let scenario = log.object(object["scenario"], "scenario") else { return nil }
    let parts = log.object(scenario["parts"], "scenario.parts")
    let fingerprint = ScenarioFingerprint(
      hash: log.text(scenario["hash"], "scenario.hash") ?? "", parts: self.parts(parts))
    let (assignments, plan) = assignments(object)
    let managers = log.list(object["managers"], "managers").compactMap { node in
      log.object(node, "an entry of managers")
        .flatMap { log.text($0["id"], "a manager's id") }.map(ManagerID.init)
    }
    let levels = levels(object["levels"])
    let proofs = log.list(object["proof_data"], "proof_data").compactMap { node -> BoundProof? in
      guard let proof = ProofReader.proof(node, levels: levels, log: &log) else { return nil }
      if places.proofs[proof.level] != nil {
        log.error(node.mark, "the level '\(proof.level)' has a proof already")
      }
      places.proofs[proof.level] = place(of: node)
      return proof
    }
    let request = request(object["request"])
    return PlanFile(
      plan: plan, scenarioName: log.text(scenario["name"], "scenario.name") ?? "",
      fingerprint: fingerprint, request: request, assignments: assignments,
      managers: managers, proofs: proofs, places: places,
      // A proof is checked for what it proves, and it is by far the longest part.
      statements: object.filter { $0.key != "proof_data" }.mapValues(StatedValue.init))
  }

  /// The names that a level may have here: those of the standard policy, and those that the file
  /// states. Whether the scenario has such a level is for the audit to say.
  private mutating func levels(_ node: Node?) -> [Level.Name] {
    guard let node else { return Level.standard.map(\.name) }
    var stated: [Level.Name] = []
    for entry in log.list(node, "levels") {
      guard let object = log.object(entry, "an entry of levels"),
        let name = log.text(object["name"], "a level's name", at: entry).map(Level.Name.init)
      else { continue }
      if stated.contains(name) { log.error(entry.mark, "the level '\(name)' stands twice") }
      stated.append(name)
    }
    return stated + Level.standard.map(\.name)
  }

  private mutating func rootNode(of bytes: [UInt8]) -> Node? {
    let bytes = Self.unmarked(bytes)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      log.error(
        at: TextPlace(firstBad: String(decoding: bytes, as: UTF8.self)), "the file is not UTF-8",
        advice: "Write it again with --out.")
      return nil
    }
    if let fault = JSONScan.fault(in: text.utf8) {
      log.syntaxError(fault)
      return nil
    }
    do {
      // The composer keeps a pointer to the text; one of a few bytes has no lasting address.
      let parser = try Parser(yaml: text + String(repeating: "\n", count: 32))
      guard let node = try parser.singleRoot() else {
        log.error(nil, "the file is empty", advice: "Write a plan with --out.")
        return nil
      }
      return node
    } catch let problem as YamlError {
      log.syntaxError(problem, in: text)
    } catch {
      log.error(nil, "the file cannot be read as JSON")
    }
    return nil
  }

  private mutating func checkFormat(_ object: PlanFileObject) -> Bool {
    guard let format = log.integer(object["format"], "format") else { return false }
    guard format == PlanDocument.format else {
      log.error(
        object["format"]?.mark,
        "this is a plan file of format \(format), and only \(PlanDocument.format) can be read",
        advice: "Plan the scenario again with this version.")
      return false
    }
    return true
  }

  private mutating func parts(
    _ object: PlanFileObject?
  ) -> [ScenarioFingerprint.Part: String] {
    var parts: [ScenarioFingerprint.Part: String] = [:]
    for part in ScenarioFingerprint.Part.allCases {
      parts[part] = object?[part.rawValue]?.scalar?.string
    }
    return parts
  }

  private mutating func request(_ node: Node?) -> PlanDocument.Request {
    guard let object = log.object(node, "request") else { return PlanDocument.Request() }
    let maximum = log.optionalInteger(object["max_moves"], "request.max_moves")
    if maximum != nil, let budget = object["max_moves"] { places.rules = place(of: budget) }
    return PlanDocument.Request(
      isFromScratch: object["from_scratch"]?.scalar?.string == "true", maximumMoves: maximum)
  }

  private func place(of node: Node) -> SourceLocation {
    SourceLocation(file: log.file, line: node.mark?.line, column: node.mark?.column)
  }

  private mutating func assignments(
    _ object: PlanFileObject
  ) -> ([PlanDocument.Assignment], Plan) {
    var assignments: [PlanDocument.Assignment] = []
    var plan = Plan()
    var assigned: Set<ClientID> = []
    for node in log.list(object["assignments"], "assignments") {
      guard let entry = assignment(node) else { continue }
      if !assigned.insert(entry.client).inserted {
        log.error(node.mark, "the client '\(entry.client)' is assigned twice")
      }
      plan[entry.client] = entry.manager
      places.clients[entry.client] = place(of: node)
      assignments.append(entry)
    }
    return (assignments, plan)
  }

  private mutating func assignment(_ node: Node) -> PlanDocument.Assignment? {
    guard let object = log.object(node, "an assignment") else { return nil }
    guard let client = log.text(object["client"], "an assignment's client", at: node) else {
      return nil
    }
    guard let load = log.integer(object["load"], "the load of '\(client)'", at: node) else {
      return nil
    }
    return PlanDocument.Assignment(
      client: ClientID(client),
      manager: log.optionalText(object["manager"], "the manager of '\(client)'", at: node)
        .map(ManagerID.init),
      load: Minutes(load),
      previous: log.optionalText(object["previous"], "the owner of '\(client)'", at: node))
  }
}
