import CaseloadDomain
import Foundation

/// Where a scenario lies: its file, its folder, and the root that its paths may not leave.
struct ScenarioPlace {
  /// The scenario file's name in every scenario folder.
  static let fileName = "scenario.yaml"

  /// The folder, with every symbolic link on the way to it resolved.
  let folder: String
  /// The name of the scenario file in that folder.
  let file: String
  /// The folder that no path may leave.
  let root: String
  /// The folders of the files that the scenario extends or is changed by, by the name that each file
  /// has in findings.
  var furtherFolders: [String: String] = [:]

  /// The folder that paths in a file are relative to; the scenario's own for every file not noted.
  func folder(ofFile name: String) -> String { furtherFolders[name] ?? folder }

  /// How findings name a file: by the way to it from the scenario's folder.
  func name(ofFile path: String) -> String {
    let (own, other) = (folder.split(separator: "/"), path.split(separator: "/"))
    let common = zip(own, other).prefix { $0 == $1 }.count
    let up = [Substring](repeating: "..", count: own.count - common)
    return (up + other.dropFirst(common)).joined(separator: "/")
  }

  /// The scenario file that a person names by its folder or by itself, every symbolic link resolved;
  /// nil if nothing is there.
  static func scenarioFile(at path: String) -> String? {
    resolved(path).map { isFolder($0) ? "\($0)/\(fileName)" : $0 }
  }

  /// Finds the scenario that a person names by its folder or by its file; nil, and a finding, if
  /// there is none.
  init?(path: String, root statedRoot: String?, findings: FindingCollector) {
    guard let real = Self.resolved(path) else {
      findings.error(
        "file-missing", at: SourceLocation(file: path), "there is no '\(path)'",
        advice: "name the folder of a scenario, or its \(Self.fileName)")
      return nil
    }
    if Self.isFolder(real) {
      (folder, file) = (real, Self.fileName)
    } else {
      let parts = real.split(separator: "/")
      folder = "/" + parts.dropLast().joined(separator: "/")
      file = parts.last.map(String.init) ?? ""
    }
    guard let statedRoot else {
      root = Self.standardRoot(of: folder)
      return
    }
    guard let stated = Self.resolved(statedRoot), Self.isFolder(stated) else {
      findings.error(
        "file-missing", at: SourceLocation(file: statedRoot), "there is no folder '\(statedRoot)'",
        advice: "name a folder as root, or leave it out")
      return nil
    }
    root = stated
    guard Self.isBelow(folder, stated) else {
      findings.error(
        "path-outside-root", at: SourceLocation(file: path),
        "the scenario does not lie below the root '\(statedRoot)'",
        advice: "name a folder above the scenario as root")
      return nil
    }
  }

  /// Whether a folder is another one or lies in it.
  static func isBelow(_ folder: String, _ other: String) -> Bool {
    folder == other || other == "/" || folder.hasPrefix(other + "/")
  }

  /// The nearest folder above that holds `.git`, else the scenario folder's parent.
  private static func standardRoot(of folder: String) -> String {
    var parts = folder.split(separator: "/")
    let parent = "/" + parts.dropLast().joined(separator: "/")
    while !parts.isEmpty {
      let candidate = "/" + parts.joined(separator: "/")
      if FileManager.default.fileExists(atPath: candidate + "/.git") { return candidate }
      parts.removeLast()
    }
    return parent
  }

  /// Whether a folder is there.
  static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  /// The absolute path without links; nil if nothing is there.
  private static func resolved(_ path: String) -> String? {
    guard !path.isEmpty, !path.utf8.contains(0), let pointer = realpath(path, nil) else {
      return nil
    }
    defer { free(pointer) }
    return String(cString: pointer)
  }
}
