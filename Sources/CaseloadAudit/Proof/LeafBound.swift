import CaseloadDomain

/// The Lagrangian bound of one leaf.
///
///     sum_j u_j + sum_j min(0, nobody_j - u_j) + sum_i least of book i - sum_r price_r * capacity_r
///
/// where the clients of each book are chosen as if the others did not exist. A client with one open
/// owner is taken there for certain. Source: Fisher 1981.
struct LeafBound {
  private let problem: BoundedProblem
  private let costs: LeafCosts
  private let isOpen: [Bool]
  private let openCounts: [Int]

  init(_ problem: BoundedProblem, _ costs: LeafCosts, isOpen: [Bool], openCounts: [Int]) {
    self.problem = problem
    self.costs = costs
    self.isOpen = isOpen
    self.openCounts = openCounts
  }

  /// The bound in units of the scale; nil if no plan obeys the leaf's decisions.
  func bound(using table: inout LoadTable) -> Int? {
    guard !openCounts.contains(0) else { return nil }
    let width = problem.managerCount + 1
    var sum = -costs.rowsConstant
    for client in 0..<problem.clientCount {
      let price = costs.clients[client]
      sum += price
      guard isOpen[client * width + problem.managerCount] else { continue }
      let nobody = costs.nobody(client) - price
      sum += openCounts[client] == 1 ? nobody : min(0, nobody)
    }
    var twins = TwinBooks()
    for manager in 0..<problem.managerCount {
      let offers = offers(to: manager)
      let price = BookPrice(of: manager, in: problem.facts, costs.terms)
      let digest = TwinBooks.Digest(offers, most: problem.mostLoads[manager], price)
      if !isTodays(offers, manager),
        let least = twins.least(digest, among: { self.offers(to: $0) }, offers)
      {
        sum += least
        continue
      }
      let book = BookMinimum(problem, costs, manager: manager)
      guard let least = book.least(of: offers, using: &table) else { return nil }
      if !isTodays(offers, manager) { twins.note(digest, manager, least) }
      sum += least
    }
    return sum
  }

  /// Whether a client of today's book is among the offers: then the manager is like nobody else.
  private func isTodays(_ offers: [BookMinimum.Offer], _ manager: Int) -> Bool {
    offers.contains { problem.facts.today.server(of: $0.client) == manager }
  }

  /// The clients that may go to a manager here, and what each costs beside its price.
  private func offers(to manager: Int) -> [BookMinimum.Offer] {
    let width = problem.managerCount + 1
    var offers: [BookMinimum.Offer] = []
    for candidate in problem.candidates[manager] {
      let client = Int(candidate.client)
      guard isOpen[client * width + manager] else { continue }
      let cost = costs.pair(client, manager, at: Int(candidate.pair))
      offers.append(
        BookMinimum.Offer(
          client: client, cost: cost - costs.clients[client],
          isForced: openCounts[client] == 1, load: problem.facts.loads[client]))
    }
    return offers
  }
}
