import BigInt
import CaseloadDomain
import Testing

struct ExactNumberTests {
  @Test func equalValuesAreEqualBits() {
    #expect(ExactNumber(2, over: 4) == ExactNumber(1, over: 2))
    #expect(ExactNumber(1, over: -2) == ExactNumber(-1, over: 2))
    #expect(ExactNumber(0, over: 7).hashValue == ExactNumber.zero.hashValue)
    #expect(ExactNumber(mantissa: 150, places: 2) == ExactNumber(3, over: 2))
  }

  @Test func arithmeticIsExact() {
    let tenth = ExactNumber(1, over: 10)
    #expect(tenth + ExactNumber(2, over: 10) == ExactNumber(3, over: 10))
    #expect((0..<10).reduce(ExactNumber.zero) { sum, _ in sum + tenth } == .one)
    #expect(ExactNumber(1, over: 3) * 3 == .one)
    #expect(ExactNumber(7) / ExactNumber(2) - 3 == ExactNumber(1, over: 2))
    #expect(ExactNumber(1, over: 3) - ExactNumber(1, over: 2) == ExactNumber(-1, over: 6))
  }

  @Test(arguments: [(7, 2, 3, 4), (-7, 2, -4, -3), (6, 2, 3, 3), (-6, 2, -3, -3), (0, 5, 0, 0)])
  func rounding(numerator: Int, denominator: Int, down: Int, up: Int) {
    let number = ExactNumber(numerator, over: denominator)
    #expect(number.roundedDown == BigInt(down))
    #expect(number.roundedUp == BigInt(up))
  }

  @Test func ordersByValue() {
    #expect(ExactNumber(1, over: 3) < ExactNumber(1, over: 2))
    #expect(ExactNumber(-1, over: 2) < ExactNumber(-1, over: 3))
    #expect(!(ExactNumber(2, over: 4) < ExactNumber(1, over: 2)))
  }

  @Test func machineIntegersAndLargeOnesAreTheSameNumbers() {
    let huge = ExactNumber(Int.max) * ExactNumber(Int.max)
    #expect(huge.numerator == BigInt(Int.max) * BigInt(Int.max))
    #expect(huge / ExactNumber(Int.max) == ExactNumber(Int.max))
    #expect((huge / ExactNumber(Int.max)).hashValue == ExactNumber(Int.max).hashValue)
    #expect(huge - huge == .zero)
    #expect(ExactNumber(Int.max) < huge && ExactNumber.zero - huge < 0 && huge.isWhole)
    #expect(ExactNumber(Int.min).numerator == BigInt(Int.min))
    #expect(ExactNumber(Int.min, over: -1) == ExactNumber(BigInt(Int.min), over: -1))
    #expect(ExactNumber(Int.min, over: 2) == ExactNumber(Int.min / 2))
    #expect(ExactNumber(1, over: Int.min) * ExactNumber(Int.min) == .one)
    #expect(ExactNumber(Int.max) + 1 == ExactNumber(BigInt(Int.max) + 1, over: 1))
    #expect(ExactNumber(Int.min) < ExactNumber(1, over: Int.max))
  }

  @Test func nothingOverflows() {
    var power = ExactNumber.one
    for _ in 0..<100 { power = power * ExactNumber(Int.max) / ExactNumber(3) }
    for _ in 0..<100 { power = power * ExactNumber(3) / ExactNumber(Int.max) }
    #expect(power == .one)
  }

  @Test(arguments: [
    (3, 2, "1.5"), (1, 1, "1"), (-1, 4, "-0.25"), (1, 3, "1/3"), (-2, 3, "-2/3"), (0, 1, "0"),
    (1234567, 100, "12345.67"), (1, 1000, "0.001"),
  ])
  func description(numerator: Int, denominator: Int, text: String) {
    #expect(ExactNumber(numerator, over: denominator).description == text)
  }
}
