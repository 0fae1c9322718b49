import Foundation
import Testing
import _CaseloadTestSupport

/// A clock that somebody sets while the program runs: neither results nor limits depend on it.
#if os(Linux)
  @Suite(.serialized) struct ClockFaultTests {
    /// Leaves the steady clocks alone, and has the clock on the wall leap by so many seconds,
    /// forth and back.
    private static let leapingClock = """
      #define _GNU_SOURCE
      #include <dlfcn.h>
      #include <stdlib.h>
      #include <sys/time.h>
      #include <time.h>
      static int calls;
      static long leap(void) {
        const char *seconds = getenv("CASELOAD_TEST_LEAP");
        long length = seconds ? atol(seconds) : 0;
        return (__atomic_add_fetch(&calls, 1, __ATOMIC_RELAXED) % 3 - 1) * length;
      }
      int clock_gettime(clockid_t clock, struct timespec *time) {
        int (*real)(clockid_t, struct timespec *) = dlsym(RTLD_NEXT, "clock_gettime");
        int result = real(clock, time);
        if (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE) time->tv_sec += leap();
        return result;
      }
      int gettimeofday(struct timeval *time, void *zone) {
        struct timespec now;
        clock_gettime(CLOCK_REALTIME, &now);
        time->tv_sec = now.tv_sec;
        time->tv_usec = now.tv_nsec / 1000;
        return 0;
      }
      time_t time(time_t *place) {
        struct timespec now;
        clock_gettime(CLOCK_REALTIME, &now);
        if (place) *place = now.tv_sec;
        return now.tv_sec;
      }

      """

    private static let hour = "3600"
    private static let year = "31557600"

    @Test func aClockThatLeapsByAnHourChangesNoByte() throws {
      try withLeapingClock(for: "plans") { folder, library in
        let leaping = try planned(in: folder, library: library, leap: Self.hour)
        #expect(try planned(in: folder, library: "", leap: "") == leaping)
        FaultTable.record("clock leaps by hours, plan", ending: "exit 0", message: "same bytes")
      }
    }

    /// GLPK looks at a limit of 24 days, beyond which its path may be another one.
    @Test func aClockThatLeapsByAYearChangesNoValue() throws {
      try withLeapingClock(for: "values") { folder, library in
        func figures(_ plan: Data) throws -> [String?] {
          let object = try JSONSerialization.jsonObject(with: plan) as? [String: Any]
          return ["objective", "bound", "gap_minutes", "status"].map { key in
            object?[key].map { "\($0)" }
          }
        }
        let leaping = try figures(planned(in: folder, library: library, leap: Self.year))
        #expect(leaping.allSatisfy { $0 != nil })
        #expect(try figures(planned(in: folder, library: "", leap: "")) == leaping)
        FaultTable.record("clock leaps by years, plan", ending: "exit 0", message: "same value")
      }
    }

    @Test func aLeapingClockMovesNoTimeLimit() throws {
      try withLeapingClock(for: "time limits") { folder, library in
        try ScenarioFolder.large(in: folder)
        let started = ContinuousClock.now
        let outcome = try CommandLine.run(
          ["plan", "small", "--json", "--time-limit", "3"], in: folder.url,
          environment: ["LD_PRELOAD": library, "CASELOAD_TEST_LEAP": Self.year])
        let seconds = (ContinuousClock.now - started) / .seconds(1)
        let object = try CommandLine.object(outcome)
        #expect(outcome.exitCode == 0)
        #expect(object["stop"] as? String == "time")
        // Not a measure of speed: the limit must not have ended it earlier.
        #expect(seconds >= 3)
        // The progress, of which the first line comes after a second, is told as ever.
        #expect(outcome.errors.contains("value "))
        FaultTable.record(
          "clock leaps by years, --time-limit 3", end: outcome.end, message: outcome.errors)
      }
    }

    private func planned(in folder: TemporaryFolder, library: String, leap: String) throws -> Data {
      if folder.text(of: "agency/scenario.yaml") == nil {
        try folder.copy(Places.scenario("agency"))
      }
      let outcome = try CommandLine.run(
        ["plan", "agency", "--quiet", "--out", "plan.json"], in: folder.url,
        environment: ["LD_PRELOAD": library, "CASELOAD_TEST_LEAP": leap])
      #expect(outcome.exitCode == 0)
      #expect(outcome.errors == "")
      return try Data(contentsOf: folder.url.appending(path: "plan.json"))
    }

    private func withLeapingClock(
      for check: String, _ body: (TemporaryFolder, String) throws -> Void
    ) throws {
      try TemporaryFolder.with { folder in
        try folder.write(Self.leapingClock, to: "clock.c")
        let built = try CommandLine.shell(
          """
          for compiler in cc clang gcc; do
            $compiler -shared -fPIC -o clock.so clock.c -ldl 2>/dev/null && exit 0
          done; exit 77
          """, in: folder.url)
        guard built.exitCode == 0 else {
          return skipped("a leaping clock and \(check)", because: "there is no C compiler")
        }
        try body(folder, folder.url.appending(path: "clock.so").path)
      }
    }
  }
#endif
