import ArgumentParser
import Foundation

/// The place on disk that a path names, however it is spelt.
enum FilePlace {
  /// Whether two paths name one file: by the same words, through links, or as two names of it.
  static func isSame(_ first: String, _ second: String) -> Bool {
    if first == second { return true }
    switch (identity(first), identity(second)) {
    case (let one?, let other?): return one == other
    case (nil, nil): return location(first) == location(second)
    default: return false
    }
  }

  /// Refuses options whose file has no name.
  static func refuseBlank(_ options: [String: String?]) throws {
    for (option, path) in options.sorted(by: { $0.key < $1.key }) where path == "" {
      throw ValidationError("\(option) needs the name of a file.")
    }
  }

  private struct Identity: Equatable {
    var device: UInt64
    var number: UInt64
  }

  /// The file that stands there; nil if there is none yet.
  private static func identity(_ path: String) -> Identity? {
    var facts = stat()
    guard stat(path, &facts) == 0 else { return nil }
    return Identity(
      device: UInt64(truncatingIfNeeded: facts.st_dev),
      number: UInt64(truncatingIfNeeded: facts.st_ino))
  }

  /// Where a file would be made: its folder without links, and its name there.
  private static func location(_ path: String) -> String {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let name = parts.last.map(String.init) ?? ""
    let folder = parts.count == 1 ? "." : parts.dropLast().joined(separator: "/") + "/"
    guard let real = realpath(folder, nil) else { return path }
    defer { free(real) }
    return String(cString: real) + "/" + spelling(of: name, in: folder)
  }

  /// Some disks take `Plan.json` and `plan.json` for one name.
  private static func spelling(of name: String, in folder: String) -> String {
    #if os(macOS)
      if pathconf(folder, Int32(_PC_CASE_SENSITIVE)) == 0 { return name.lowercased() }
    #endif
    return name
  }
}
