import Foundation
import LinearProgramming
import Testing

@Suite("Fatal errors inside GLPK")
struct GuardedSolveTests {
  private static let program = TestPrograms.assignment(clients: 8, managers: 3, slack: 1.1)

  private static func fail(at fault: Fault) throws(LinearProgramError) -> LinearOutcome {
    var options = SolveOptions()
    options.fault = fault
    return fault == .searching
      ? try solveInteger(program, options: options) : try solve(program, options: options)
  }

  @Test(
    "come back as an error with GLPK's own words",
    arguments: [
      (Fault.loading, "glp_set_col_bnds: j = 123; column number out of range"),
      (.pivoting, "glp_set_row_stat: i = 0; row number out of range"),
      (.searching, "glp_simplex: operation not allowed"),
    ])
  func words(_ fault: Fault, _ expected: String) throws {
    do {
      _ = try Self.fail(at: fault)
      Issue.record("GLPK did not fail")
    } catch {
      guard case .fatal(let message) = error else {
        Issue.record("another error: \(error)")
        return
      }
      #expect(message.hasPrefix(expected))
      #expect(!message.contains("\n"))
    }
  }

  @Test("the next solve on the same thread works, again and again")
  func recovery() throws {
    let expected = try solveInteger(Self.program).primal?.objective
    for _ in 0..<200 {
      for fault in Fault.allCases {
        #expect(throws: LinearProgramError.self) { try Self.fail(at: fault) }
        #expect(try solveInteger(Self.program).primal?.objective == expected)
      }
    }
  }

  @Test("one thread's failure leaves the others alone")
  func otherThreads() async throws {
    let expected = try solveInteger(Self.program).primal?.objective
    let right = await withTaskGroup(of: Bool.self) { group in
      for task in 0..<8 {
        group.addTask {
          (0..<50).allSatisfy { _ in
            if task % 2 == 0 { return (try? Self.fail(at: .searching)) == nil }
            return (try? solveInteger(Self.program).primal?.objective) == expected
          }
        }
      }
      return await group.allSatisfy { $0 }
    }
    #expect(right)
  }

  @Test("nothing reaches the terminal, on an old thread or a new one")
  func silence() async throws {
    let result = try await #require(
      processExitsWith: .success,
      observing: [\.standardOutputContent, \.standardErrorContent]
    ) {
      for fault in Fault.allCases { _ = try? Self.fail(at: fault) }
      let done = DispatchSemaphore(value: 0)
      Thread {
        for conformance in ConformanceCase.all { _ = conformance.failures() }
        for fault in Fault.allCases { _ = try? Self.fail(at: fault) }
        done.signal()
      }.start()
      done.wait()
    }
    #expect(String(decoding: result.standardErrorContent, as: UTF8.self) == "")
    // Swift Testing itself may print in the child; GLPK's words all name a routine of its own.
    let printed = String(decoding: result.standardOutputContent, as: UTF8.self)
    #expect(!printed.contains("glp_") && !printed.contains("GLPK"))
  }
}
