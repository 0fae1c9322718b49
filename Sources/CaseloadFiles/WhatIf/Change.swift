import CaseloadDomain

/// One change of a what-if.
enum Change {
  /// Values of the scenario file.
  case set([Setting])
  /// Load times a factor.
  case load(LoadDraft.Multiplier)
  /// Rows of a table.
  case table(TableChange)
}

/// A change of the table of clients or of managers.
enum TableChange {
  /// A manager leaves: the day is the first without him.
  case leave(manager: LocatedText, on: LocatedDay)
  /// Somebody is hired.
  case hire(id: LocatedText, profile: LocatedText?, cells: [ChangedCell])
  /// A client's cells change.
  case client(LocatedText, cells: [ChangedCell])
  /// A client is won.
  case addClient(id: LocatedText, cells: [ChangedCell])
  /// A client is lost.
  case removeClient(LocatedText)
}

/// A cell that a change sets.
struct ChangedCell {
  /// The name of a column: a canonical one, else a header.
  let column: LocatedText
  /// What stands there now; empty takes the cell's content away.
  let value: LocatedText
}

/// A day with the place where it stands.
struct LocatedDay {
  /// The day.
  let day: CalendarDay
  /// Where it stands.
  let location: SourceLocation
}
