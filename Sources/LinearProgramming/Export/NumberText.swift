/// A number as files hold it: a whole one without a point, any other in the shortest form that
/// reads back as the same number.
func numberText(_ value: Double) -> String {
  if value == value.rounded(), abs(value) < 1e16 { return String(Int64(value)) }
  return "\(value)"
}
