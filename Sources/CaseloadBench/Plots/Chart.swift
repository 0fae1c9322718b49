import Foundation

/// A chart with two logarithmic axes as SVG, the same bytes for the same numbers.
struct Chart {
  /// A line with a name, or points alone.
  struct Series {
    /// What the legend calls it.
    var name: String
    /// From left to right.
    var points: [(across: Double, up: Double)]
    /// Whether a value holds until the next one, as in a staircase.
    var isStepped = false
    /// Whether it is drawn faint and dashed, for comparison.
    var isGuide = false
  }

  /// What stands above it.
  var title: String
  /// What the axes measure, with units.
  var axes: (across: String, up: String)
  /// The lines, the first at the top of the legend.
  var series: [Series]

  private static let width = 490.0
  private static let frame = (left: 64.0, top: 36.0, right: 446.0, bottom: 288.0)
  // The legend stands below, where no line can cross it.
  private static let legendTop = 344.0
  private static let legendRow = 17.0
  // Told apart by everybody: Okabe and Ito 2008.
  private static let colours = ["#0072b2", "#d55e00", "#009e73", "#cc79a7"]

  /// The charts beside each other as one picture; nil where one has nothing to show.
  static func picture(_ charts: [Chart]) -> String? {
    var parts: [String] = []
    for (position, chart) in charts.enumerated() {
      guard let body = chart.body else { return nil }
      let shift = number(Double(position) * Self.width)
      parts.append("<g transform=\"translate(\(shift),0)\">\n\(body)</g>\n")
    }
    let rows = charts.map(\.series.count).max() ?? 0
    let height = number(legendTop + legendRow * Double(rows))
    let width = number(Self.width * Double(charts.count))
    return """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" \
      viewBox="0 0 \(width) \(height)" font-family="sans-serif" font-size="12" fill="#222">
      <rect width="\(width)" height="\(height)" fill="#fff"/>
      \(parts.joined())</svg>

      """
  }

  private var body: String? {
    let points = series.flatMap(\.points)
    guard let across = ChartScale(holding: points.map(\.across)),
      let up = ChartScale(holding: points.map(\.up))
    else { return nil }
    let frame = Self.frame
    var lines = [Self.text(title, at: ((frame.left + frame.right) / 2, 14), "middle", isBold: true)]
    lines += Self.grid(across, up)
    lines.append(
      Self.text(axes.across, at: ((frame.left + frame.right) / 2, frame.bottom + 38), "middle"))
    lines.append(Self.text(axes.up, at: (6, frame.top - 8), "start"))
    for (position, one) in series.enumerated() {
      let colour = one.isGuide ? "#999" : Self.colours[position % Self.colours.count]
      lines += Self.drawn(one, colour, across, up)
      let (left, row) = (frame.left, Self.legendTop + Self.legendRow * Double(position))
      lines.append(Self.path([(left, row - 4), (left + 22, row - 4)], colour, one))
      lines.append(Self.text(one.name, at: (left + 28, row), "start"))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func grid(_ across: ChartScale, _ up: ChartScale) -> [String] {
    let (frame, style) = (Self.frame, "stroke=\"#ddd\"")
    var lines: [String] = []
    for tick in across.ticks {
      let left = horizontal(across.place(of: tick.number))
      lines.append(
        "<path d=\"M\(number(left)) \(number(frame.top))V\(number(frame.bottom))\" \(style)/>")
      lines.append(text(tick.name, at: (left, frame.bottom + 18), "middle"))
    }
    for tick in up.ticks {
      let top = vertical(up.place(of: tick.number))
      lines.append(
        "<path d=\"M\(number(frame.left)) \(number(top))H\(number(frame.right))\" \(style)/>")
      lines.append(text(tick.name, at: (frame.left - 6, top + 4), "end"))
    }
    return lines
  }

  private static func drawn(
    _ series: Series, _ colour: String, _ across: ChartScale, _ up: ChartScale
  ) -> [String] {
    let places = series.points.map {
      (horizontal(across.place(of: $0.across)), vertical(up.place(of: $0.up)))
    }
    var corners: [(Double, Double)] = []
    for place in places {
      if series.isStepped, let last = corners.last { corners.append((place.0, last.1)) }
      corners.append(place)
    }
    let line = path(corners, colour, series)
    if series.isStepped || series.isGuide { return [line] }
    return [line]
      + places.map {
        "<circle cx=\"\(number($0.0))\" cy=\"\(number($0.1))\" r=\"3.5\" fill=\"\(colour)\"/>"
      }
  }

  private static func path(
    _ corners: [(Double, Double)], _ colour: String, _ series: Series
  ) -> String {
    let steps = corners.map { "\(number($0.0)) \(number($0.1))" }.joined(separator: "L")
    let style = series.isGuide ? "stroke-dasharray=\"5 4\"" : "stroke-width=\"2\""
    return "<path d=\"M\(steps)\" fill=\"none\" stroke=\"\(colour)\" \(style)/>"
  }

  private static func text(
    _ words: String, at place: (Double, Double), _ anchor: String, isBold: Bool = false
  ) -> String {
    let escaped = words.replacingOccurrences(of: "&", with: "&amp;")
      .replacingOccurrences(of: "<", with: "&lt;")
    let weight = isBold ? " font-weight=\"bold\"" : ""
    return "<text x=\"\(number(place.0))\" y=\"\(number(place.1))\" "
      + "text-anchor=\"\(anchor)\"\(weight)>\(escaped)</text>"
  }

  private static func horizontal(_ share: Double) -> Double {
    frame.left + share * (frame.right - frame.left)
  }

  private static func vertical(_ share: Double) -> Double {
    frame.bottom - share * (frame.bottom - frame.top)
  }

  private static func number(_ value: Double) -> String {
    let text = String(format: "%.1f", value)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
