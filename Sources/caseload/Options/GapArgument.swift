import ArgumentParser
import CaseloadDomain

/// A gap as people write it: `0.2%`, `0.2 %` or `0.002`.
struct GapArgument: Equatable {
  /// The gap as a share of the team's load.
  let share: ExactNumber

  /// Reads a gap, or says what is wrong with it.
  init(stated text: String) throws {
    guard let gap = GapArgument(argument: text) else {
      throw ValidationError("a gap is a share from 0% to 100%, such as 0.2% or 0.002.")
    }
    self = gap
  }

  init?(argument: String) {
    let blanks = argument.filter { $0 != " " }
    let isPercent = blanks.hasSuffix("%")
    let parts = blanks.dropLast(isPercent ? 1 : 0)
      .split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty && $0.count <= 12 }),
      parts.joined().allSatisfy({ $0.isASCII && $0.isNumber }),
      let digits = Int(parts.joined())
    else { return nil }
    let places = parts.count == 2 ? parts[1].count : 0
    let number = (0..<places).reduce(ExactNumber(digits)) { number, _ in number / 10 }
    share = isPercent ? number / 100 : number
    guard share <= .one else { return nil }
  }
}
