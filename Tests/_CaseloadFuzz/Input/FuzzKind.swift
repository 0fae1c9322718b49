/// What an input is fed to, and how it was made.
public enum FuzzKind: String, Sendable, CaseIterable {
  /// A scenario folder, written by the grammar with some values wrong.
  case scenarioGrammar = "scenario-grammar"
  /// A scenario folder, of which bytes of one or two files were changed.
  case scenarioBytes = "scenario-bytes"
  /// A table, written in any style with some cells wrong.
  case tableGrammar = "table-grammar"
  /// A table of which bytes were changed, or bytes that only look like one.
  case tableBytes = "table-bytes"
  /// A plan file of which tokens were changed, or whose proof is made up.
  case planGrammar = "plan-grammar"
  /// A plan file of which bytes were changed.
  case planBytes = "plan-bytes"
  /// A plan in a table.
  case planTable = "plan-table"
  /// The words that a shell passes to the program.
  case words = "words"

  /// How many of a thousand inputs are of this kind; the words start a program each, so they are few.
  var share: Int {
    switch self {
    case .scenarioGrammar: 320
    case .scenarioBytes: 200
    case .tableGrammar: 130
    case .tableBytes: 150
    case .planGrammar: 80
    case .planBytes: 60
    case .planTable: 55
    case .words: 5
    }
  }
}
