import CaseloadDomain
import CaseloadPlanning
import CaseloadReports
import CaseloadSolver
import _CaseloadTestSupport

/// Small scenarios with the plan files that the program itself writes for them.
struct SamplePlans: Sendable {
  /// One scenario with its plan.
  struct Sample: Sendable {
    let scenario: Scenario
    let plan: Plan
    let file: [UInt8]
  }

  /// The samples, made once.
  static let shared = SamplePlans(seeds: 1...16)

  private let samples: [Sample]

  private init(seeds: ClosedRange<UInt64>) {
    samples = seeds.compactMap { seed in
      let scenario = TinyScenario.makeWithEveryRule(seed: seed)
      guard let result = try? Planner().plan(scenario), let audited = result.audited else {
        return nil
      }
      return Sample(
        scenario: scenario, plan: audited.plan, file: PlanJSON(result, version: "0").file)
    }
    precondition(!samples.isEmpty, "some tiny scenario has a plan")
  }

  /// A plan file changed by the closure.
  func input(
    _ kind: FuzzKind, _ random: inout SeededGenerator,
    changed: ([UInt8], inout SeededGenerator) -> [UInt8]
  ) -> FuzzInput {
    let number = random.number(in: 0...(samples.count - 1))
    let bytes = changed(samples[number].file, &random)
    return FuzzInput(kind, files: ["plan.json": bytes, "sample": Array(String(number).utf8)])
  }

  /// A plan as a table, with cells and bytes changed.
  func table(_ random: inout SeededGenerator) -> FuzzInput {
    let number = random.number(in: 0...(samples.count - 1))
    let sample = samples[number]
    let perThousand = random.pick([0, 10, 50, 200])
    var rows = [[random.pick(["id", "client"]), random.pick(["new_owner", "manager", "owner"])]]
    for client in sample.scenario.clients {
      rows.append([client.id.text, sample.plan[client.id]?.text ?? ""])
    }
    for row in rows.indices {
      for cell in rows[row].indices where random.number(in: 1...1000) <= perThousand {
        rows[row][cell] = random.pick(WrongValues.words + ["c1", "m1", "m2"])
      }
    }
    var bytes = TableStyle(&random).bytes(of: rows, &random)
    if random.chance(40) { bytes = ByteMutation.changed(bytes, &random) }
    return FuzzInput(
      .planTable, files: ["plan.csv": bytes, "sample": Array(String(number).utf8)])
  }

  /// The sample that an input belongs to.
  func sample(of input: FuzzInput) -> Sample {
    let text = String(decoding: input.files["sample"] ?? [], as: UTF8.self)
    let number = Int(text) ?? 0
    return samples[samples.indices.contains(number) ? number : 0]
  }
}
