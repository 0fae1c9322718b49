import CaseloadDomain
import _CaseloadTestSupport

extension ProofMutation {
  private static let kinds =
    ["level", "family"] + BoundProof.Row.everyKind(ManagerID("m"), Tier.Name("t")).map(\.kind)

  /// The price of each kind of row, in one leaf.
  static var rowPrices: [ProofMutation] {
    kinds.flatMap { kind in
      [
        onRow(kind, "dropped") { $0 = 0 },
        onRow(kind, "twice") { $0 *= 2 },
        onRow(kind, "negated", isWrong: true) { $0.negate() },
        onRow(kind, "too large", isWrong: true) { $0 = tooLarge },
      ]
    }
      + kinds.dropFirst(5).map { kind in
        onLeaf("row \(kind): of another manager") { prices, scenario, random in
          let rows = sorted(prices, kind)
          guard !rows.isEmpty else { return }
          let row = random.pick(rows)
          let manager = random.pick(scenario.team.managers).id
          guard let other = row.about(manager), let price = prices.rows[row] else { return }
          prices.rows[row] = nil
          prices.rows[other] = price
        }
      }
  }

  /// Rows that a leaf must not have.
  static var strangeRows: [ProofMutation] {
    [
      onLeaf("row: of a manager who is not in the team", isWrong: true) {
        prices, scenario, random in
        let rows = BoundProof.Row.everyKind(ManagerID("stranger"), scenario.tiers[0].name)
          .filter { $0.about(ManagerID("stranger")) != nil }
        prices.rows[random.pick(rows)] = 1
      },
      onLeaf("row: of a tier that is none", isWrong: true) { prices, scenario, random in
        let manager = scenario.team.managers[0].id
        let rows = BoundProof.Row.everyKind(manager, Tier.Name("strange"))
          .filter { $0.kind.hasPrefix("tier") }
        prices.rows[random.pick(rows)] = 1
      },
      ProofMutation("row: of the level itself", isWrong: true) { proof, _, random in
        let level = proof.level
        let leaf = random.number(in: 0...(proof.root.leafCount - 1))
        proof.root = proof.root.changingLeaf(leaf) { $0.rows[.level(level)] = 1 }
      },
      onLeaf("row: of a budget that is not set", isWrong: true) { prices, scenario, random in
        let moves = scenario.rules.moves
        var rows: [BoundProof.Row] = []
        if moves.atMost == nil { rows.append(.moveCount) }
        if moves.load == nil { rows.append(.moveLoad) }
        if moves.value == nil { rows.append(.moveValue) }
        if moves.perManager == nil { rows.append(.managerMoves(scenario.team.managers[0].id)) }
        if scenario.rules.intake == nil { rows.append(.intake(scenario.team.managers[0].id)) }
        if !rows.isEmpty { prices.rows[random.pick(rows)] = 1 }
      },
      onLeaf("row: of a rule that is not set", isWrong: true) { prices, scenario, _ in
        guard scenario.rules.bookCount == nil else { return }
        prices.rows[.bookAtMost(scenario.team.managers[0].id)] = 1
      },
      onLeaf("row: of a family without a price", isWrong: true) { prices, scenario, _ in
        let together = scenario.rules.together
        guard together.price == nil, let first = together.groups.first?.members.min() else {
          return
        }
        prices.rows[.family(first)] = 1
      },
    ]
  }

  private static func onRow(
    _ kind: String, _ name: String, isWrong: Bool = false,
    _ change: @escaping @Sendable (inout Int) -> Void
  ) -> ProofMutation {
    onLeaf("row \(kind): \(name)", isWrong: isWrong) { prices, _, random in
      let rows = sorted(prices, kind)
      if !rows.isEmpty { change(&prices.rows[random.pick(rows), default: 0]) }
    }
  }

  /// The priced rows of a kind, in an order that does not depend on the run.
  private static func sorted(_ prices: BoundProof.Prices, _ kind: String) -> [BoundProof.Row] {
    prices.rows.filter { $0.key.kind == kind && $0.value != 0 }.map(\.key)
      .sorted { "\($0)" < "\($1)" }
  }
}
