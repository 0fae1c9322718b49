import Foundation
import _CaseloadTestSupport

/// GLPK's own program, which shares nothing with ours but the library's name.
struct OtherSolver {
  private let program: Program

  /// The program, or nil where it is not installed.
  init?() {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    guard
      let path = folders.map({ "\($0)/glpsol" }).first(where: {
        FileManager.default.isExecutableFile(atPath: $0)
      })
    else { return nil }
    program = Program(executable: URL(filePath: path))
  }

  /// The best value of a model in LP format, in hundredths; nil where it found none.
  func value(ofModel name: String, in folder: TemporaryFolder) throws -> Int? {
    let solved = try program.run(
      ["--lp", name, "--cuts", "-w", "answer"], in: folder.url)
    guard solved.exitCode == 0 else { return nil }
    // The line `s mip ROWS COLUMNS o VALUE` of GLPK's answer format.
    let line = folder.text(of: "answer")?.split(separator: "\n").first { $0.hasPrefix("s mip") }
    guard let words = line?.split(separator: " "), words.count == 6, words[4] == "o" else {
      return nil
    }
    return Double(words[5]).map { Int(($0 * 100).rounded()) }
  }

  /// Whether it can read a model in LP format.
  func reads(model name: String, in folder: TemporaryFolder) throws -> Bool {
    try program.run(["--lp", name, "--check"], in: folder.url).exitCode == 0
  }
}
