/// Which owners are still open for each client at a node of the tree.
struct BranchDomain: Sendable {
  private var pairs: [Bool]
  private(set) var nobody: [Bool]
  private(set) var optionCounts: [Int]
  let managerCount: Int

  init(clientCount: Int, managerCount: Int) {
    pairs = [Bool](repeating: false, count: clientCount * managerCount)
    nobody = [Bool](repeating: false, count: clientCount)
    optionCounts = [Int](repeating: 0, count: clientCount)
    self.managerCount = managerCount
  }

  mutating func open(client: Int, manager: Int) {
    pairs[client * managerCount + manager] = true
    optionCounts[client] += 1
  }

  mutating func openNobody(client: Int) {
    nobody[client] = true
    optionCounts[client] += 1
  }

  func isOpen(client: Int, manager: Int) -> Bool { pairs[client * managerCount + manager] }

  /// The managers open for a client, ascending.
  func managers(of client: Int) -> [Int] {
    (0..<managerCount).filter { pairs[client * managerCount + $0] }
  }

  /// Whether the client must go to this manager.
  func isForced(client: Int, manager: Int) -> Bool {
    optionCounts[client] == 1 && isOpen(client: client, manager: manager)
  }

  /// All owners open for a client; -1 is nobody.
  func options(of client: Int) -> [Int] {
    managers(of: client) + (nobody[client] ? [-1] : [])
  }

  /// The same domain with a client's owners cut down to these; -1 is nobody.
  func restricting(client: Int, to options: [Int]) -> BranchDomain {
    var copy = self
    copy.restrict(client: client, to: options)
    return copy
  }

  /// Cuts a client's owners down to these; -1 is nobody.
  mutating func restrict(client: Int, to options: [Int]) {
    for manager in 0..<managerCount { pairs[client * managerCount + manager] = false }
    nobody[client] = false
    optionCounts[client] = 0
    for option in options {
      if option < 0 { openNobody(client: client) } else { open(client: client, manager: option) }
    }
  }
}
