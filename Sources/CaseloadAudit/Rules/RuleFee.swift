import CaseloadDomain

/// One place at which a plan breaks a priced rule, and what it pays there.
///
/// The words are made only where they are read: a proof adds up prices at every leaf.
struct RuleFee {
  /// Where it stands.
  let location: SourceLocation?
  /// What it costs.
  let price: Price
  /// Who breaks the rule and how, in a sentence without its end.
  let words: () -> String

  /// A fee; nil where nothing is to be paid.
  init?(_ price: Price, at location: SourceLocation?, _ words: @autoclosure @escaping () -> String)
  {
    guard price != .zero else { return nil }
    self.price = price
    self.location = location
    self.words = words
  }
}

extension AuditedRule {
  /// The breaches that the plan pays for, in words.
  static func priced(
    in plan: PlanFacts, at rules: SourceLocation? = nil
  ) -> [PricedBreach] {
    fees(of: plan).map { fee in
      PricedBreach(
        finding: Finding(
          rule.rawValue, .note, at: fee.location ?? rules,
          "\(fee.words()); this costs \(fee.price.inHours)",
          advice: "the rule has a price, which this plan pays; without one it is never broken"),
        price: fee.price)
    }
  }
}
