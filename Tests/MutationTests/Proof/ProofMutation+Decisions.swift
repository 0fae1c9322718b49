import CaseloadDomain
import _CaseloadTestSupport

extension ProofMutation {
  /// What the tree decides, and whether its parts cover everything.
  static var decisions: [ProofMutation] {
    [
      onBranch("a part missing") { client, children, random in
        var rest = children
        rest.remove(at: random.number(in: 0...(children.count - 1)))
        return .branch(client: client, children: rest)
      },
      onBranch("an option missing") { client, children, random in
        var changed = children
        let place = random.number(in: 0...(children.count - 1))
        guard !changed[place].options.isEmpty else {
          return .branch(client: client, children: children)
        }
        changed[place].options.remove(at: random.number(in: 0...(changed[place].options.count - 1)))
        return .branch(client: client, children: changed)
      },
      onBranch("no parts at all") { client, _, _ in .branch(client: client, children: []) },
      onBranch("the first part stands for all") { _, children, _ in children[0].node },
      onBranch("the last part stands for all") { _, children, _ in
        children[children.count - 1].node
      },
      onBranch("the parts exchange their options") { client, children, _ in
        let options = children.map(\.options).reversed()
        return .branch(
          client: client,
          children: zip(children, options).map { BoundProof.Child(options: $1, node: $0.node) })
      },
      onBranch("every part has every option") { client, children, _ in
        let options = children.flatMap(\.options)
        return .branch(
          client: client,
          children: children.map { BoundProof.Child(options: options, node: $0.node) })
      },
      onBranch("the parts have the same proof") { client, children, random in
        let node = random.pick(children).node
        return .branch(
          client: client,
          children: children.map { BoundProof.Child(options: $0.options, node: node) })
      },
      ProofMutation("branch: on another client") { proof, scenario, random in
        let other = random.pick(scenario.clients).id
        proof.root = Self.changeBranch(of: proof, &random) { _, children, _ in
          .branch(client: other, children: children)
        }
      },
      onBranch("on a client who is none", isWrong: true) { _, children, _ in
        .branch(client: ClientID("stranger"), children: children)
      },
      onBranch("to a manager who is none", isWrong: true) { client, children, _ in
        var changed = children
        changed[0].options.append(ManagerID("stranger"))
        return .branch(client: client, children: changed)
      },
    ]
  }

  private typealias Change = (
    ClientID, [BoundProof.Child], inout SeededGenerator
  ) -> BoundProof.Node

  private static func onBranch(
    _ name: String, isWrong: Bool = false,
    _ change:
      @escaping @Sendable (ClientID, [BoundProof.Child], inout SeededGenerator) -> BoundProof.Node
  ) -> ProofMutation {
    ProofMutation("branch: \(name)", isWrong: isWrong) { proof, _, random in
      proof.root = changeBranch(of: proof, &random, change)
    }
  }

  private static func changeBranch(
    of proof: BoundProof, _ random: inout SeededGenerator, _ change: Change
  ) -> BoundProof.Node {
    let count = proof.root.branchCount
    guard count > 0 else { return proof.root }
    let number = random.number(in: 0...(count - 1))
    var draws = random
    let root = proof.root.changingBranch(number) { change($0, $1, &draws) }
    random = draws
    return root
  }
}
