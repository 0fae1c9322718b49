import CaseloadDomain

/// The families that every plan bounded here gives to one manager: the rule has no price, nobody of
/// the family may be left without a manager, and it may not stay split as today.
///
/// Clients who must be alone, and dedicated ones, are reckoned one by one all the same: that leaves a
/// bound lower, never wrong.
struct WholeFamilies {
  private let members: [[Int]]
  /// By client: its family, or nil.
  private let family: [Int?]

  init(in facts: ScenarioFacts, mayHaveNobody: (Int) -> Bool) {
    var members: [[Int]] = []
    var family = [Int?](repeating: nil, count: facts.loads.count)
    if facts.scenario.rules.together.price == nil {
      for group in facts.families where group.count > 1 {
        let holders = Set(group.compactMap { facts.today.server(of: $0) })
        if facts.inherits && holders.count > 1 { continue }
        let isWhole = group.allSatisfy { client in
          !mayHaveNobody(client) && !facts.isAlone[client] && !facts.isDedicated[client]
            && family[client] == nil
        }
        guard isWhole else { continue }
        for client in group { family[client] = members.count }
        members.append(group)
      }
    }
    (self.members, self.family) = (members, family)
  }

  /// The offers with each family as one; nil where a client without another owner is of a family of
  /// which somebody cannot be here.
  func joined(_ offers: [BookMinimum.Offer]) -> [BookMinimum.Offer]? {
    if members.isEmpty { return offers }
    var joined: [BookMinimum.Offer] = []
    var parts = [[BookMinimum.Offer]](repeating: [], count: members.count)
    for offer in offers {
      if let family = family[offer.client] {
        parts[family].append(offer)
      } else {
        joined.append(offer)
      }
    }
    for (part, all) in zip(parts, members) {
      guard let first = part.first else { continue }
      if part.count == all.count {
        joined.append(part.dropFirst().reduce(first) { $0.adding($1) })
      } else if part.contains(where: \.isForced) {
        return nil
      }
    }
    return joined
  }
}
