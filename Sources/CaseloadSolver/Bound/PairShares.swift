/// How books with shares give each client out to managers.
struct PairShares {
  private let managerCount: Int
  private var sums: [Double]

  /// The shares of some books added up.
  init(_ books: some Sequence<(book: BookColumn, share: Double)>, in problem: AssignmentProblem) {
    managerCount = problem.managerCount
    sums = [Double](repeating: 0, count: problem.clientCount * problem.managerCount)
    for (book, share) in books {
      for client in book.clients { sums[client * managerCount + book.manager] += share }
    }
  }

  /// What a manager has of a client.
  subscript(client: Int, manager: Int) -> Double { sums[client * managerCount + manager] }
}
