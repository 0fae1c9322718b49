/// Which sign stands before the decimals in a file; the other one groups thousands.
public enum NumberStyle: Sendable, Hashable, CaseIterable {
  /// 1,234.50
  case decimalPoint
  /// 1.234,50
  case decimalComma

  /// The other style.
  var opposite: NumberStyle { self == .decimalPoint ? .decimalComma : .decimalPoint }
}
