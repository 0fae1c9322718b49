import Testing

@testable import LinearProgramming

@Suite("Numbers in files")
struct NumberTextTests {
  @Test(
    "whole numbers without a point, others exactly",
    arguments: [
      (0, "0"), (-0.0, "0"), (480, "480"), (-3, "-3"), (0.1, "0.1"),
      (1.0 / 3, "0.3333333333333333"),
      (999_999_999_999_999, "999999999999999"), (1e15, "1000000000000000"), (1e16, "1e+16"),
      (-2.5e-9, "-2.5e-09"),
    ] as [(Double, String)])
  func text(_ value: Double, _ expected: String) {
    #expect(numberText(value) == expected)
    #expect(Double(numberText(value)) == value)
  }
}
