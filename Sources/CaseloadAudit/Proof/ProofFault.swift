/// Why a claimed bound does not hold, as a clause of a sentence.
struct ProofFault: Error, Hashable {
  let reason: String

  init(_ reason: String) { self.reason = reason }
}
