/// The most value that fits into a room, each item once.
///
///     best_k(w) = max(best_{k-1}(w), best_{k-1}(w - w_k) + v_k)
///
/// Source: Kellerer, Pferschy and Pisinger 2004, section 2.3.
struct ValueKnapsack {
  /// Something that may be taken: what it weighs and what it is worth, neither negative.
  struct Item {
    var weight: Int
    var value: Int
  }

  /// The positions of items of the most value together that weigh at most `room`; among equals, those
  /// that come late.
  static func best(_ items: [Item], room: Int) -> [Int] {
    guard room >= 0 else { return [] }
    let width = room + 1
    var rows = [Int](repeating: 0, count: (items.count + 1) * width)
    rows.withUnsafeMutableBufferPointer { rows in
      for (index, item) in items.enumerated() {
        let (above, row) = (index * width, (index + 1) * width)
        let first = min(item.weight, width)
        for at in 0..<first { rows[row + at] = rows[above + at] }
        for at in first..<max(first, width) {
          rows[row + at] = max(rows[above + at], rows[above + at - first] + item.value)
        }
      }
    }
    var chosen: [Int] = []
    var left = room
    for (index, item) in items.enumerated().reversed()
    where rows[(index + 1) * width + left] != rows[index * width + left] {
      chosen.append(index)
      left -= item.weight
    }
    return chosen.reversed()
  }
}
