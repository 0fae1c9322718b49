import CaseloadDomain
import _CaseloadTestSupport

/// One part of a proof spoilt, on purpose.
struct ProofMutation: Sendable {
  /// What is spoilt, as the list prints it.
  var name: String
  /// Whether the proof is wrong then, whatever its numbers; otherwise they may still prove the claim.
  var isWrong: Bool
  /// Spoils a proof; leaves it as it is where it has no such part.
  var spoil: @Sendable (inout BoundProof, Scenario, inout SeededGenerator) -> Void

  init(
    _ name: String, isWrong: Bool = false,
    spoil: @escaping @Sendable (inout BoundProof, Scenario, inout SeededGenerator) -> Void
  ) {
    self.name = name
    self.isWrong = isWrong
    self.spoil = spoil
  }

  /// Every one, in the order in which they are printed.
  static let all = claims + clientPrices + rowPrices + strangeRows + decisions

  /// A price just beyond what the audit takes.
  static let tooLarge = (1 << 50) + 1

  /// What a proof says of itself.
  static var claims: [ProofMutation] {
    [
      ProofMutation("bound: a hundredth too high", isWrong: true) { proof, _, _ in
        proof.bound = proof.bound + Price(hundredths: 1)
      },
      ProofMutation("bound: twice as high", isWrong: true) { proof, _, _ in
        proof.bound = proof.bound + proof.bound
      },
      ProofMutation("bound: of another level") { proof, _, random in
        let other = random.pick(tinyLevels.map(\.name).filter { $0 != proof.level })
        proof.level = other
      },
      ProofMutation("scale: zero", isWrong: true) { proof, _, _ in proof.scale = 0 },
      ProofMutation("scale: negative", isWrong: true) { proof, _, _ in proof.scale.negate() },
      ProofMutation("scale: too large", isWrong: true) { proof, _, _ in
        proof.scale = tooLarge
      },
      ProofMutation("scale: one more") { proof, _, _ in proof.scale += 1 },
      ProofMutation("scale: a tenth") { proof, _, _ in proof.scale = max(1, proof.scale / 10) },
    ]
  }

  /// The price of a client in one leaf.
  static var clientPrices: [ProofMutation] {
    [
      onClient("a tenth more") { $0 += $0 / 10 },
      onClient("a tenth less") { $0 -= $0 / 10 },
      onClient("dropped") { $0 = 0 },
      onClient("twice") { $0 *= 2 },
      onClient("negated") { $0.negate() },
      onClient("too large", isWrong: true) { $0 = tooLarge },
      onLeaf("client prices: one missing", isWrong: true) { prices, _, _ in
        prices.clients.removeLast()
      },
      onLeaf("client prices: one too many", isWrong: true) { prices, _, _ in
        prices.clients.append(0)
      },
      onLeaf("client prices: turned round") { prices, _, _ in prices.clients.reverse() },
      onLeaf("leaf: no prices at all") { prices, _, _ in
        prices = BoundProof.Prices(clients: prices.clients.map { _ in 0 })
      },
    ]
  }

  /// A mutation of one leaf.
  static func onLeaf(
    _ name: String, isWrong: Bool = false,
    _ change:
      @escaping @Sendable (inout BoundProof.Prices, Scenario, inout SeededGenerator) -> Void
  ) -> ProofMutation {
    ProofMutation(name, isWrong: isWrong) { proof, scenario, random in
      let leaf = random.number(in: 0...(proof.root.leafCount - 1))
      var draws = random
      proof.root = proof.root.changingLeaf(leaf) { change(&$0, scenario, &draws) }
      random = draws
    }
  }

  private static func onClient(
    _ name: String, isWrong: Bool = false, _ change: @escaping @Sendable (inout Int) -> Void
  ) -> ProofMutation {
    onLeaf("client price: \(name)", isWrong: isWrong) { prices, _, random in
      change(&prices.clients[random.number(in: 0...(prices.clients.count - 1))])
    }
  }
}
