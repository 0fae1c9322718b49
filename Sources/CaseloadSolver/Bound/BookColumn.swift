import CaseloadDomain

/// One book that a manager may have, with what it costs: a column of the master.
struct BookColumn: Hashable, Sendable {
  var manager: Int
  /// Ascending.
  var clients: [Int]
  /// The level's price in hundredths: the book's and its pairs'.
  var price: Int
  /// The price of level 2, for the row that holds it.
  var breachPrice: Int
}

extension Relaxation {
  /// The column of a book, priced exactly.
  func column(manager: Int, clients members: [Int]) -> BookColumn {
    var (load, fairLoad, pairs, mismatch, crowd) = (0, 0, 0, 0, 0)
    var (newcomers, alone) = (0, 0)
    for client in members {
      let facts = problem.clients[client]
      load += facts.load
      fairLoad += facts.fairLoad
      pairs += pairPrice(client: client, manager: manager)
      mismatch += problem.pairBreach(client: client, manager: manager)
      crowd += facts.breachPrice
      if facts.holder != manager { newcomers += 1 }
      if facts.isAlone { alone += 1 }
    }
    let isCrowded = alone > 0 && members.count > 1 && newcomers == 0
    let tolerated = isCrowded ? crowd : mismatch
    let overload = problem.overloadPrice(manager: manager, load: load)
    var price = pairs + bookPrice(manager: manager, load: load, fairLoad: fairLoad)
    if level == .breaches { price += tolerated - mismatch }
    return BookColumn(
      manager: manager, clients: members.sorted(), price: price,
      breachPrice: level == .hours ? overload + tolerated : 0)
  }
}
