import CaseloadDomain

/// A scenario file with all that what-ifs change of it: keys are set in the document, so that every
/// check sees the changed one and speaks of the place that set a value; tables are changed once read.
struct LayeredDocument {
  /// The document; nil, and findings, if there is none.
  private(set) var root: YAMLNode?
  /// Whether keys may be missing only because of a fault that has its own finding.
  private(set) var isCutShort = false
  /// What stood at a key before, by its path, the oldest first.
  private(set) var earlier: [String: [YAMLNode]] = [:]
  /// The changes of tables, in order.
  private(set) var tableChanges: [TableChange] = []
  /// What loads are multiplied by.
  private(set) var multipliers: [LoadDraft.Multiplier] = []
  /// The names of what-ifs above the file that states the title, from the lowest.
  private(set) var namesAboveTitle: [String] = []

  /// The keys that put files on top of each other.
  static let keys = ["extends", "changes"]

  /// Puts files on top of each other, and single settings on top of them.
  init(_ layers: [ScenarioLayer], settings: [Setting], values: ValueReader) {
    isCutShort = layers.contains(where: \.isCutShort)
    var setting = DocumentSetting(findings: values.findings)
    for layer in layers {
      merge(layer, with: &setting)
      guard let reader = MappingReader(layer.root, path: "", values: values) else { continue }
      for key in Self.keys { _ = reader.take(key) }
      let changes = reader.take("changes").map(ChangeKeys(values: values).read) ?? []
      for change in changes { apply(change, with: &setting) }
    }
    if !settings.isEmpty { apply(.set(settings), with: &setting) }
    earlier = setting.earlier
  }

  private mutating func merge(_ layer: ScenarioLayer, with setting: inout DocumentSetting) {
    let own = layer.entries.filter { !Self.keys.contains($0.key) }
    guard let root else {
      let content = layer.root.isNull ? layer.root.content : .map(own)
      root = YAMLNode(content: content, location: layer.root.location)
      return
    }
    // Every file of format 1 may say so; the lowest one must.
    self.root = setting.merge(own.filter { !ScenarioKeys.saysFormatOne($0) }, into: root)
    if own.contains(where: { $0.key == "title" }) {
      namesAboveTitle = []
    } else {
      namesAboveTitle.append(layer.name)
    }
  }

  private mutating func apply(_ change: Change, with setting: inout DocumentSetting) {
    switch change {
    case .set(let settings):
      for one in settings {
        root = root.map { setting.apply(one, to: $0) }
        if one.key.text == "title" { namesAboveTitle = [] }
      }
    case .load(let multiplier): multipliers.append(multiplier)
    case .table(let change): tableChanges.append(change)
    }
  }
}
