/// The integer arithmetic of proofs: everything stays far from the ends of machine integers.
enum ProofArithmetic {
  /// Prices and scales beyond this are refused.
  static let largestPrice = 1 << 50
  /// No sum of a leaf may reach this; proven before the leaf is evaluated.
  static let largestSum = Int128(1) << 60

  /// The quotient of a whole number and a positive one, rounded up.
  static func quotientUp(_ dividend: Int, _ divisor: Int) -> Int {
    let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
    return remainder > 0 ? quotient + 1 : quotient
  }

  /// The greatest common divisor, zero only of zeros.
  static func commonDivisor(_ left: Int, _ right: Int) -> Int {
    var (larger, smaller) = (left.magnitude, right.magnitude)
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    return Int(larger)
  }
}
