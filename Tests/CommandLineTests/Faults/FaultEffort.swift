import Foundation

/// How much the tests of faults try: a little with every run of the tests, all in `make faults`.
enum FaultEffort {
  /// CASELOAD_FAULTS=all asks for all.
  static let isThorough = environment["CASELOAD_FAULTS"] == "all"

  /// So many runs are killed; CASELOAD_KILLS sets another number.
  static let kills =
    environment["CASELOAD_KILLS"].flatMap { Int($0) } ?? (isThorough ? 1000 : 60)

  /// At so many moments each signal is sent.
  static let signalMoments = isThorough ? 40 : 5

  private static var environment: [String: String] { ProcessInfo.processInfo.environment }
}
