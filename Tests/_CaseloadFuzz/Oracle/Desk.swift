import Foundation

/// A folder below which inputs lie while they are judged.
public final class Desk {
  /// The root, which no path of a scenario may leave.
  let root: URL
  /// The folder of the input.
  let folder: URL
  /// The built program; nil where words cannot be tried.
  let program: URL?

  /// An empty desk, gone with its owner.
  public init(program: URL?) throws {
    root = FileManager.default.temporaryDirectory
      .appending(path: "caseload-fuzz-\(UUID().uuidString)")
    folder = root.appending(path: "s")
    self.program = program
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// Lays the files of an input out and takes away those of the last.
  func lay(_ files: [String: [UInt8]]) throws {
    let path = folder.path
    for name in try FileManager.default.contentsOfDirectory(atPath: path)
    where files[name] == nil {
      try FileManager.default.removeItem(atPath: path + "/" + name)
    }
    for (name, bytes) in files {
      guard let file = fopen(path + "/" + name, "w") else { throw CocoaError(.fileWriteUnknown) }
      let written = fwrite(bytes, 1, bytes.count, file)
      guard fclose(file) == 0, written == bytes.count else {
        throw CocoaError(.fileWriteUnknown)
      }
    }
  }

  deinit { try? FileManager.default.removeItem(at: root) }
}
