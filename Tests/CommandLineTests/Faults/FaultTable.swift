import Foundation
import _CaseloadTestSupport

/// Prints what a fault led to, one line each, which `make faults` gathers into its table.
enum FaultTable {
  /// A line of the table.
  static func record(_ fault: String, end: ProgramOutcome.End, message: String) {
    let ending =
      switch end {
      case .exit(let code): "exit \(code)"
      case .signal(let number): "signal \(number)"
      case .timeout: "no end"
      }
    record(fault, ending: ending, message: message)
  }

  /// A line of the table about several runs.
  static func record(_ fault: String, ending: String, message: String) {
    let lines = message.split(whereSeparator: \.isNewline).map(String.init)
    print("FAULT | \(fault) | \(ending) | \(lines.last ?? "-")")
  }
}
