import CaseloadBench
import CaseloadDomain
import Foundation
import Testing
import _CaseloadTestSupport

@testable import CaseloadSolver

/// How fast the hot loops are on a generated book, printed; what they come to is expected, how fast is not.
///
/// `CASELOAD_SPEED=100` repeats each a hundred times, for figures that can be trusted.
@Suite(.serialized) struct HotLoopTests {
  private static let rounds =
    ProcessInfo.processInfo.environment["CASELOAD_SPEED"].flatMap { Int($0) } ?? 1

  private let problem: AssignmentProblem
  private let relaxation: Relaxation

  init() throws {
    let family = try #require(Family.named("rebalance-coupled"))
    problem = ProblemBuilder(
      try scenario(family, clients: 1_000, managers: 60, seed: 1)
    ).build()
    let level = problem.levels.count - 1
    relaxation = Relaxation(problem, level: level, held: [Int](repeating: 0, count: level))
  }

  private func report(_ count: Int, _ what: String, since start: Double) {
    let rate = Double(count) / (Self.seconds - start)
    print("SPEED | \(what) | \(count) | \(Int(rate)) a second")
  }

  /// Processor seconds of this thread, which other work on the machine changes little.
  private static var seconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  @Test func `Tables of load, in cells`() {
    let books = problem.managers.indices.map { manager in
      let loads = problem.clients.indices.filter { problem.options[$0].contains(manager) }
        .map { problem.clients[$0].load }
      return (loads: loads, prices: loads.map { -3 * $0 }, room: relaxation.caps[manager])
    }
    let cells = books.reduce(0) { $0 + Self.cells(of: $1.loads, room: $1.room) }
    var fullest = 0
    let start = Self.seconds
    for _ in 0..<Self.rounds {
      for book in books {
        let table = LoadTable(loads: book.loads, prices: book.prices, room: book.room)
        fullest = max(fullest, table.reach)
      }
    }
    report(cells * Self.rounds, "cells of tables of load", since: start)
    #expect(fullest == relaxation.caps.max())
  }

  /// A cell is one load at which one client is tried.
  private static func cells(of loads: [Int], room: Int) -> Int {
    var (reach, cells) = (0, 0)
    for load in loads where load <= room {
      reach = min(room, reach + load)
      cells += reach - load + 1
    }
    return cells
  }

  @Test func `Annealing, in shifts and swaps tried`() {
    let start = Construction(problem: problem).build()
    var search = AnnealingSearch(problem, seed: 1)
    let schedule = AnnealingSearch.Schedule(
      trials: 256 * 200 * Self.rounds, hot: 8_000, cold: 40,
      weights: .soft(levels: problem.levels.count))
    let begin = Self.seconds
    let walked = search.run(from: start, schedule) { false }
    report(walked.trials, "trials of annealing", since: begin)
    #expect(walked.trials == schedule.trials)
    #expect(walked.best.score < start.score)
  }

  @Test func `The bound, in books minimised`() {
    let start = Construction(problem: problem).build()
    let root = RootBound(relaxation, start, rounds: 5, threads: 1, SolveControl())
    var ascent = BundleAscent(relaxation, table: root.table, threads: 1, shouldStop: { false })
    let rounds = 5 * Self.rounds
    let begin = Self.seconds
    for _ in 0..<rounds { _ = ascent.evaluate(root.prices, root.domain) }
    report(rounds * problem.managerCount, "books minimised exactly", since: begin)
    #expect(ascent.evaluations >= rounds)
  }
}
