/// Feeds inputs to the readers they are meant for and holds the outcome against the laws.
public struct Judge {
  private let desk: Desk

  /// A judge who works at a desk.
  public init(desk: Desk) { self.desk = desk }

  /// What came of an input. Never throws for the input's sake.
  public func verdict(on input: FuzzInput) throws -> Verdict {
    switch input.kind {
    case .scenarioGrammar, .scenarioBytes:
      try desk.lay(input.files)
      return ScenarioJudge(desk: desk).verdict(on: input)
    case .tableGrammar, .tableBytes: return TableJudge.verdict(on: input)
    case .planGrammar, .planBytes: return PlanJudge.verdict(onFileOf: input)
    case .planTable: return PlanJudge.verdict(onTableOf: input)
    case .words:
      #if os(Linux)
        return try WordJudge(desk: desk).verdict(on: input)
      #else
        return Verdict(.unparsed)
      #endif
    }
  }
}
