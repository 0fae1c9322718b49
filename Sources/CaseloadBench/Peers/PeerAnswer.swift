import CaseloadDomain

/// What a runner of a peer writes.
struct PeerAnswer: Decodable {
  /// The solver and its version.
  var version: String
  /// What it was told beside the model.
  var settings: String
  /// optimal, feasible, infeasible, none or refused: the solver's own word.
  var status: String
  /// The value in minutes that the solver claims.
  var value: Double?
  /// The bound in minutes that the solver claims.
  var bound: Double?
  /// Seconds of wall time, reading of the model left out.
  var seconds: Double
  /// The names of the pair columns that are one.
  var ones: [String]

  /// The bound in whole hundredths, rounded down but for the noise of binary fractions.
  var boundPrice: Price? { bound.flatMap { Self.price(($0 * 100 + 1e-4).rounded(.down)) } }

  /// The claimed value in whole hundredths, the nearest.
  var valuePrice: Price? { value.flatMap { Self.price(($0 * 100).rounded()) } }

  private static func price(_ hundredths: Double) -> Price? {
    guard hundredths.magnitude < 1e17 else { return nil }
    return Price(hundredths: Int(hundredths))
  }
}
