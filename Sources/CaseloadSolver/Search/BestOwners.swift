/// The best plan of a walk, kept up to date client by client.
///
/// A walk meets thousands of best plans, each a step or two from the last: noting who has moved since is
/// far cheaper than a copy of the state each time.
struct BestOwners {
  private(set) var score: Score
  private(set) var owner: [Int]
  /// Who has moved since the best plan was met, each once.
  private var moved: [Int] = []
  private var hasMoved: [Bool]

  init(_ state: BookState) {
    score = state.score
    owner = state.owner
    hasMoved = [Bool](repeating: false, count: state.owner.count)
  }

  /// Notes that a client has another owner.
  mutating func note(_ client: Int) {
    if hasMoved[client] { return }
    hasMoved[client] = true
    moved.append(client)
  }

  /// Takes the state if it is better.
  mutating func offer(_ state: BookState) {
    guard state.score < score else { return }
    score = state.score
    for client in moved {
      owner[client] = state.owner[client]
      hasMoved[client] = false
    }
    moved.removeAll(keepingCapacity: true)
  }
}
