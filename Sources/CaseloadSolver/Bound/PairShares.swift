/// How books with shares give each client out to managers.
///
/// Kept for pairs with a share alone: client by client, managers in the order in which they came.
struct PairShares {
  private let starts: [Int]
  private var managers: [Int]
  private var sums: [Double]

  /// The shares of some books added up.
  init(_ books: some Sequence<(book: BookColumn, share: Double)>, in problem: AssignmentProblem) {
    let books = Array(books)
    var starts = [Int](repeating: 0, count: problem.clientCount + 1)
    for (book, _) in books {
      for client in book.clients { starts[client + 1] += 1 }
    }
    for client in problem.clients.indices { starts[client + 1] += starts[client] }
    managers = [Int](repeating: -1, count: starts[problem.clientCount])
    sums = [Double](repeating: 0, count: managers.count)
    for (book, share) in books {
      for client in book.clients {
        var slot = starts[client]
        while managers[slot] >= 0 && managers[slot] != book.manager { slot += 1 }
        managers[slot] = book.manager
        sums[slot] += share
      }
    }
    self.starts = starts
  }

  /// What a manager has of a client.
  subscript(client: Int, manager: Int) -> Double {
    for slot in starts[client]..<starts[client + 1] where managers[slot] == manager {
      return sums[slot]
    }
    return 0
  }

  /// The managers who have something of a client, ascending, each with its part.
  func shares(of client: Int) -> [(manager: Int, share: Double)] {
    (starts[client]..<starts[client + 1])
      .filter { managers[$0] >= 0 }.map { (managers[$0], sums[$0]) }
      .sorted { $0.manager < $1.manager }
  }
}
