import CaseloadDomain
import CaseloadFiles

/// Findings alone, as the one object that `--json` prints when the data cannot be used.
public enum FindingsJSON {
  /// The object.
  public static func answer(_ findings: [Finding]) -> [UInt8] {
    JSONWriter.bytes(of: .object(["findings": .list(findings.map(\.json))]))
  }
}
