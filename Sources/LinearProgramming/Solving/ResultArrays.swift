import CGLPKGuard

/// The arrays that the guard fills, and what they mean.
final class ResultArrays {
  private let columnValue: CArray<Double>
  private let rowValue: CArray<Double>
  private let reducedCost: CArray<Double>
  private let rowPrice: CArray<Double>
  private let columnBasis: CArray<Int32>
  private let rowBasis: CArray<Int32>

  init(rows: Int, columns: Int) {
    columnValue = CArray(repeating: 0, count: columns)
    rowValue = CArray(repeating: 0, count: rows)
    reducedCost = CArray(repeating: 0, count: columns)
    rowPrice = CArray(repeating: 0, count: rows)
    columnBasis = CArray(repeating: 0, count: columns)
    rowBasis = CArray(repeating: 0, count: rows)
  }

  /// An empty result that points at the arrays; valid as long as this object lives.
  var view: guard_result {
    var result = guard_result()
    result.column_value = columnValue.start
    result.row_value = rowValue.start
    result.column_reduced_cost = reducedCost.start
    result.row_price = rowPrice.start
    result.column_basis = columnBasis.start
    result.row_basis = rowBasis.start
    return result
  }

  var columnValues: [Double] { columnValue.array }

  var dualPoint: DualPoint {
    DualPoint(rowPrices: rowPrice.array, reducedCosts: reducedCost.array)
  }

  var basis: Basis {
    Basis(
      columns: columnBasis.array.map(Basis.Standing.init(code:)),
      rows: rowBasis.array.map(Basis.Standing.init(code:)))
  }
}
