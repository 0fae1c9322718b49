import Foundation

/// Where things are that tests read.
public enum Places {
  /// The package's root: the nearest folder above a source file that holds Package.swift.
  public static func packageRoot(above filePath: String = #filePath) -> URL {
    var folder = URL(filePath: filePath).deletingLastPathComponent()
    while folder.path.count > 1 {
      let manifest = folder.appending(path: "Package.swift").path
      if FileManager.default.fileExists(atPath: manifest) { return folder }
      folder.deleteLastPathComponent()
    }
    preconditionFailure("\(filePath) lies in no package")
  }

  /// A scenario that ships with the project.
  public static func scenario(_ name: String) -> URL {
    packageRoot().appending(path: "scenarios").appending(path: name)
  }

  /// A folder of real input beside the package, or below CASELOAD_SHARED; nil where it is missing.
  ///
  /// Whoever gets nil says so: `skipped("...", because: "...")`.
  public static func shared(_ name: String) -> URL? {
    let beside = packageRoot().deletingLastPathComponent().appending(path: "shared")
    let parent = ProcessInfo.processInfo.environment["CASELOAD_SHARED"].map { URL(filePath: $0) }
    let folder = (parent ?? beside).appending(path: name)
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }
}

/// Says loudly that a check cannot run on this machine; `make test` lists these lines at its end.
public func skipped(_ check: String, because reason: String) {
  print("SKIPPED: \(check): \(reason)")
}
