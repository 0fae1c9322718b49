/// What a family or a group of competitors costs as it stands.
struct GroupEffect {
  /// How often the hard rule is broken.
  var hard = 0
  /// What it costs as `soft-rules` where the rule is priced.
  var price = 0
  /// The members that take part in a tolerated breach.
  var tolerated: [Int] = []
}

extension ClientGroup {
  /// What the group costs under an assignment.
  func effect(owner: [Int], in problem: AssignmentProblem) -> GroupEffect {
    isTogether ? familyEffect(owner, problem) : competitorEffect(owner, problem)
  }

  private func familyEffect(_ owner: [Int], _ problem: AssignmentProblem) -> GroupEffect {
    let assigned = members.filter { owner[$0] >= 0 }
    guard let first = assigned.first else { return GroupEffect() }
    let strays = assigned.count { owner[$0] != owner[first] }
    if strays == 0 { return GroupEffect() }
    if let price { return GroupEffect(price: price * (assigned.count - most(assigned, owner))) }
    let staysSplit =
      !splitHolders.isEmpty
      && members.allSatisfy { member in
        let holder = problem.clients[member].holder
        if holder >= 0 { return owner[member] == holder }
        return owner[member] < 0 || splitHolders.contains(owner[member])
      }
    return staysSplit
      ? GroupEffect(tolerated: assigned) : GroupEffect(hard: assigned.count - most(assigned, owner))
  }

  private func most(_ assigned: [Int], _ owner: [Int]) -> Int {
    Dictionary(grouping: assigned) { owner[$0] }.values.map(\.count).max() ?? 0
  }

  private func competitorEffect(_ owner: [Int], _ problem: AssignmentProblem) -> GroupEffect {
    var effect = GroupEffect()
    var sharing: Set<Int> = []
    for (position, first) in members.enumerated() where owner[first] >= 0 {
      for second in members[(position + 1)...] where owner[second] == owner[first] {
        let isTolerated =
          problem.toleratesToday && problem.clients[first].holder == owner[first]
          && problem.clients[second].holder == owner[first]
        if price != nil || isTolerated {
          sharing.formUnion([first, second])
        } else {
          effect.hard += 1
        }
      }
    }
    if let price {
      effect.price = price * sharing.count
    } else {
      effect.tolerated = sharing.sorted()
    }
    return effect
  }
}
