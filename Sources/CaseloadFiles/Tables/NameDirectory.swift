import CaseloadDomain

/// Finds somebody by id, or by a name that only one has; an id wins. The kind and number of blanks
/// between words never tell two apart.
struct NameDirectory<ID: Hashable> {
  /// What a text leads to.
  enum Answer {
    case found(ID)
    case ambiguous
    case missing
  }

  /// Who has a name: the position of the first, and how many there are.
  private struct Bearers {
    let first: Int32
    var count: Int32 = 0
  }

  private var ids: [ID] = []
  private var byID: [String: Int32] = [:]
  private var byRecord: [String: Bearers] = [:]
  private var byFoldedID: [String: Bearers] = [:]
  private var byName: [String: Bearers] = [:]
  private var spellings: [String] = []
  private var hidden: [String] = []
  private static var mostHidden: Int { 100 }

  /// Makes room for so many; a directory that grows step by step takes twice the time.
  mutating func reserve(_ count: Int) {
    ids.reserveCapacity(count)
    byID.reserveCapacity(count)
    byName.reserveCapacity(count)
    byFoldedID.reserveCapacity(count)
    spellings.reserveCapacity(2 * count)
  }

  /// Adds somebody.
  mutating func add(_ id: ID, text: String, name: String) {
    let position = Int32(ids.count)
    ids.append(id)
    byID[text.plainlySpaced] = position
    let nobody = Bearers(first: position)
    // Of two long ids none is short for the other, so that only the other length is looked for.
    if let core = RecordID.core(of: text) {
      byRecord[Self.recordKey(core, length: text.utf8.count), default: nobody].count += 1
    }
    let (foldedID, foldedName) = (text.folded, name.folded)
    byName[foldedName, default: nobody].count += 1
    // A name is looked for first, so that an id that is the name is found by it.
    if foldedID != foldedName { byFoldedID[foldedID, default: nobody].count += 1 }
    spellings.append(text)
    if name != text { spellings.append(name) }
  }

  /// Remembers the text of a row that has no id of its own: whoever it is may be named elsewhere.
  mutating func hide(_ text: String) {
    if hidden.count <= Self.mostHidden { hidden.append(text.folded) }
  }

  /// Whether a row without an id of its own may be about a text that leads nowhere. With many such
  /// rows it may always be.
  func hides(_ text: String) -> Bool {
    if hidden.count > Self.mostHidden { return true }
    let folded = text.folded
    return hidden.contains { $0.contains(folded) }
  }

  /// Who is meant: the id exactly or in its other length, else the only one with that name or id
  /// whatever the case.
  func find(_ text: String) -> Answer {
    if let position = byID[text.plainlySpaced] { return .found(ids[Int(position)]) }
    if let id = record(text) { return .found(id) }
    let folded = text.folded
    guard let bearers = byName[folded] ?? byFoldedID[folded] else { return .missing }
    return bearers.count > 1 ? .ambiguous : .found(ids[Int(bearers.first)])
  }

  /// Whether a text is an id rather than a name.
  func isID(_ text: String) -> Bool { byID[text.plainlySpaced] != nil || record(text) != nil }

  private static func recordKey(_ core: String, length: Int) -> String { "\(length) \(core)" }

  private func record(_ text: String) -> ID? {
    guard let core = RecordID.core(of: text) else { return nil }
    let other = text.utf8.count == 15 ? 18 : 15
    guard let bearers = byRecord[Self.recordKey(core, length: other)], bearers.count == 1 else {
      return nil
    }
    return ids[Int(bearers.first)]
  }

  /// How many people have a name.
  func count(named name: String) -> Int { Int(byName[name.folded]?.count ?? 0) }

  /// The name of somebody whose surname a text puts first, with a comma; nil where it does not.
  func turned(_ text: String) -> String? {
    let parts = text.split(separator: ",").map { String($0).trimmed }
    guard parts.count == 2 else { return nil }
    let name = "\(parts[1]) \(parts[0])"
    guard case .found = find(name) else { return nil }
    return name
  }

  /// Advice on a text that leads nowhere.
  func advice(for text: String) -> String {
    if let name = turned(text) { return "write '\(name)', as the other table does" }
    return Spelling.nearest(to: text, among: spellings).map { "did you mean '\($0)'?" }
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
