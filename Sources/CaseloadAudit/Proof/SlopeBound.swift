/// A lower bound of the cheapest choice of clients where a table over minutes would be too large.
///
///     for every slope s >= 0:  sum of min(0, c_j + s w_j)  +  min over w in 0...room of g(w) - s w
///
/// with the cheapest of each list of alternatives at that slope, bounds every choice from below, since its
/// load pays at s for what it costs. The bound is concave in s, so the best whole slope is found by
/// halving. The price g must be convex and never fall.
struct SlopeBound {
  private let choice: LoadTable.Choice
  /// No choice weighs more.
  private let room: Int
  /// At steeper slopes nothing is worth its minutes, or sums might not fit into a machine integer.
  private let steepest: Int
  private let price: (Int) -> Int

  /// The bound of a choice that may weigh as much as there is room, with what so many minutes cost.
  init(of choice: LoadTable.Choice, room: Int, price: @escaping (Int) -> Int) {
    (self.choice, self.price) = (choice, price)
    let heaviest = choice.heaviest
    self.room = min(room, heaviest)
    let worth = choice.items.reduce(0) { max($0, -$1.cost / max($1.load, 1)) }
    let limit = Int.max / 64 / (heaviest + 1)
    steepest = choice.alternatives.isEmpty ? min(worth + 1, limit) : limit
  }

  /// The best over whole slopes.
  var least: Int {
    var slopes = 0..<steepest + 1
    while slopes.count > 1 {
      let half = slopes.lowerBound + (slopes.count - 1) / 2
      if least(at: half + 1) > least(at: half) {
        slopes = half + 1..<slopes.upperBound
      } else {
        slopes = slopes.lowerBound..<half + 1
      }
    }
    return least(at: slopes.lowerBound)
  }

  private func least(at slope: Int) -> Int {
    let load = worthwhileLoad(at: slope)
    let floor = choice.items.reduce(price(load) - slope * load) {
      $0 + min(0, $1.cost + slope * $1.load)
    }
    return choice.alternatives.reduce(floor) { sum, list in
      sum + (list.map { $0.cost + slope * $0.load }.min() ?? 0)
    }
  }

  /// The load from which a minute more costs as much as the slope earns.
  private func worthwhileLoad(at slope: Int) -> Int {
    var (low, high) = (0, room)
    while low < high {
      let half = (low + high) / 2
      if price(half + 1) - price(half) < slope { low = half + 1 } else { high = half }
    }
    return low
  }
}
