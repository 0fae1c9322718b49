/// Which owners are still open for each client at a node of the tree.
///
/// One bit a pair, in words of 64 managers, so that a large book's domain is small and quick to copy.
struct BranchDomain: Sendable {
  private var bits: [UInt64]
  private let wordCount: Int
  private(set) var nobody: [Bool]
  private(set) var optionCounts: [Int]
  let managerCount: Int

  init(clientCount: Int, managerCount: Int) {
    wordCount = (managerCount + 63) / 64
    bits = [UInt64](repeating: 0, count: clientCount * wordCount)
    nobody = [Bool](repeating: false, count: clientCount)
    optionCounts = [Int](repeating: 0, count: clientCount)
    self.managerCount = managerCount
  }

  mutating func open(client: Int, manager: Int) {
    bits[client * wordCount + manager >> 6] |= 1 << UInt64(manager & 63)
    optionCounts[client] += 1
  }

  mutating func openNobody(client: Int) {
    nobody[client] = true
    optionCounts[client] += 1
  }

  /// Takes a manager from a client's owners.
  mutating func close(client: Int, manager: Int) {
    guard isOpen(client: client, manager: manager) else { return }
    bits[client * wordCount + manager >> 6] &= ~(1 << UInt64(manager & 63))
    optionCounts[client] -= 1
  }

  /// No longer lets a client be left to nobody.
  mutating func closeNobody(client: Int) {
    guard nobody[client] else { return }
    nobody[client] = false
    optionCounts[client] -= 1
  }

  func isOpen(client: Int, manager: Int) -> Bool {
    bits[client * wordCount + manager >> 6] >> UInt64(manager & 63) & 1 != 0
  }

  /// Choices between owners that are left.
  var undecided: Int { optionCounts.reduce(0) { $0 + $1 - 1 } }

  /// The managers open for a client, ascending.
  func managers(of client: Int) -> [Int] {
    var managers: [Int] = []
    forEachManager(of: client) { managers.append($0) }
    return managers
  }

  /// Does something with each manager open for a client, ascending.
  func forEachManager(of client: Int, _ body: (Int) -> Void) {
    for word in 0..<wordCount {
      var rest = bits[client * wordCount + word]
      while rest != 0 {
        body(word << 6 + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
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
    for word in client * wordCount..<(client + 1) * wordCount { bits[word] = 0 }
    nobody[client] = false
    optionCounts[client] = 0
    for option in options {
      if option < 0 { openNobody(client: client) } else { open(client: client, manager: option) }
    }
  }
}
