import CaseloadDomain

/// Rule `mix`: how many clients of several tiers may meet in one book.
struct PlainMix {
  private let facts: PlainFacts
  /// By alternative and tier: the most clients; nil where the tier is free.
  private let alternatives: [[Int?]]

  init(facts: PlainFacts) {
    self.facts = facts
    let stated = facts.scenario.rules.mix?.alternatives ?? []
    let named = Set(stated.flatMap(\.keys))
    alternatives = stated.map { alternative in
      facts.scenario.tiers.map { tier in
        named.contains(tier.name) ? alternative[tier.name] ?? 0 : nil
      }
    }
  }

  /// Whether a book is no mix of its own and not tolerated as a part of today's.
  func isBroken(by manager: Int, in books: Books) -> Bool {
    excess(of: manager, in: books) > 0 && !isTodays(manager, in: books)
  }

  /// The clients above the nearest alternative that are tolerated from today.
  func tolerated(of manager: Int, in books: Books) -> Int {
    isTodays(manager, in: books) ? excess(of: manager, in: books) : 0
  }

  /// The clients above the nearest alternative; zero for pools.
  func excess(of manager: Int, in books: Books) -> Int {
    if facts.isPool[manager] { return 0 }
    let counts = books.counts[manager]
    return alternatives.map { most in
      zip(counts, most).map { count, most in max(0, count - (most ?? count)) }.reduce(0, +)
    }.min() ?? 0
  }

  /// Whether the book has no more of any named tier than the manager holds today, where that counts.
  private func isTodays(_ manager: Int, in books: Books) -> Bool {
    guard facts.tolerates, let named = alternatives.first else { return false }
    return named.indices.allSatisfy { tier in
      named[tier] == nil || books.counts[manager][tier] <= facts.today.counts[manager][tier]
    }
  }
}
