extension Capacity {
  /// A capacity of known parts; whoever states them answers for their sums.
  public init(
    beforeAbsence: Minutes, absence: Minutes, available: Minutes, target: Minutes, warn: Minutes,
    middle: Minutes, limit: Minutes
  ) {
    self.beforeAbsence = beforeAbsence
    self.absence = absence
    self.available = available
    self.target = target
    self.warn = warn
    self.middle = middle
    self.limit = limit
  }
}
