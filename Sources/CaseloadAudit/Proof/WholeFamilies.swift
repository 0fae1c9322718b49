import CaseloadDomain

/// The families that every plan bounded here gives to one manager: the rule has no price, and the
/// family may not stay split as today, or the levels above leave too little for that. Members that may
/// be left without a manager are reckoned one by one.
///
/// Clients who must be alone, and dedicated ones, are reckoned one by one all the same: that leaves a
/// bound lower, never wrong.
struct WholeFamilies {
  private let members: [[Int]]
  /// By client: its family, or nil.
  private let family: [Int?]

  /// The families, where the level that adds up `inherited` is held at so many hundredths of a minute;
  /// nil if that is not above.
  init(in facts: ScenarioFacts, heldInherited: Int?, mayHaveNobody: (Int) -> Bool) {
    var members: [[Int]] = []
    var family = [Int?](repeating: nil, count: facts.loads.count)
    if facts.scenario.rules.together.price == nil {
      for group in facts.families {
        let assigned = group.filter { !mayHaveNobody($0) }
        let holders = Set(group.compactMap { facts.today.server(of: $0) })
        if facts.inherits && holders.count > 1 {
          // Split as today, all who have a manager pay.
          let price = assigned.reduce(0) { $0 + 100 * facts.breachMinutes(of: $1) }
          guard let heldInherited, price > heldInherited else { continue }
        }
        let whole = assigned.filter {
          !facts.isAlone[$0] && !facts.isDedicated[$0] && family[$0] == nil
        }
        guard whole.count > 1 else { continue }
        for client in whole { family[client] = members.count }
        members.append(whole)
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
