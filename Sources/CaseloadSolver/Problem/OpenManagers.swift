import Foundation

/// The managers open to each client, from the rules that bar pairs.
enum OpenManagers {
  /// By client, ascending; the rows are those of `AssignmentProblem.bars`.
  ///
  /// Clients with equal rows share one list, so that a book where everybody may have everybody takes
  /// hardly more memory than one where few may.
  static func options(_ bars: [UInt8], clientCount: Int, managerCount: Int) -> [[Int]] {
    var known: [Int: (row: Int, open: [Int])] = [:]
    return bars.withUnsafeBytes { bars in
      (0..<clientCount).map { client in
        let start = client * managerCount
        let row = UnsafeRawBufferPointer(rebasing: bars[start..<start + managerCount])
        let digest = digest(of: row)
        if let twin = known[digest] {
          let other = UnsafeRawBufferPointer(rebasing: bars[twin.row..<twin.row + managerCount])
          if isEqual(row, other) { return twin.open }
        }
        let open = (0..<managerCount).filter { row[$0] == 0 }
        known[digest] = (start, open)
        return open
      }
    }
  }

  /// A number that equal rows have in common, of eight bytes at a time.
  private static func digest(of row: UnsafeRawBufferPointer) -> Int {
    let words = row.count / 8
    var digest = row[(words * 8)...].reduce(0) { $0 &* 31 &+ Int($1) }
    for word in 0..<words {
      digest = digest &* 31 &+ row.loadUnaligned(fromByteOffset: word * 8, as: Int.self)
    }
    return digest
  }

  private static func isEqual(
    _ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer
  ) -> Bool {
    guard let first = left.baseAddress, let second = right.baseAddress else { return true }
    return memcmp(first, second, left.count) == 0
  }
}
