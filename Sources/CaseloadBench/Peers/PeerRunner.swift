import Dispatch
import Foundation

/// Why a peer gave no answer.
public struct PeerTrouble: Error, Sendable {
  /// What its runner said last on standard error.
  public var words: String
}

/// Starts the runners of peers.
public struct PeerRunner: Sendable {
  private let python: String
  private let folder: String

  /// A runner of the scripts in a folder with a Python that has their packages.
  public init(python: String, folder: String) {
    self.python = python
    self.folder = folder
  }

  /// The files that must be there but are not.
  public var missing: [String] {
    ([python] + Peer.allCases.map { "\(folder)/\($0.script)" })
      .filter { !FileManager.default.fileExists(atPath: $0) }
  }

  /// Runs a peer on a model and waits for its answer.
  func answer(
    of peer: Peer, model: URL, limits: MatchLimits
  ) throws -> PeerAnswer {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "caseload-peer-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let answer = folder.appending(path: "answer.json")
    let complaints = folder.appending(path: "stderr.txt")
    try Data().write(to: complaints)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: python)
    process.arguments = [
      "\(self.folder)/\(peer.script)", model.path, answer.path,
      "--time-limit", String(limits.seconds), "--threads", String(limits.threads),
    ]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = try FileHandle(forWritingTo: complaints)
    try process.run()
    // A peer that has no regard for its limit is ended; reading a large model takes time too.
    let end = DispatchWorkItem { process.terminate() }
    DispatchQueue.global().asyncAfter(
      deadline: .now() + .milliseconds(Int(limits.seconds * 2_500) + 180_000), execute: end)
    process.waitUntilExit()
    end.cancel()
    guard process.terminationStatus == 0, let data = try? Data(contentsOf: answer) else {
      let said = (try? String(contentsOf: complaints, encoding: .utf8)) ?? ""
      let lines = said.split(separator: "\n").suffix(3).joined(separator: " / ")
      throw PeerTrouble(words: lines.isEmpty ? "it ended without an answer" : lines)
    }
    return try JSONDecoder().decode(PeerAnswer.self, from: data)
  }
}
