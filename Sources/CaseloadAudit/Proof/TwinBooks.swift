/// The least books reckoned so far at a leaf, for managers who differ in nothing.
///
/// Where the same clients are offered at the same costs, and load costs the same, the cheapest book costs
/// the same. The offers of a manager are not kept but made again to be compared.
struct TwinBooks {
  /// What twins have in common; others may have it, too.
  struct Digest: Hashable {
    private let most: Int
    private let price: BookPrice
    private let count: Int
    private let clients: Int
    private let costs: Int

    init(_ offers: [BookMinimum.Offer], most: Int, _ price: BookPrice) {
      (self.most, self.price) = (most, price)
      count = offers.count
      clients = offers.reduce(0) { $0 &* 31 &+ $1.client }
      costs = offers.reduce(0) { $0 &* 31 &+ $1.cost }
    }
  }

  private var known: [Digest: (manager: Int, least: Int)] = [:]

  /// The least of a manager with this digest and just these offers; nil where there is none.
  func least(
    _ digest: Digest, among offersTo: (Int) -> [BookMinimum.Offer],
    _ offers: [BookMinimum.Offer]
  ) -> Int? {
    guard let twin = known[digest], offersTo(twin.manager) == offers else { return nil }
    return twin.least
  }

  /// Remembers what a manager's book costs at least.
  mutating func note(_ digest: Digest, _ manager: Int, _ least: Int) {
    if known[digest] == nil { known[digest] = (manager, least) }
  }
}
