import _CaseloadTestSupport

/// Tables as the world writes them: any separator, encoding, line end, number and date style.
struct TableGrammar {
  /// How many clients and managers there are.
  let clients: Int
  let managers: Int
  /// How many of a thousand cells are wrong.
  let perThousand: Int

  /// A table of clients or managers in which some cells may be wrong.
  static func anyTable(_ random: inout SeededGenerator) -> [UInt8] {
    let grammar = TableGrammar(
      clients: random.number(in: 0...12), managers: random.number(in: 1...4),
      perThousand: random.pick([0, 5, 20, 100, 300]))
    return random.chance(70) ? grammar.clientTable(&random) : grammar.managerTable(&random)
  }

  /// The table of clients, with every column that has a meaning and those that rules name.
  func clientTable(_ random: inout SeededGenerator) -> [UInt8] {
    let style = TableStyle(&random)
    var rows = [
      [
        "id", "name", "tier", "complexity", "owner", "value", "family", "priority", "health",
        "start", "end", "renewal", "owner-since", "owners-24m", "Region", "Industry", "Level",
        "Employees", "Open", "Deal",
      ]
    ]
    for index in 0..<clients { rows.append(client(index + 1, style, &random)) }
    if random.chance(5) { rows += [[""], ["Total", style.number(Double(clients), &random)]] }
    return style.bytes(of: spoilt(rows, &random), &random)
  }

  private func client(
    _ number: Int, _ style: TableStyle, _ random: inout SeededGenerator
  ) -> [String] {
    let owner = "m\(random.number(in: 1...managers))"
    return [
      "K\(number)", "Client \(number)", random.pick(["enterprise", "mid", "Mid", "small"]),
      random.pick(["", "1", "3", "5"]), random.pick([owner, owner, "", "gone", "desk"]),
      style.number(Double(random.number(in: 0...2_000_000)) / 100, &random),
      random.pick(["", "harbour", "K1", "line"]), random.pick(["", "1", "9"]),
      random.pick(["", "red", "Green"]), style.date(&random, from: 2026), "",
      style.date(&random, from: 2027), style.date(&random, from: 2025),
      random.pick(["", "1", "3"]), random.pick(["", "North", "South"]),
      random.pick(["", "Energy", "Bank"]), random.pick(["", "1", "2", "3"]),
      random.pick(["10", "500", "2500"]), random.pick(["", "0", "3"]), random.pick(["", "open"]),
    ]
  }

  /// The table of managers.
  func managerTable(_ random: inout SeededGenerator) -> [UInt8] {
    let style = TableStyle(&random)
    var rows = [["id", "name", "fte", "target", "start", "end", "Region", "Industries", "Level"]]
    for index in 0..<managers {
      rows.append([
        "m\(index + 1)", "Person \(index + 1)", random.pick(["", "1", "2", "0"]),
        random.pick(["", "60 %", "80 %"]), style.date(&random, from: 2020), "",
        random.pick(["", "North", "South"]), random.pick(["", "Energy; Bank", "Bank"]),
        random.pick(["", "1", "3"]),
      ])
    }
    return style.bytes(of: spoilt(rows, &random), &random)
  }

  /// The table of leave.
  func leaveTable(_ random: inout SeededGenerator) -> [UInt8] {
    let style = TableStyle(&random)
    let rows = [
      ["manager", "from", "to", "share"],
      [
        "m1", "2027-03-01", random.pick(["2027-03-05", "2027-12-31"]),
        random.pick(["", "50 %", "1"]),
      ],
    ]
    return style.bytes(of: spoilt(rows, &random), &random)
  }

  /// The table of events.
  func eventTable(_ random: inout SeededGenerator) -> [UInt8] {
    let style = TableStyle(&random)
    let rows = [
      ["client", "month", "hours", "reason"],
      ["K1", "2027-03", random.pick(["2", "-3", "100"]), "a fair"],
      ["K1", "2027-04", "2", ""],
    ]
    return style.bytes(of: spoilt(rows, &random), &random)
  }

  private func spoilt(
    _ rows: [[String]], _ random: inout SeededGenerator
  ) -> [[String]] {
    var result = rows
    for row in result.indices {
      for cell in result[row].indices where random.number(in: 1...1000) <= perThousand {
        result[row][cell] = random.pick(WrongValues.words)
      }
      guard random.number(in: 1...3000) <= perThousand else { continue }
      switch random.number(in: 0...3) {
      case 0: result[row].append(random.pick(WrongValues.words))
      case 1: result[row].removeLast()
      case 2: result[row] = []
      default: result[row] = result[random.number(in: 0...(result.count - 1))]
      }
    }
    return result
  }
}
