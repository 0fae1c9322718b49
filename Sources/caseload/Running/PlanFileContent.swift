import Foundation

/// The bytes of a plan that the user names: a file, or what a shell puts in its place (`<(...)`).
enum PlanFileContent {
  /// The largest plan in bytes.
  static let mostBytes = 1 << 28

  /// Why there is nothing to read.
  struct Trouble: Error {
    let words: String
  }

  /// Reads a file or a pipe to its end; a device has no end, and a folder no content.
  static func read(_ path: String) -> Result<[UInt8], Trouble> {
    var status = stat()
    guard stat(path, &status) == 0 else {
      return .failure(Trouble(words: "the file cannot be read"))
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG, S_IFIFO: break
    default: return .failure(Trouble(words: "this is not a file with content"))
    }
    guard let handle = FileHandle(forReadingAtPath: path) else {
      return .failure(Trouble(words: "the file cannot be read"))
    }
    // An empty file has nothing to give, which is no error here.
    let data = (try? handle.read(upToCount: mostBytes + 1)) ?? Data()
    guard data.count <= mostBytes else {
      return .failure(Trouble(words: "the file is larger than \(mostBytes >> 20) MiB"))
    }
    return .success([UInt8](data))
  }
}
