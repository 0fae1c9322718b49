import CaseloadDomain
import Foundation

/// Reads a whole file, or says why not.
enum FileContent {
  /// The largest file in bytes.
  static let mostBytes = 1 << 30

  /// Reads the bytes of a file.
  /// - Parameters:
  ///   - path: where the file is.
  ///   - name: what the user calls it.
  ///   - location: where it is named, or what to say it is about.
  ///   - findings: where a finding goes.
  /// - Returns: the bytes; nil, and a finding, if there are none to be had.
  static func bytes(
    at path: String, named name: String, location: SourceLocation, findings: FindingCollector
  ) -> [UInt8]? {
    let attributes: [FileAttributeKey: Any]
    do {
      attributes = try FileManager.default.attributesOfItem(atPath: path)
    } catch {
      guard FileManager.default.fileExists(atPath: path) else {
        findings.error(
          "file-missing", at: location, "there is no file '\(name)'",
          advice: advice(missing: path, named: name))
        return nil
      }
      return refuse(name, "cannot be looked at", location, findings)
    }
    guard attributes[.type] as? FileAttributeType == .typeRegular else {
      return refuse(name, "is not a file with content", location, findings)
    }
    if let size = attributes[.size] as? Int, size > mostBytes {
      return refuse(name, "is larger than 1 GiB", location, findings)
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      return refuse(name, "cannot be read", location, findings)
    }
    findings.opened(path)
    return [UInt8](data)
  }

  private static func refuse(
    _ name: String, _ reason: String, _ location: SourceLocation, _ findings: FindingCollector
  ) -> [UInt8]? {
    findings.error(
      "file-unreadable", at: location, "'\(name)' \(reason)",
      advice: "check that it is a file and that you may read it")
    return nil
  }

  private static func advice(missing path: String, named name: String) -> String {
    let folder = path.split(separator: "/").dropLast().joined(separator: "/")
    let wanted = path.split(separator: "/").last.map(String.init) ?? name
    let files = (try? FileManager.default.contentsOfDirectory(atPath: "/" + folder)) ?? []
    guard let nearest = Spelling.nearest(to: wanted, among: files) else {
      return "check the name; it is relative to the scenario's folder"
    }
    return "did you mean '\(nearest)'?"
  }
}
