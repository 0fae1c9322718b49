import CaseloadSolver
import Foundation

/// A published generalised assignment problem: `m n`, then m rows of n costs, m rows of n weights, and m
/// capacities, numbers parted by blanks and line ends.
public struct GapInstance: Hashable, Sendable {
  /// The file's name.
  public var name: String
  /// The problem.
  public var problem: GeneralisedAssignment

  /// What is wrong with a file.
  public enum Fault: Error, Hashable, Sendable {
    /// Not one of its words is a number, or the first two are no sizes.
    case noSizes
    /// This word, counted from one, is no whole number.
    case noNumber(Int)
    /// So many numbers were expected, so many are there.
    case count(expected: Int, found: Int)
    /// A number is negative or too large.
    case outOfRange
  }

  /// Reads an instance.
  public init(name: String, text: String) throws(Fault) {
    var numbers: [Int] = []
    for (index, word) in text.split(whereSeparator: \.isWhitespace).enumerated() {
      guard let number = Int(word) else { throw .noNumber(index + 1) }
      numbers.append(number)
    }
    guard numbers.count >= 2, (1...100_000).contains(numbers[0]),
      (1...1_000_000).contains(numbers[1])
    else { throw .noSizes }
    let (agents, jobs) = (numbers[0], numbers[1])
    let expected = 2 + 2 * agents * jobs + agents
    guard numbers.count == expected else {
      throw .count(expected: expected, found: numbers.count)
    }
    func rows(from start: Int) -> [[Int]] {
      (0..<agents).map { Array(numbers[(start + $0 * jobs)..<(start + ($0 + 1) * jobs)]) }
    }
    let problem = GeneralisedAssignment(
      costs: rows(from: 2), weights: rows(from: 2 + agents * jobs),
      capacities: Array(numbers.suffix(agents)))
    guard let problem else { throw .outOfRange }
    (self.name, self.problem) = (name, problem)
  }
}
