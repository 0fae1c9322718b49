/// Who is in each manager's book, kept up to date by single steps; the order follows from the steps alone.
struct BookMembers {
  private(set) var members: [[Int]]
  private var place: [Int]

  init(_ state: BookState) {
    members = [[Int]](repeating: [], count: state.books.count)
    place = [Int](repeating: -1, count: state.owner.count)
    for (client, manager) in state.owner.enumerated() where manager >= 0 {
      place[client] = members[manager].count
      members[manager].append(client)
    }
  }

  /// Takes a client from one owner to another; -1 is nobody.
  mutating func move(_ client: Int, from source: Int, to target: Int) {
    if source == target { return }
    if source >= 0 {
      let last = members[source].removeLast()
      if last != client {
        members[source][place[client]] = last
        place[last] = place[client]
      }
    }
    if target >= 0 {
      place[client] = members[target].count
      members[target].append(client)
    }
  }
}
