import CaseloadDomain
import CaseloadPlanning

/// Sentences about demands that counting shows to be beyond what there is.
struct ShortageWords {
  private let names: Names

  init(names: Names) { self.names = names }

  /// One sentence that begins with the code of the rule and ends with those that stand against it.
  func sentence(_ shortage: Shortage) -> String {
    let against = shortage.against.map(\.rawValue).joined(separator: ", ")
    let note = against.isEmpty ? "" : " (\(against))"
    return "\(shortage.rule.rawValue): \(demand(shortage)); \(supply(shortage))\(note)."
  }

  private func demand(_ shortage: Shortage) -> String {
    switch shortage.demand {
    case .tierMinimum(let tier, let each, let managers):
      minimum(shortage, each: each, of: "\(tier) client", managers: managers)
    case .bookMinimum(let each, let managers):
      minimum(shortage, each: each, of: "client", managers: managers)
    case .tierMinimumOf(let manager, let tier, let count):
      "\(names.manager(manager)) must have at least \(Figures.count(count, "\(tier) client"))"
    case .bookMinimumOf(let manager, let count):
      "\(names.manager(manager)) must have at least \(Figures.count(count, "client"))"
    case .tierMinimumsOf(let manager):
      "the minimums of the tiers ask for \(Figures.count(shortage.needed, "client")) with "
        + names.manager(manager)
    case .keep(let client):
      "\(names.client(client)) has a manager today and must keep one"
    case .keepAll:
      "the clients with a manager today must keep one, "
        + (shortage.supply == .hours
          ? "\(hours(shortage.needed)) of load" : "\(Figures.count(shortage.needed, "client"))")
    }
  }

  private func minimum(
    _ shortage: Shortage, each: Int, of noun: String, managers: Int
  ) -> String {
    managers == 1
      ? "one manager must have at least \(Figures.count(each, noun))"
      : "\(managers) managers must have at least \(Figures.count(each, noun)) each, "
        + "\(shortage.needed) in all"
  }

  private func supply(_ shortage: Shortage) -> String {
    switch shortage.supply {
    case .clients: "there \(shortage.available == 1 ? "is" : "are") \(shortage.available)"
    case .openPairs:
      shortage.rule == .keep
        ? "nobody may take it"
        : "\(none(shortage.available)) may go there"
    case .hours: hoursSupply(shortage)
    case .bookMost: "no more than \(shortage.available) are allowed"
    case .tierMost: "the tiers allow no more than \(shortage.available)"
    case .alone: "such a client shares its manager with nobody"
    }
  }

  private func hoursSupply(_ shortage: Shortage) -> String {
    let (needed, available) = (hours(shortage.needed), hours(shortage.available))
    return switch shortage.demand {
    case .keepAll: "all limits together are \(available)"
    case .keep: "it takes \(needed), more than the \(available) of anybody who may take it"
    default: "even the lightest take \(needed), the limit there is \(available)"
    }
  }

  private func none(_ count: Int) -> String { count == 0 ? "none" : "only \(count)" }

  private func hours(_ minutes: Int) -> String { Figures.hours(Minutes(minutes)) }
}
