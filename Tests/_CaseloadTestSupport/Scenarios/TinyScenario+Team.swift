import CaseloadDomain

extension TinyScenario {
  /// The regions, languages and levels of the fields that rules compare.
  static let regions = ["North", "South", "north"]

  mutating func drawManager(_ id: ManagerID) -> Manager {
    var manager = Manager(id: id, fields: drawManagerFields())
    if random.chance(25) {
      manager.fullTimeEquivalent = random.pick([ExactNumber(1, over: 2), ExactNumber(4, over: 5)])
    }
    if random.chance(15) { manager.target = ExactNumber(random.pick([0, 50, 90, 105]), over: 100) }
    if let month, random.chance(35) { drawDates(of: &manager, in: month) }
    return manager
  }

  private mutating func drawManagerFields() -> [String: FieldValue] {
    let level = random.number(in: 1...4)
    let languages = random.pick(["German, French", "English; german", "French|English", "English"])
    return [
      "Region": random.chance(10) ? .blank : FieldValue(random.pick(Self.regions)),
      "Languages": random.chance(10) ? .blank : FieldValue(languages),
      "Level": random.chance(10) ? .blank : FieldValue("\(level)", number: ExactNumber(level)),
    ]
  }

  private mutating func drawDates(of manager: inout Manager, in month: Month) {
    let first = month.firstDay
    let middle = first.adding(days: random.number(in: 2...24))
    switch random.number(in: 1...11) {
    case 1: manager.end = first.adding(months: -random.number(in: 1...3))
    case 2...4: manager.end = middle
    case 5: manager.end = month.lastDay
    case 6: manager.start = first.adding(months: 1)
    case 7: manager.start = middle
    default: manager.start = middle.adding(months: -random.number(in: 1...5))
    }
  }

  /// Short and long absences, whole and half days, some outside the month.
  mutating func drawLeave() -> [Leave] {
    guard let month, random.chance(35) else { return [] }
    return (0..<random.number(in: 1...2)).map { _ in
      let from = month.firstDay.adding(days: random.number(in: -5...20))
      let length = random.pick([1, 4, 9, 27])
      return Leave(
        manager: random.pick(managerIDs), from: from, to: from.adding(days: length),
        share: random.chance(30) ? ExactNumber(1, over: 2) : .one)
    }
  }
}

extension CalendarDay {
  /// The day so many days later, found by walking: slow, but nothing can go wrong.
  func adding(days: Int) -> CalendarDay {
    var day = self
    for _ in 0..<days.magnitude {
      if days > 0 {
        day =
          CalendarDay(year: day.year, month: day.month, day: day.day + 1)
          ?? day.inMonth.firstDay.adding(months: 1)
      } else {
        day =
          CalendarDay(year: day.year, month: day.month, day: day.day - 1)
          ?? day.inMonth.firstDay.adding(months: -1).inMonth.lastDay
      }
    }
    return day
  }
}
