import CaseloadDomain
import CaseloadFiles

/// Where values come from, for people: one paragraph a value.
public struct ExplanationText {
  private let values: [ExplainedValue]

  /// The values in the order given; those after the first are what it follows from.
  public init(_ values: [ExplainedValue]) { self.values = values }

  /// The page.
  public func text(in style: TextStyle) -> String {
    var page = TextPage(style)
    for (index, value) in values.enumerated() {
      page.paragraph(Self.sentence(value), first: index == 0 ? "" : "  ")
      for earlier in value.earlier {
        page.paragraph(
          "before: \(earlier.text.isEmpty ? "blank" : earlier.text) (\(Self.words(earlier.location)))",
          first: index == 0 ? "  " : "    ")
      }
    }
    return page.text
  }

  private static func sentence(_ value: ExplainedValue) -> String {
    let place = value.location.map { " (\(words($0)))" } ?? ""
    return "\(value.key): \(words(value.quantity))\(place)"
  }

  private static func words(_ quantity: ExplainedValue.Quantity) -> String {
    switch quantity {
    case .text(let text): text
    case .minutes(let minutes): "\(Minutes(roundingDown: minutes).inHours) a month"
    case .factor(let factor): "times \(factor)"
    case .unstated: "not stated, so that its default holds"
    }
  }

  private static func words(_ location: SourceLocation) -> String {
    location.line.map { "\(location.file), line \($0)" } ?? location.file
  }
}
