/// The prices that belong to a solution of a program without whole numbers.
///
/// Signs follow the objective as it stands: a price says by how much the objective grows when
/// the end that holds the row is moved up by one unit. In a program that minimises, a row held
/// at its lower end has a price of zero or more, one held at its upper end of zero or less.
public struct DualPoint: Sendable, Equatable {
  /// The price of each row.
  public var rowPrices: [Double]
  /// What is left of each column's cost after its rows are paid: the cost minus the sum of
  /// coefficient times row price.
  public var reducedCosts: [Double]
}
