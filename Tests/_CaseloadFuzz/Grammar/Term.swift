import _CaseloadTestSupport

/// A part of a scenario file before it is written.
indirect enum Term {
  /// A text, a number or a date.
  case word(String)
  /// Terms in order.
  case list([Term])
  /// Terms by key, in order; a key may stand twice.
  case map([(key: String, value: Term)])

  /// The term with about so many of a thousand parts made wrong.
  func spoilt(_ perThousand: Int, _ random: inout SeededGenerator) -> Term {
    if random.number(in: 1...1000) <= perThousand {
      return WrongValues.value(insteadOf: self, &random)
    }
    switch self {
    case .word: return self
    case .list(let terms):
      return .list(terms.map { $0.spoilt(perThousand, &random) })
    case .map(let entries):
      var result: [(key: String, value: Term)] = []
      for entry in entries {
        let value = entry.value.spoilt(perThousand, &random)
        guard random.number(in: 1...1000) <= perThousand else {
          result.append((entry.key, value))
          continue
        }
        switch random.number(in: 0...3) {
        case 0: break
        case 1: result += [(entry.key, value), (entry.key, value)]
        case 2: result.append((WrongValues.misspelt(entry.key, &random), value))
        default: result.append((random.pick(WrongValues.words), value))
        }
      }
      return .map(result)
    }
  }
}
