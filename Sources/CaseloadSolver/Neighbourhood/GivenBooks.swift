/// What managers have been given for certain: whether one client more fits beside it.
struct GivenBooks {
  private let relaxation: Relaxation
  private var loads: [Int]
  private var sizes: [Int]
  private var hasAlone: [Bool]

  /// The books of all who have one option left.
  init(_ relaxation: Relaxation, _ domain: BranchDomain) {
    self.relaxation = relaxation
    loads = [Int](repeating: 0, count: domain.managerCount)
    sizes = loads
    hasAlone = [Bool](repeating: false, count: domain.managerCount)
    for (client, count) in domain.optionCounts.enumerated() where count == 1 {
      if let manager = domain.managers(of: client).first { add(client, to: manager) }
    }
  }

  /// Gives a client to a manager, or to nobody (-1), and says whether that fits.
  mutating func take(_ client: Int, at manager: Int) -> Bool {
    if manager < 0 { return true }
    let problem = relaxation.problem
    let facts = problem.clients[client]
    let load = loads[manager] + problem.load(client: client, manager: manager)
    guard load <= relaxation.caps[manager] else { return false }
    let isCompany = sizes[manager] > 0 && (facts.isAlone || hasAlone[manager])
    // A crowd of today's may stay together.
    if isCompany && !(facts.holder == manager && relaxation.allowsInherited) { return false }
    add(client, to: manager)
    return true
  }

  private mutating func add(_ client: Int, to manager: Int) {
    loads[manager] += relaxation.problem.load(client: client, manager: manager)
    sizes[manager] += 1
    if relaxation.problem.clients[client].isAlone { hasAlone[manager] = true }
  }
}
