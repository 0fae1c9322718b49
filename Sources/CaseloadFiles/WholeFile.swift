import Foundation

/// A file that is written whole or not at all.
///
/// The bytes go to a temporary file in the same folder, are forced to disk and take the old file's
/// place in one step, so that whoever reads, and whatever fails, sees the old bytes or the new ones.
/// A device or pipe cannot be replaced and is written in place. A symbolic link is refused.
public struct WholeFile: Sendable {
  /// Where the file stands, as the user named it.
  public let path: String

  /// The file at a path; nothing is touched yet.
  public init(path: String) { self.path = path }

  /// Replaces the file by these bytes. On failure the old file stays and no trace is left.
  public func write(_ bytes: [UInt8]) throws(FileTrouble) {
    let target = try resolvedTarget()
    guard target.isReplaceable else { return try writeInPlace(bytes) }
    TemporaryName.removeLeftovers(in: folder(of: target.path))
    let temporary = temporaryPath(beside: target.path)
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw trouble(.create) }
    do throws(FileTrouble) {
      try put(bytes, to: descriptor)
      if let mode = target.mode { fchmod(descriptor, mode) }
      guard fsync(descriptor) == 0 else { throw trouble(.write) }
    } catch {
      close(descriptor)
      unlink(temporary)
      throw error
    }
    guard close(descriptor) == 0, rename(temporary, target.path) == 0 else {
      let failure = trouble(.replace)
      unlink(temporary)
      throw failure
    }
    settleFolder(of: target.path)
  }

  /// Makes sure before long work that the file could be written, leaving nothing behind.
  public func probe() throws(FileTrouble) {
    let target = try resolvedTarget()
    guard target.isReplaceable else {
      guard access(path, W_OK) == 0 else { throw trouble(.write) }
      return
    }
    let temporary = temporaryPath(beside: target.path)
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw trouble(.create) }
    close(descriptor)
    unlink(temporary)
  }

  /// Where the bytes end up, with the mode of the file that stands there.
  private func resolvedTarget() throws(FileTrouble) -> Target {
    var facts = stat()
    try refuseLink()
    guard stat(path, &facts) == 0 else {
      return Target(path: path, isReplaceable: true, mode: nil)
    }
    let kind = facts.st_mode & S_IFMT
    if kind == S_IFDIR { throw FileTrouble(path: path, step: .create, code: EISDIR) }
    // A file that may not be written is not to be replaced behind its owner's back.
    guard access(path, W_OK) == 0 else { throw trouble(.write) }
    guard kind == S_IFREG else { return Target(path: path, isReplaceable: false, mode: nil) }
    return Target(path: path, isReplaceable: true, mode: facts.st_mode & 0o7777)
  }

  /// Behind a link may stand anybody's file, and to replace the link would lose it. Links to devices
  /// and pipes, `/dev/stdout` one of them, lose nothing.
  private func refuseLink() throws(FileTrouble) {
    var facts = stat()
    guard lstat(path, &facts) == 0, facts.st_mode & S_IFMT == S_IFLNK else { return }
    let isThere = stat(path, &facts) == 0
    if !isThere || facts.st_mode & S_IFMT == S_IFREG {
      throw FileTrouble(path: path, step: .follow, code: ELOOP)
    }
  }

  private func writeInPlace(_ bytes: [UInt8]) throws(FileTrouble) {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw trouble(.create) }
    defer { close(descriptor) }
    try put(bytes, to: descriptor)
  }

  private func put(_ bytes: [UInt8], to descriptor: Int32) throws(FileTrouble) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0 && errno == EINTR { continue }
      guard written > 0 else { throw trouble(.write) }
      rest = rest.dropFirst(written)
    }
  }

  private func temporaryPath(beside target: String) -> String {
    "\(folder(of: target))/\(TemporaryName.new())"
  }

  private func folder(of target: String) -> String {
    guard let slash = target.lastIndex(of: "/") else { return "." }
    return slash == target.startIndex ? "" : String(target[..<slash])
  }

  /// The new name itself must survive a power cut too; where folders cannot be synchronised, the
  /// file is nevertheless whole.
  private func settleFolder(of target: String) {
    let descriptor = open(folder(of: target) + "/", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  private func trouble(_ step: FileTrouble.Step) -> FileTrouble {
    FileTrouble(path: path, step: step, code: errno)
  }
}

private struct Target {
  let path: String
  let isReplaceable: Bool
  let mode: mode_t?
}

/// Why a file could not be written.
public struct FileTrouble: Error, Hashable, Sendable {
  /// What was being done.
  public enum Step: String, Hashable, Sendable {
    /// A file was to be made in the folder.
    case create
    /// Bytes were to be written.
    case write
    /// A symbolic link stands in the file's place.
    case follow
    /// The new file was to take the old one's place.
    case replace
  }

  /// The file, as the user named it.
  public var path: String
  /// What was being done.
  public var step: Step
  /// The system's error number.
  public var code: Int32

  /// A trouble.
  public init(path: String, step: Step, code: Int32) {
    self.path = path
    self.step = step
    self.code = code
  }

  /// The system's words for the error number, in English.
  public var reason: String { String(cString: strerror(code)) }
}
