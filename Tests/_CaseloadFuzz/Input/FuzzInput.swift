import Foundation

/// Bytes that are fed to one reader.
public struct FuzzInput: Hashable, Sendable {
  /// The name of the file that holds the kind.
  private static let kindName = "kind"

  /// What they are fed to.
  public var kind: FuzzKind
  /// The content of each file by its name.
  public var files: [String: [UInt8]]

  /// An input.
  public init(_ kind: FuzzKind, files: [String: [UInt8]]) {
    self.kind = kind
    self.files = files
  }

  /// The words for the program, each ended by a NUL; only where `kind` is `words`.
  public var words: [[UInt8]] {
    (files["words"] ?? []).split(separator: 0, omittingEmptySubsequences: false)
      .dropLast().map(Array.init)
  }

  /// Writes the files and the kind into a folder, to be kept and read again.
  public func keep(in folder: URL) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data((kind.rawValue + "\n").utf8).write(to: folder.appending(path: Self.kindName))
    for (name, bytes) in files { try Data(bytes).write(to: folder.appending(path: name)) }
  }

  /// The input kept in a folder; nil where the folder holds none.
  public init?(keptIn folder: URL) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    var files: [String: [UInt8]] = [:]
    for name in names {
      guard let data = try? Data(contentsOf: folder.appending(path: name)) else { return nil }
      files[name] = Array(data)
    }
    let word = files.removeValue(forKey: Self.kindName) ?? []
    let name = String(decoding: word, as: UTF8.self).filter { !$0.isWhitespace }
    guard let kind = FuzzKind(rawValue: name) else { return nil }
    self.init(kind, files: files)
  }
}
