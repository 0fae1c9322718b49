/// Which clients of a region are mid-size, and how complex these are.
struct TierMix {
  /// What small clients shall take on average at least and at most, in minutes.
  private static let small = 40...900
  /// What a mid-size client takes on average, service included.
  private static let middle = 1_180

  private let members: [Int]
  private let budget: Int

  /// Draws so many mid-size clients that the small ones keep a sensible part of the budget.
  init(
    _ members: [Int], budget: Int, _ clients: inout [DrawnClient], _ random: inout SplitMix64,
    complexities: [Int] = [1, 2, 3, 4, 5], service: ClosedRange<Int> = 0...200
  ) {
    self.members = members
    self.budget = budget
    guard !members.isEmpty else { return }
    let mean = budget / members.count
    let smallMean = min(max(mean * 45 / 100, 40), 420)
    let count = max(budget - smallMean * members.count, 0) / (Self.middle - smallMean)
    for position in random.order(members.count).prefix(count) {
      let client = members[position]
      clients[client].tier = .mid
      clients[client].complexity = random.pick(complexities)
      clients[client].service = random.number(in: service)
    }
  }

  /// The load of the mid-size clients.
  func load(_ clients: [DrawnClient]) -> Int {
    members.reduce(0) { sum, member in
      clients[member].tier == .mid
        ? sum + clients[member].load(smallMinutes: 0, lightMinutes: 0) : sum
    }
  }

  /// Makes mid-size clients simpler or more complex, and fewer or more, until what is left suits the
  /// small ones.
  mutating func settle(_ clients: inout [DrawnClient]) {
    var load = load(clients)
    var small = members.filter { clients[$0].tier == .small }.count
    // Each round changes every member by one step; ten rounds reach every state.
    for member in Array(repeating: members, count: 10).joined() {
      let rest = budget - load
      let before = Self.midLoad(clients[member])
      if rest < Self.small.lowerBound * small {
        guard clients[member].tier == .mid else { continue }
        if clients[member].complexity > 1 {
          clients[member].complexity -= 1
        } else {
          clients[member].tier = .small
          clients[member].service = 0
          small += 1
        }
      } else if rest > Self.small.upperBound * small {
        if clients[member].tier == .small {
          clients[member].tier = .mid
          clients[member].complexity = 1
          small -= 1
        } else if clients[member].complexity < 5 {
          clients[member].complexity += 1
        }
      } else {
        return
      }
      load += Self.midLoad(clients[member]) - before
    }
  }

  private static func midLoad(_ client: DrawnClient) -> Int {
    client.tier == .mid ? client.load(smallMinutes: 0, lightMinutes: 0) : 0
  }
}
