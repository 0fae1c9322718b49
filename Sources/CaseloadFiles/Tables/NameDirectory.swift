import CaseloadDomain

/// Finds somebody by id, or by a name that only one has; an id wins.
struct NameDirectory<ID: Hashable> {
  /// What a text leads to.
  enum Answer {
    case found(ID)
    case ambiguous
    case missing
  }

  private var byID: [String: ID] = [:]
  private var byRecord: [String: [ID]] = [:]
  private var byFoldedID: [String: [ID]] = [:]
  private var byName: [String: [ID]] = [:]
  private var spellings: [String] = []
  private var hidden: [String] = []
  private static var mostHidden: Int { 100 }

  /// Adds somebody.
  mutating func add(_ id: ID, text: String, name: String) {
    byID[text] = id
    // Of two long ids none is short for the other, so that only the other length is looked for.
    if let core = RecordID.core(of: text) {
      byRecord[Self.recordKey(core, length: text.utf8.count), default: []].append(id)
    }
    byFoldedID[text.lowercased(), default: []].append(id)
    byName[name.lowercased(), default: []].append(id)
    spellings.append(text)
    if name != text { spellings.append(name) }
  }

  /// Remembers the text of a row that has no id of its own: whoever it is may be named elsewhere.
  mutating func hide(_ text: String) {
    if hidden.count <= Self.mostHidden { hidden.append(text.lowercased()) }
  }

  /// Whether a row without an id of its own may be about a text that leads nowhere. With many such
  /// rows it may always be.
  func hides(_ text: String) -> Bool {
    if hidden.count > Self.mostHidden { return true }
    let folded = text.lowercased()
    return hidden.contains { $0.contains(folded) }
  }

  /// Who is meant: the id exactly or in its other length, else the only one with that name or id
  /// whatever the case.
  func find(_ text: String) -> Answer {
    if let id = byID[text] { return .found(id) }
    if let id = record(text) { return .found(id) }
    let folded = text.lowercased()
    let named = byName[folded] ?? []
    if named.count > 1 { return .ambiguous }
    if let only = named.first { return .found(only) }
    let others = byFoldedID[folded] ?? []
    if others.count > 1 { return .ambiguous }
    return others.first.map(Answer.found) ?? .missing
  }

  /// Whether a text is an id rather than a name.
  func isID(_ text: String) -> Bool { byID[text] != nil || record(text) != nil }

  private static func recordKey(_ core: String, length: Int) -> String { "\(length) \(core)" }

  private func record(_ text: String) -> ID? {
    guard let core = RecordID.core(of: text) else { return nil }
    let other = text.utf8.count == 15 ? 18 : 15
    let ids = byRecord[Self.recordKey(core, length: other)] ?? []
    return ids.count == 1 ? ids[0] : nil
  }

  /// How many people have a name.
  func count(named name: String) -> Int { byName[name.lowercased()]?.count ?? 0 }

  /// Advice on a text that leads nowhere.
  func advice(for text: String) -> String {
    Spelling.nearest(to: text, among: spellings).map { "did you mean '\($0)'?" }
      ?? "name somebody by id, or by a name that only one has"
  }
}

extension NameDirectory {
  /// Who a located text means; nil, and a finding, if nobody or several.
  func find(_ text: LocatedText, noun: String, findings: FindingCollector) -> ID? {
    switch find(text.text) {
    case .found(let id): return id
    case .ambiguous:
      findings.error(
        "ambiguous-name", at: text.location, "more than one \(noun) is called '\(text.text)'",
        advice: "use the id")
    case .missing where hides(text.text): break
    case .missing:
      findings.error(
        "unknown-\(noun)", at: text.location, "there is no \(noun) '\(text.text)'",
        advice: advice(for: text.text))
    }
    return nil
  }
}
