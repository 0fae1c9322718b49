import Foundation

/// Where the built program lies that these tests run as a user would.
enum BinaryUnderTest {
  /// The binary that `CASELOAD_BINARY` names (`make test` sets it to the release binary), else
  /// the debug binary that the build has put beside the test bundle.
  static let url: URL = {
    let environment = ProcessInfo.processInfo.environment
    if let path = environment["CASELOAD_BINARY"], !path.isEmpty {
      return URL(fileURLWithPath: path)
    }
    return productsFolder.appendingPathComponent("caseload")
  }()

  /// The folder of built products: the running test program's own on Linux; on a Mac a runner
  /// of the toolchain has loaded the tests from a `.xctest` bundle in that folder.
  private static var productsFolder: URL {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
    return bundle?.bundleURL.deletingLastPathComponent() ?? Bundle.main.bundleURL
  }
}
