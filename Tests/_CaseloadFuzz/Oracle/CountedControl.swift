import CaseloadDomain
import CaseloadSolver
import Synchronization

/// Lets a solver ask so many times whether it should stop, then says yes: a limit that is the same
/// on every machine.
final class CountedControl: Sendable {
  private let asked = Atomic(0)
  private let most: Int

  init(most: Int) { self.most = most }

  /// The control to solve with.
  var control: SolveControl {
    SolveControl(shouldStop: { [self] in
      asked.wrappingAdd(1, ordering: .relaxed).newValue > most ? .time : nil
    })
  }
}
