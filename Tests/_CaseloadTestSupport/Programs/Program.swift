import Foundation

/// An executable that tests run as a person would: arguments in; stdout, stderr and exit code out.
public struct Program: Sendable {
  /// The executable file.
  public let executable: URL

  /// The program at a path.
  public init(executable: URL) { self.executable = executable }

  /// The built command line: CASELOAD_BINARY, else `caseload` beside the test bundle.
  public static func caseload() throws -> Program {
    if let path = ProcessInfo.processInfo.environment["CASELOAD_BINARY"] {
      return try Program(checking: URL(filePath: path))
    }
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
    let folder = bundle?.bundleURL.deletingLastPathComponent() ?? Bundle.main.bundleURL
    return try Program(checking: folder.appending(path: "caseload"))
  }

  /// The shell, for pipes and redirections; `$CASELOAD` names the built command line in its script.
  public static let shell = Program(executable: URL(filePath: "/bin/sh"))

  private init(checking executable: URL) throws {
    guard FileManager.default.isExecutableFile(atPath: executable.path) else {
      throw MissingProgram(path: executable.path)
    }
    self.executable = executable
  }

  /// There is no executable where one was looked for.
  public struct MissingProgram: Error, CustomStringConvertible {
    /// The path.
    public var path: String
    /// What is missing, and what to do.
    public var description: String {
      "no program at \(path); build first, or name it by CASELOAD_BINARY"
    }
  }

  /// Runs to the end; a program that takes longer than the timeout is killed.
  ///
  /// Colour and width are settled by the environment, so that every machine sees the same bytes;
  /// variables given here come on top, an empty one is removed.
  public func run(
    _ arguments: [String], input: String = "", in folder: URL? = nil,
    environment: [String: String] = [:], timeout: Duration = .seconds(120)
  ) throws -> ProgramOutcome {
    try start(arguments, input: input, in: folder, environment: environment)
      .outcome(within: timeout)
  }

  /// Starts the program without waiting, so that a test can send it a signal.
  public func start(
    _ arguments: [String], input: String = "", in folder: URL? = nil,
    environment: [String: String] = [:]
  ) throws -> RunningProgram {
    var variables = ProcessInfo.processInfo.environment
    for name in ["NO_COLOR", "CLICOLOR_FORCE", "FORCE_COLOR", "COLUMNS"] { variables[name] = nil }
    variables["CASELOAD"] = try? Self.caseload().executable.path
    for (name, value) in environment { variables[name] = value.isEmpty ? nil : value }
    return try RunningProgram(
      executable: executable, arguments: arguments, input: input, folder: folder,
      environment: variables)
  }
}

/// What a program did.
public struct ProgramOutcome: Sendable {
  /// How it ended.
  public enum End: Hashable, Sendable {
    /// With this exit code.
    case exit(Int32)
    /// By this signal.
    case signal(Int32)
    /// It was killed because it took too long.
    case timeout
  }

  /// How it ended.
  public var end: End
  /// The bytes on stdout.
  public var outputBytes: Data
  /// The bytes on stderr.
  public var errorBytes: Data

  /// The text on stdout.
  public var output: String { String(decoding: outputBytes, as: UTF8.self) }
  /// The text on stderr.
  public var errors: String { String(decoding: errorBytes, as: UTF8.self) }
  /// The exit code; nil after a signal or a timeout.
  public var exitCode: Int32? {
    if case .exit(let code) = end { code } else { nil }
  }
}
