import CaseloadDomain

/// The ways to take dedicated clients into a book, as far as loads and fair shares differ.
///
/// Dedicated clients count against the fair share by another measure than by their load, so the
/// table of loads cannot hold them; there are few, and most have the same load.
struct DedicatedStates {
  /// What some of the dedicated clients add up to, at the least cost.
  struct State: Hashable {
    var load: Int
    /// What they take off the fair share.
    var part: Int
    var cost: Int
  }

  private struct Size: Hashable {
    var load: Int
    var part: Int
  }

  /// More states than this are merged by load, which lowers the bound at most.
  private static let mostStates = 2_000

  /// One state a size; empty if the forced clients do not fit.
  let all: [State]

  init(_ offers: [BookMinimum.Offer], room: Int, in facts: ScenarioFacts) {
    guard room >= 0 else {
      all = []
      return
    }
    var least = [Size(load: 0, part: 0): 0]
    for offer in offers {
      let load = facts.loads[offer.client]
      let part = facts.fairShare.dedicatedParts[offer.client]
      var next: [Size: Int] = offer.isForced ? [:] : least
      for (size, cost) in least where size.load + load <= room {
        let larger = Size(load: size.load + load, part: size.part + part)
        next[larger] = min(next[larger] ?? .max, cost + offer.cost)
      }
      least = next.count > Self.mostStates ? Self.merged(next) : next
    }
    all = least.map { State(load: $0.key.load, part: $0.key.part, cost: $0.value) }
  }

  /// States of the same load become one, with the least cost and the least part.
  private static func merged(_ states: [Size: Int]) -> [Size: Int] {
    let byLoad = Dictionary(grouping: states, by: \.key.load)
    var merged: [Size: Int] = [:]
    for (load, group) in byLoad {
      let part = group.map(\.key.part).min() ?? 0
      merged[Size(load: load, part: part)] = group.map(\.value).min()
    }
    return merged
  }
}
