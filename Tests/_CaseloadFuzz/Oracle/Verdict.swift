/// What came of one input.
public struct Verdict: Sendable {
  /// How far the input got.
  public enum Outcome: String, Sendable, CaseIterable {
    /// It could not even be taken apart: the text is no YAML, no JSON, no table.
    case unparsed
    /// It was taken apart, and something in it is wrong.
    case refused
    /// It can be used.
    case usable
  }

  /// How far it got.
  public var outcome: Outcome
  /// The codes of its findings, each as often as it occurs; exit codes for words.
  public var codes: [String] = []
  /// Whether it was planned or audited.
  public var wasPlanned = false
  /// What broke a law of this project; empty where all is well.
  public var faults: [String] = []

  init(_ outcome: Outcome) { self.outcome = outcome }
}
