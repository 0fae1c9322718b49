import CaseloadDomain
import Foundation

/// Turns a path that a scenario names into one that may be opened: relative, below the root, and
/// without symbolic links below it.
struct PathRule {
  let place: ScenarioPlace
  let findings: FindingCollector

  /// How findings name a file that a scenario file names: as it does, from the scenario's folder.
  func name(of named: LocatedText) -> String {
    let folder = place.folder(ofFile: named.location.file)
    guard folder != place.folder, let path = try? parts(of: named) else { return named.text }
    return place.name(ofFile: "/" + path.joined(separator: "/"))
  }

  /// The absolute path of a file that a scenario file names, relative to that file's folder; nil, and a
  /// finding, if it is refused.
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
    guard !named.text.hasSuffix("/") else {
      findings.error(
        "file-unreadable", at: named.location, "'\(named.text)' names a folder",
        advice: "name a file in it")
      return nil
    }
    do throws(Refusal) {
      return "/" + (try parts(of: named)).joined(separator: "/")
    } catch {
      report(error, of: named)
      return nil
    }
  }

  /// Why a path may not be opened.
  private enum Refusal: Error {
    case leavesRoot
    case link(String)
    case noFolder(String)
  }

  private func report(_ refusal: Refusal, of named: LocatedText) {
    switch refusal {
    case .leavesRoot:
      findings.error(
        "path-outside-root", at: named.location,
        "'\(named.text)' leaves the root folder '\(rootName)'",
        advice: "move the file below the root, or set another with --root")
    case .link(let link):
      findings.error(
        "symlink", at: named.location, "'\(named.text)' goes through the symbolic link '\(link)'",
        advice: "name the file itself")
    case .noFolder(let folder):
      findings.error(
        "file-missing", at: named.location,
        "'\(named.text)' goes through '\(folder)', which is no folder",
        advice: "check the name; it is relative to the scenario's folder")
    }
  }

  private var rootName: String { place.root.split(separator: "/").last.map(String.init) ?? "/" }

  private func isAbsolute(_ path: String) -> Bool {
    if path.hasPrefix("/") || path.hasPrefix("~") || path.hasPrefix("\\") { return true }
    let start = path.prefix(2)
    return start.count == 2 && start.last == ":" && start.first?.isLetter == true
  }

  /// The components from the top of the disk. Every step of the way is looked at, also one that
  /// `..` takes back: what it would lead to on the disk is not what the words say.
  private func parts(of named: LocatedText) throws(Refusal) -> [String] {
    let rootCount = place.root.split(separator: "/").count
    let folder = place.folder(ofFile: named.location.file)
    var parts = folder.split(separator: "/").map(String.init)
    for part in named.text.split(separator: "/") where part != "." {
      guard part == ".." else {
        parts.append(String(part))
        if isLink(parts) { throw .link(parts.dropFirst(rootCount).joined(separator: "/")) }
        continue
      }
      guard parts.count > rootCount else { throw .leavesRoot }
      guard isFolder(parts) else {
        throw .noFolder(parts.dropFirst(rootCount).joined(separator: "/"))
      }
      parts.removeLast()
    }
    return parts
  }

  private func isLink(_ parts: [String]) -> Bool { kind(of: parts) == .typeSymbolicLink }

  private func isFolder(_ parts: [String]) -> Bool { kind(of: parts) == .typeDirectory }

  private func kind(of parts: [String]) -> FileAttributeType? {
    let path = "/" + parts.joined(separator: "/")
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return attributes?[.type] as? FileAttributeType
  }
}
