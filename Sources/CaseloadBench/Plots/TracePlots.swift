/// The pictures that traces make.
public enum TracePlots {
  /// Seconds, those of the processor where a machine may be shared for minutes, and peak memory over pairs, beside lines of growth in proportion; nil without traces.
  public static func sizes(_ rows: [TraceRow]) -> String? {
    let rows = rows.sorted { $0.pairs < $1.pairs }
    guard let first = rows.first, let last = rows.last else { return nil }
    func points(_ measure: (TraceRow) -> Double?) -> [(across: Double, up: Double)] {
      rows.compactMap { row in measure(row).map { (Double(row.pairs), $0) } }
    }
    func proportional(to number: Double, of row: TraceRow) -> Chart.Series {
      let each = number / Double(row.pairs)
      return Chart.Series(
        name: "in proportion to pairs",
        points: [first, last].map { (Double($0.pairs), each * Double($0.pairs)) }, isGuide: true)
    }
    let across = "pairs of a client and a manager"
    let time = Chart(
      title: "Time over size", axes: (across, "seconds"),
      series: [
        Chart.Series(
          name: "plan, bound and audit (processor time)", points: points(\.processorSeconds)),
        Chart.Series(name: "first plan", points: points(\.firstPlanSeconds)),
        Chart.Series(name: "read the scenario", points: points(\.readSeconds)),
        proportional(to: last.processorSeconds, of: last),
      ])
    let memory = Chart(
      title: "Memory over size", axes: (across, "peak memory, MB"),
      series: [
        Chart.Series(name: "peak memory", points: points { $0.peakMemory / 1e6 }),
        proportional(to: last.peakMemory / 1e6, of: last),
      ])
    return Chart.picture([time, memory])
  }

  /// The gap in per cent of the team's load over seconds, a line a trace; nil where no trace has one.
  ///
  /// A gap of nothing has no place on a logarithmic axis: its line ends before.
  public static func gapOverTime(_ rows: [TraceRow]) -> String? {
    let series = rows.compactMap { row -> Chart.Series? in
      var points = gaps(of: row)
      guard let last = points.last else { return nil }
      points.append((max(row.seconds, last.across), last.up))
      let name = "\(row.scenario), \(row.threads == 1 ? "1 thread" : "\(row.threads) threads")"
      return Chart.Series(name: name, points: points, isStepped: true)
    }
    return Chart.picture([
      Chart(
        title: "Gap over time", axes: ("seconds", "gap, % of the team's load"), series: series)
    ])
  }

  private static func gaps(of row: TraceRow) -> [(across: Double, up: Double)] {
    row.progress.compactMap { moment in
      guard moment.count == 3, let seconds = moment[0], let value = moment[1],
        let bound = moment[2], value > bound, row.teamLoad > 0
      else { return nil }
      return (seconds, 100 * (value - bound) / row.teamLoad)
    }
  }
}
