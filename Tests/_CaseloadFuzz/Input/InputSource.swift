import _CaseloadTestSupport

/// The inputs of a seed, each of which follows from its number alone.
public struct InputSource: Sendable {
  private let seed: UInt64
  private let plans: SamplePlans

  /// The inputs of a seed.
  public init(seed: UInt64) {
    self.seed = seed
    plans = SamplePlans.shared
  }

  /// The input of a number.
  public func input(_ index: Int) -> FuzzInput {
    var random = SeededGenerator(seed: seed &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(index))
    // Neighbouring seeds begin alike; the second number no longer does.
    random = SeededGenerator(seed: random.next() ^ UInt64(index))
    let kind = Self.kind(&random)
    switch kind {
    case .scenarioGrammar:
      return FuzzInput(kind, files: ScenarioGrammar.files(&random))
    case .scenarioBytes:
      return FuzzInput(kind, files: Self.changedScenario(&random))
    case .tableGrammar:
      return FuzzInput(kind, files: ["table.csv": TableGrammar.anyTable(&random)])
    case .tableBytes:
      return FuzzInput(kind, files: ["table.csv": Self.changedTable(&random)])
    case .planGrammar:
      return plans.input(kind, &random) { PlanGrammar.spoilt($0, &$1) }
    case .planBytes:
      return plans.input(kind, &random) { ByteMutation.changed($0, &$1) }
    case .planTable:
      return plans.table(&random)
    case .words:
      return FuzzInput(kind, files: ["words": WordGrammar.words(&random)])
    }
  }

  private static func kind(_ random: inout SeededGenerator) -> FuzzKind {
    var rest = random.number(in: 0...999)
    for kind in FuzzKind.allCases {
      if rest < kind.share { return kind }
      rest -= kind.share
    }
    return .scenarioGrammar
  }

  private static func changedScenario(_ random: inout SeededGenerator) -> [String: [UInt8]] {
    var files = ScenarioGrammar.soundFiles(&random)
    for _ in 0...random.number(in: 0...1) {
      let name = random.chance(60) ? "scenario.yaml" : random.pick(files.keys.sorted())
      files[name] = files[name].map { ByteMutation.changed($0, &random) }
    }
    return files
  }

  private static func changedTable(_ random: inout SeededGenerator) -> [UInt8] {
    if random.chance(30) { return ByteMutation.noise(&random) }
    return ByteMutation.changed(TableGrammar.anyTable(&random), &random)
  }
}
