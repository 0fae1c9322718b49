import CaseloadDomain
import Foundation

/// Turns a path that a scenario names into one that may be opened: relative, below the root, and
/// without symbolic links below it.
struct PathRule {
  let place: ScenarioPlace
  let findings: FindingCollector

  /// The absolute path of a file named in the scenario file; nil, and a finding, if it is refused.
  func path(of named: LocatedText) -> String? {
    guard !isAbsolute(named.text) else {
      findings.error(
        "absolute-path", at: named.location, "'\(named.text)' is an absolute path",
        advice: "name the file relative to the scenario's folder, so that others can use it too")
      return nil
    }
    guard !named.text.utf8.contains(0) else {
      findings.error(
        "file-unreadable", at: named.location,
        "'\(named.text.replacing("\0", with: "\\0"))' holds a NUL character, as no file name does",
        advice: "correct the name")
      return nil
    }
    guard let parts = parts(of: named.text) else {
      findings.error(
        "path-outside-root", at: named.location,
        "'\(named.text)' leaves the root folder '\(rootName)'",
        advice: "move the file below the root, or set another with --root")
      return nil
    }
    guard let link = firstLink(parts) else { return "/" + parts.joined(separator: "/") }
    findings.error(
      "symlink", at: named.location, "'\(named.text)' goes through the symbolic link '\(link)'",
      advice: "name the file itself")
    return nil
  }

  private var rootName: String { place.root.split(separator: "/").last.map(String.init) ?? "/" }

  private func isAbsolute(_ path: String) -> Bool {
    if path.hasPrefix("/") || path.hasPrefix("~") || path.hasPrefix("\\") { return true }
    let start = path.prefix(2)
    return start.count == 2 && start.last == ":" && start.first?.isLetter == true
  }

  /// The components from the top of the disk; nil if the path leaves the root on its way.
  private func parts(of path: String) -> [String]? {
    let root = place.root.split(separator: "/").map(String.init)
    var parts = place.folder.split(separator: "/").map(String.init)
    for part in path.split(separator: "/") where part != "." {
      if part == ".." {
        guard parts.count > root.count else { return nil }
        parts.removeLast()
      } else {
        parts.append(String(part))
      }
    }
    return parts
  }

  /// The first component below the root that is a symbolic link.
  private func firstLink(_ parts: [String]) -> String? {
    let rootCount = place.root.split(separator: "/").count
    guard parts.count > rootCount else { return nil }
    for count in (rootCount + 1)...parts.count {
      let path = "/" + parts.prefix(count).joined(separator: "/")
      let attributes = try? FileManager.default.attributesOfItem(atPath: path)
      if attributes?[.type] as? FileAttributeType == .typeSymbolicLink {
        return parts[rootCount..<count].joined(separator: "/")
      }
    }
    return nil
  }
}
