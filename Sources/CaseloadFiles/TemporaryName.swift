import Foundation

/// The names of files that wait to take another's place: `.caseload-PROCESS-NUMBER.tmp`.
///
/// The process keeps two runs apart, and tells later ones what a killed run left behind.
enum TemporaryName {
  private static let start = ".caseload-"
  private static let end = ".tmp"

  /// A name that this process has not used.
  static func new() -> String {
    "\(start)\(getpid())-\(UInt32.random(in: 0...UInt32.max))\(end)"
  }

  /// The process that a name was made by; nil if it is no name of ours.
  static func process(of name: String) -> Int32? {
    guard name.hasPrefix(start), name.hasSuffix(end) else { return nil }
    let parts = name.dropFirst(start.count).dropLast(end.count)
      .split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, UInt32(parts[1]) != nil, let process = Int32(parts[0]), process > 0
    else { return nil }
    return process
  }

  /// Removes this user's files that processes left behind which run no more.
  static func removeLeftovers(in folder: String) {
    let path = folder.isEmpty ? "/" : folder
    for name in (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [] {
      guard let process = process(of: name), kill(process, 0) != 0, errno == ESRCH else {
        continue
      }
      let file = "\(folder)/\(name)"
      var facts = stat()
      guard lstat(file, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG,
        facts.st_uid == geteuid()
      else { continue }
      unlink(file)
    }
  }
}
