import _CaseloadTestSupport

/// Scenario folders with every key, rule and table, in which some values may be wrong.
enum ScenarioGrammar {
  /// The files of a scenario; in most of them something is wrong.
  static func files(_ random: inout SeededGenerator) -> [String: [UInt8]] {
    let perThousand = random.pick([0, 0, 2, 5, 10, 30, 100])
    var files = soundFiles(&random, perThousand: perThousand)
    if random.chance(2) { files[random.pick(files.keys.sorted())] = nil }
    return files
  }

  /// The files of a scenario of which about so many of a thousand values are wrong.
  static func soundFiles(
    _ random: inout SeededGenerator, perThousand: Int = 0
  ) -> [String: [UInt8]] {
    let clients = random.number(in: 1...8)
    let managers = random.number(in: 1...4)
    var grammar = ScenarioTerms(random: random, clients: clients, managers: managers)
    let term = grammar.scenario()
    random = grammar.random
    let tables = TableGrammar(clients: clients, managers: managers, perThousand: perThousand)
    return [
      "scenario.yaml": Array(TermWriter.yaml(term.spoilt(perThousand, &random), &random).utf8),
      "clients.csv": tables.clientTable(&random),
      "managers.csv": tables.managerTable(&random),
      "leave.csv": tables.leaveTable(&random),
      "events.csv": tables.eventTable(&random),
    ]
  }
}
