/// Makes an input smaller as long as it still fails: bytes are cut out in ever smaller pieces.
public struct Minimiser {
  private let fails: (FuzzInput) -> Bool
  private var trials: Int

  /// A minimiser that tries at most so many inputs; `fails` tells whether one fails as the first did.
  public init(trials: Int, fails: @escaping (FuzzInput) -> Bool) {
    self.trials = trials
    self.fails = fails
  }

  /// The smallest input found.
  public mutating func smallest(_ input: FuzzInput) -> FuzzInput {
    var best = input
    for name in input.files.keys.sorted() {
      var without = best
      without.files[name] = nil
      if input.files.count > 1, isFailing(without) { best = without }
    }
    for name in best.files.keys.sorted() { cut(name, of: &best) }
    return best
  }

  private mutating func cut(_ name: String, of best: inout FuzzInput) {
    guard var bytes = best.files[name] else { return }
    var size = max(1, bytes.count / 2)
    while trials > 0 {
      var start = 0
      while start < bytes.count, trials > 0 {
        var candidate = best
        var shorter = bytes
        shorter.removeSubrange(start..<min(start + size, bytes.count))
        candidate.files[name] = shorter
        if isFailing(candidate) {
          (best, bytes) = (candidate, shorter)
        } else {
          start += size
        }
      }
      guard size > 1 else { return }
      size /= 2
    }
  }

  private mutating func isFailing(_ input: FuzzInput) -> Bool {
    guard trials > 0 else { return false }
    trials -= 1
    return fails(input)
  }
}
