import CGLPKGuard

extension Basis.Standing {
  init(code: Int32) {
    switch Int(code) {
    case GUARD_BASIC: self = .basic
    case GUARD_UPPER: self = .atUpper
    case GUARD_ZERO: self = .atZero
    case GUARD_FIXED: self = .fixed
    default: self = .atLower
    }
  }

  var code: Int32 {
    switch self {
    case .basic: Int32(GUARD_BASIC)
    case .atLower: Int32(GUARD_LOWER)
    case .atUpper: Int32(GUARD_UPPER)
    case .atZero: Int32(GUARD_ZERO)
    case .fixed: Int32(GUARD_FIXED)
    }
  }
}

extension Basis {
  /// The basis for a program that has grown: what is new holds nothing.
  func extended(columns columnCount: Int, rows rowCount: Int) -> (columns: [Int32], rows: [Int32]) {
    var columnCodes = columns.map(\.code)
    var rowCodes = rows.map(\.code)
    // GLPK itself moves "at the lower end" to where a column without one can stand.
    columnCodes += [Int32](
      repeating: Int32(GUARD_LOWER), count: columnCount - columnCodes.count)
    rowCodes += [Int32](repeating: Int32(GUARD_BASIC), count: rowCount - rowCodes.count)
    return (columnCodes, rowCodes)
  }
}
