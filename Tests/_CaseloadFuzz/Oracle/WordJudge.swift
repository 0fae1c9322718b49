#if os(Linux)
  import Foundation

  /// Runs the built program with words and holds its end against the contract.
  struct WordJudge {
    private static let contract: Set<Int32> = [0, 1, 2, 64, 65]

    let desk: Desk

    func verdict(on input: FuzzInput) throws -> Verdict {
      guard let program = desk.program else { return Verdict(.unparsed) }
      try lay()
      let end = try ProgramEnd.of(program.path, words: input.words, in: desk.root.path)
      var verdict = Verdict(end.code == 64 ? .unparsed : end.code == 0 ? .usable : .refused)
      verdict.codes = [end.code.map { "exit \($0)" } ?? "killed"]
      guard let code = end.code else {
        verdict.faults = ["the program ended by signal \(end.signal ?? 0): \(end.errors)"]
        return verdict
      }
      if !Self.contract.contains(code) { verdict.faults.append("exit \(code) is in no contract") }
      let mustTalk = code == 1 || code == 64
      if mustTalk && end.errors.isEmpty { verdict.faults.append("exit \(code) without a word") }
      if code != 0 && end.errors.isEmpty && end.output.isEmpty {
        verdict.faults.append("exit \(code) without an answer")
      }
      return verdict
    }

    /// A scenario in the folder `s` and a plan for it in `p.csv`.
    private func lay() throws {
      try desk.lay([
        "scenario.yaml": Array(
          "format: 1\nclients: clients.csv\nmanagers: managers.csv\ntiers: {mid: {hours: 60}}\n"
            .utf8),
        "clients.csv": Array("id,tier,owner\na,mid,x\nb,mid,x\nc,mid,\n".utf8),
        "managers.csv": Array("id\nx\ny\n".utf8),
      ])
      try Data("id,new_owner\na,x\nb,y\nc,y\n".utf8).write(to: desk.root.appending(path: "p.csv"))
    }
  }
#endif
