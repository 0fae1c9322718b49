import CaseloadDomain

/// Reads `hiring`: whom hires are like.
struct HiringKeys {
  let values: ValueReader

  /// The columns of each profile; what cannot be read is a finding.
  func read(_ node: YAMLNode) -> [String: [ChangedCell]] {
    guard let keys = MappingReader(node, path: "hiring", values: values) else { return [:] }
    keys.refuseLater(["at-most"])
    let profiles = keys.take("profiles").map(profiles) ?? [:]
    keys.finish()
    return profiles
  }

  private func profiles(_ node: YAMLNode) -> [String: [ChangedCell]] {
    let path = "hiring.profiles"
    guard let keys = MappingReader(node, path: path, values: values) else { return [:] }
    var profiles: [String: [ChangedCell]] = [:]
    for entry in keys.takeAll() {
      let name = keys.name(of: entry.key)
      guard let profile = MappingReader(entry.value, path: name, values: values) else { continue }
      profile.refuseLater(["cost", "ramp", "lead"])
      profiles[entry.key.trimmed] = ChangeKeys(values: values).cells(
        profile.takeRest(), name, without: ["id", "name", "start", "end"])
    }
    return profiles
  }
}
