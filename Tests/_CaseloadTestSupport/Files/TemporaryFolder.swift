import Foundation

/// A folder of its own for one test, removed with all that is in it.
public struct TemporaryFolder: Sendable {
  /// Where it is.
  public let url: URL

  /// Makes a folder, hands it to the body and removes it, whatever happens.
  public static func with<Result>(_ body: (TemporaryFolder) throws -> Result) throws -> Result {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    return try body(folder)
  }

  /// Makes a folder, hands it to the body and removes it, whatever happens.
  public static func with<Result>(
    _ body: (TemporaryFolder) async throws -> Result
  ) async throws -> Result {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    return try await body(folder)
  }

  private init() throws {
    url = FileManager.default.temporaryDirectory
      .appending(path: "caseload-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  /// A file of this content, with the folders on the way to it.
  @discardableResult
  public func write(_ text: String, to path: String) throws -> URL {
    try write(Data(text.utf8), to: path)
  }

  /// A file of these bytes, with the folders on the way to it.
  @discardableResult
  public func write(_ bytes: Data, to path: String) throws -> URL {
    let file = url.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: file)
    return file
  }

  /// A copy of a file or folder under its own name, or under another one.
  @discardableResult
  public func copy(_ source: URL, as name: String? = nil) throws -> URL {
    let target = url.appending(path: name ?? source.lastPathComponent)
    try FileManager.default.copyItem(at: source, to: target)
    return target
  }

  /// The text of a file, or nil where there is none.
  public func text(of path: String) -> String? {
    try? String(contentsOf: url.appending(path: path), encoding: .utf8)
  }

  /// The names of all that is in the folder, sorted.
  public func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: url.path).sorted()
  }

  /// A test may have made folders read-only; they must be writable to be removed.
  private func remove() {
    let files = FileManager.default
    let paths = files.enumerator(atPath: url.path)?.compactMap { $0 as? String } ?? []
    for path in [""] + paths {
      let full = url.appending(path: path).path
      var isFolder: ObjCBool = false
      if files.fileExists(atPath: full, isDirectory: &isFolder), isFolder.boolValue {
        try? files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: full)
      }
    }
    try? files.removeItem(at: url)
  }
}
