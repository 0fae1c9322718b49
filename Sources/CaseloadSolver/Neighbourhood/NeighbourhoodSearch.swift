import CaseloadDomain

/// Improves a plan by solving a few managers at a time, all others held.
///
/// Groups start at managers who hold most of the gap, and grow by who could take whose clients. They
/// become larger after failures and smaller after gains. A group whose share of the gap is below one step
/// of the grid cannot gain and is skipped; so is one that failed and has not changed since.
/// Groups are solved in rounds of so many that share nobody; their number does not depend on threads, and
/// gains are taken in their order, so the same plan comes out on any number of threads.
/// Source: Mitrovic-Minic and Punnen 2009; the choice by gap, Posta, Ferland and Michelon 2012.
struct NeighbourhoodSearch {
  let root: RootBound
  let request: SolveRequest
  let shouldStop: @Sendable () -> Bool
  /// Called with a better assignment; says whether it was taken.
  let accept: ([Int]) -> Bool

  private(set) var work = PartSolver.Work()
  private var random: RandomSource
  private var owner: [Int]
  private var size = Self.sizes.lowerBound
  private var failures = 0
  private var failed: Set<[Int]> = []
  private var account: GapAccount
  private var affinity: Affinity
  private var gainsSinceAffinity = 0

  private static let sizes = 3...12
  private let groupsPerRound: Int

  init(
    _ root: RootBound, from owner: [Int], _ request: SolveRequest,
    shouldStop: @escaping @Sendable () -> Bool, accept: @escaping ([Int]) -> Bool
  ) {
    (self.root, self.request, self.owner) = (root, request, owner)
    (self.shouldStop, self.accept) = (shouldStop, accept)
    // The larger the team, the more groups share nobody: long rounds leave no thread idle at their end.
    groupsPerRound = max(4, min(16, root.relaxation.problem.managerCount / 60))
    random = RandomSource(seed: request.seed)
    account = GapAccount(root, owner: owner)
    affinity = Affinity(root, slopes: account.slopes, owner: owner)
  }

  /// Runs while `isWorthwhile` says so, until enough groups failed or so many books were evaluated.
  mutating func run(effort: Int, isWorthwhile: () -> Bool) throws {
    let most = max(60, 6 * root.relaxation.problem.managerCount)
    var spent = 0
    while isWorthwhile(), failures < most, spent < effort, !shouldStop() {
      let groups = nextGroups()
      if groups.isEmpty { continue }
      let solver = GroupSolver(root: root, owner: owner, shouldStop: shouldStop)
      let outcomes = try Parallel.map(groups.count, threads: request.threads) {
        try solver.solve(groups[$0])
      }
      // A round cut short depends on the moment, so nothing of it counts.
      if shouldStop() { return }
      for (group, outcome) in zip(groups, outcomes) {
        work.add(outcome.work)
        spent += outcome.work.evaluations * group.count
        note(group, outcome.owner)
      }
    }
  }

  /// Groups without a manager in common that have not failed and hold enough of the gap to gain.
  private mutating func nextGroups() -> [[Int]] {
    var groups: [[Int]] = []
    var busy: Set<Int> = []
    let least = root.relaxation.grid * root.relaxation.scale
    for _ in 0..<groupsPerRound {
      let seed = pick()
      let group = affinity.group(around: seed, size: size, random: &random)
      let gap = group.reduce(0) { $0 + account.managers[$1] }
      if group.count > 1, gap >= least, !failed.contains(group), busy.isDisjoint(with: group) {
        groups.append(group)
        busy.formUnion(group)
      } else {
        countFailure(every: 20)
      }
    }
    return groups
  }

  /// A manager by chance, in proportion to his share of the gap.
  private mutating func pick() -> Int {
    let weights = account.managers.map { $0 / root.relaxation.scale + 1 }
    var ticket = random.below(weights.reduce(0, +))
    return weights.firstIndex { weight in
      ticket -= weight
      return ticket < 0
    } ?? 0
  }

  /// Takes a gain, or remembers the failure.
  private mutating func note(_ group: [Int], _ better: [(client: Int, manager: Int)]?) {
    var candidate = owner
    for (client, manager) in better ?? [] { candidate[client] = manager }
    guard better != nil, accept(candidate) else {
      failed.insert(group)
      countFailure(every: 12)
      return
    }
    owner = candidate
    failures = 0
    size = max(size - 1, Self.sizes.lowerBound)
    failed = failed.filter { Set($0).isDisjoint(with: group) }
    account.update(owner, of: group)
    gainsSinceAffinity += 1
    // Links cost a look at every client, and few gains change few of them.
    if gainsSinceAffinity > root.relaxation.problem.managerCount / 50 {
      affinity.link(owner)
      gainsSinceAffinity = 0
    }
  }

  private mutating func countFailure(every count: Int) {
    failures += 1
    if failures % count == 0 { size = min(size + 1, Self.sizes.upperBound) }
  }
}
