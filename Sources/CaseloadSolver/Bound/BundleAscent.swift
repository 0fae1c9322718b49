import CaseloadDomain

/// Raises the bound at a node by a proximal bundle: prices move from the best ones so far as far as the
/// books met make it worth while, and every step is evaluated exactly.
///
/// A step that keeps a tenth of what was promised moves the centre; failures shorten the steps, at once
/// where they lost half of it. Ends when next to nothing is promised any more whatever the step, at the
/// target, or after counted rounds.
/// Source: Lemarechal, Nemirovskii and Nesterov 1995.
struct BundleAscent {
  let relaxation: Relaxation
  let table: PairTable
  let shouldStop: @Sendable () -> Bool
  let threads: Int
  /// Prices start to move by so many hundredths a minute of a client that nobody has.
  var firstStep = 20.0
  /// Whether longer steps are tried before its end is believed: right for a bound, while shares settle
  /// best at short ones.
  var triesLonger = false
  private(set) var evaluations = 0

  init(
    _ relaxation: Relaxation, table: PairTable, threads: Int = 1,
    shouldStop: @escaping @Sendable () -> Bool
  ) {
    self.relaxation = relaxation
    self.table = table
    self.threads = threads
    self.shouldStop = shouldStop
  }

  /// What is known of a node.
  struct Result {
    /// In hundredths on the level's grid; nil: the node holds no plan.
    var bound: Int?
    var prices: DualPrices
    /// Books with shares, by manager.
    var books: [[BookBundle.Entry]]
    /// The shares of nobody, by client.
    var nobody: [Double]
    /// What the prices come to, book by book.
    var evaluation: PriceEvaluation

    /// How the books give each client out.
    func shares(in problem: AssignmentProblem) -> PairShares {
      let entries = books.joined().lazy.filter { $0.share > 0 }
      return PairShares(entries.map { (book: $0.book, share: $0.share) }, in: problem)
    }
  }

  /// Works on a node until the bound reaches `target`, nothing more is to be had, or the rounds are done.
  mutating func run(
    at domain: BranchDomain, from start: DualPrices, books: [BookColumn], target: Int, rounds: Int
  ) -> Result {
    var bundle = BookBundle(relaxation, table: table, domain: domain, centre: start)
    for book in books { bundle.add(book) }
    var best = evaluate(start, domain, &bundle)
    var result = Result(
      bound: 0, prices: start, books: [], nobody: bundle.nobodyShares, evaluation: best)
    if best.wasStopped { return result }
    bundle.move(to: nil, stepsTimes: firstStep)
    var failures = 0
    var retries = 0
    for _ in 0..<rounds {
      result.bound = best.bound(of: relaxation)
      guard let bound = result.bound, let value = best.scaledBound, bound < target, !shouldStop()
      else { break }
      let seeks = retries == 0 && triesLonger ? Self.longer : [1]
      guard let promise = promise(of: &bundle, over: value, steps: seeks) else {
        // With long steps the shares may not have settled: shorter ones show whether more is to be had.
        if retries == Self.mostRetries { break }
        retries += 1
        bundle.move(to: nil, stepsTimes: 0.3)
        continue
      }
      let prices = bundle.wholePrices
      let evaluation = evaluate(prices, domain, &bundle)
      if evaluation.wasStopped { break }
      guard let raised = evaluation.scaledBound else {
        return Result(
          bound: nil, prices: prices, books: [], nobody: [], evaluation: evaluation)
      }
      let gain = Double(raised - value)
      if gain >= promise / 10 {
        (best, result.prices, failures) = (evaluation, prices, 0)
        bundle.move(to: prices, stepsTimes: gain > promise / 2 ? 1.5 : 1)
      } else {
        failures += 1
        // A step that lost half of what was promised was far too long.
        if gain < -promise / 2 { bundle.move(to: nil, stepsTimes: 0.6) }
        if failures % 4 == 0 { bundle.move(to: nil, stepsTimes: 0.6) }
      }
      bundle.prune(idleFor: 12)
    }
    result.bound = best.bound(of: relaxation)
    result.evaluation = best
    result.books = bundle.entries
    result.nobody = bundle.nobodyShares
    return result
  }

  private static let mostRetries = 4
  /// By what steps are lengthened, one after the other, before their end is believed.
  private static let longer = [1.0, 8, 8]

  /// How much more the books met allow; nil where that is less than the grid can tell.
  ///
  /// Short steps promise little wherever they start, so longer ones are tried, and taken back if they
  /// promise no more.
  private func promise(of bundle: inout BookBundle, over value: Int, steps: [Double]) -> Double? {
    let least = Double(relaxation.grid * relaxation.scale) / 8
    for factor in steps {
      bundle.move(to: nil, stepsTimes: factor)
      for sweeps in [20, 200] {
        bundle.settle(sweeps: sweeps, tolerance: least / 16, shouldStop: shouldStop)
        let promise = bundle.modelValue - Double(value)
        if promise > least { return promise }
      }
    }
    bundle.move(to: nil, stepsTimes: 1 / steps.reduce(1, *))
    return nil
  }

  private mutating func evaluate(
    _ prices: DualPrices, _ domain: BranchDomain, _ bundle: inout BookBundle
  ) -> PriceEvaluation {
    let evaluation = evaluate(prices, domain)
    for book in evaluation.books { bundle.add(book) }
    return evaluation
  }

  /// What prices come to at a node.
  mutating func evaluate(_ prices: DualPrices, _ domain: BranchDomain) -> PriceEvaluation {
    evaluations += 1
    return PriceEvaluation(
      prices, in: relaxation, table: table, domain: domain, threads: threads,
      shouldStop: shouldStop)
  }
}
