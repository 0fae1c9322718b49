import CaseloadDomain
import _CaseloadTestSupport

/// A few clients of one hour each in March 2027, as tests by hand need them.
struct SmallCase {
  let ada = ManagerID("ada")
  let ben = ManagerID("ben")

  /// Clients `c1`, `c2`, ... with these owners, for managers of whom no more is known.
  func scenario(
    owners: [ManagerID?], team: [ManagerID], rules: Rules = Rules(),
    inheritance: Inheritance = .all, isAlone: Bool = false, policy: Policy = Policy(),
    change: (inout Client) -> Void = { _ in }, tier: (inout Tier) -> Void = { _ in }
  ) -> Scenario {
    scenario(
      owners: owners, managers: team.map { Manager(id: $0) }, rules: rules,
      inheritance: inheritance, isAlone: isAlone, policy: policy, change: change, tier: tier)
  }

  /// Clients `c1`, `c2`, ... with these owners, for these managers.
  func scenario(
    owners: [ManagerID?], managers: [Manager], rules: Rules = Rules(),
    inheritance: Inheritance = .all, isAlone: Bool = false, policy: Policy = Policy(),
    change: (inout Client) -> Void = { _ in }, tier: (inout Tier) -> Void = { _ in }
  ) -> Scenario {
    var small = Tier(name: Tier.Name("small"), workload: .hours(1), isAlone: isAlone)
    tier(&small)
    let clients = owners.enumerated().map { index, owner in
      var client = Client(
        id: ClientID("c\(index + 1)"), tier: small.name, owner: owner.map { .manager($0) })
      change(&client)
      return client
    }
    return Scenario(
      name: "small", month: Month(year: 2027, month: 3), clients: clients, managers: managers,
      tiers: [small], rules: rules, inheritance: inheritance, policy: policy)
  }

  /// One group of the clients with these numbers.
  func group(_ numbers: Int...) -> Grouping {
    Grouping(groups: [
      Grouping.Group(name: "group", members: numbers.map { ClientID("c\($0)") })
    ])
  }
}

/// What the brute force says about a plan.
struct Judgement: Equatable {
  /// The demands it breaks, `keep` left out.
  let broken: Set<Requirement>
  /// A term's price in hundredths of a minute.
  let price: Int

  init(_ broken: Set<Requirement>, _ price: Int) {
    self.broken = broken
    self.price = price
  }
}

extension Scenario {
  /// The best values of the first two levels in hundredths of a minute; nil if there is no plan.
  var topValues: [Int]? {
    BruteForce(self).optimum().map { $0.values.prefix(2).map(\.hundredths) }
  }

  /// A term of the best plan in hundredths of a minute; nil if there is no plan.
  func best(_ term: Term) -> Int? { BruteForce(self).optimum()?.terms[term]?.hundredths }

  /// What a plan breaks and what one of its terms costs; owners in the order of the clients.
  func judged(_ owners: [ManagerID?], term: Term) -> Judgement {
    var plan = Plan()
    for (client, owner) in zip(clients, owners) { plan[client.id] = owner }
    let force = BruteForce(self)
    let price = force.levels(of: plan).compactMap { $0.terms[term] }.first
    return Judgement(force.broken(by: plan).subtracting([.keep]), price?.hundredths ?? -1)
  }
}
