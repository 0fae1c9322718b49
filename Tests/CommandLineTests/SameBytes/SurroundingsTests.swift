import Foundation
import Testing
import _CaseloadTestSupport

/// Where, when and by whom a plan is made does not show in its bytes.
@Suite struct SurroundingsTests {
  /// What a run finds around it.
  struct Surroundings: CustomTestStringConvertible, Sendable {
    let testDescription: String
    /// The shell's words before the run, in the folder that holds the scenario.
    var before = ""
    /// How the scenario is named.
    var scenario = "agency"
    var out = "plan.json"
  }

  static let all = [
    Surroundings(testDescription: "once more"),
    Surroundings(testDescription: "German", before: "export LANG=de_DE.UTF-8 LC_ALL=de_DE.UTF-8"),
    Surroundings(testDescription: "Turkish", before: "export LANG=tr_TR.UTF-8 LC_ALL=tr_TR.UTF-8"),
    Surroundings(testDescription: "C", before: "export LANG=C LC_ALL=C LANGUAGE=fr"),
    Surroundings(testDescription: "POSIX", before: "export LANG=POSIX LC_ALL=POSIX"),
    Surroundings(testDescription: "no language", before: "unset LANG LC_ALL LC_CTYPE"),
    Surroundings(testDescription: "Auckland", before: "export TZ=Pacific/Auckland"),
    Surroundings(testDescription: "Honolulu", before: "export TZ=Pacific/Honolulu"),
    Surroundings(testDescription: "no time zone", before: "export TZ=Nowhere/At_All"),
    Surroundings(testDescription: "absolute path", scenario: "\"$PWD/agency\""),
    Surroundings(testDescription: "the file", scenario: "agency/scenario.yaml"),
    Surroundings(testDescription: "dots", scenario: "./agency/../agency//"),
    Surroundings(
      testDescription: "from within", before: "cd agency", scenario: ".", out: "../plan.json"),
    Surroundings(
      testDescription: "from far away", before: "here=$PWD; cd /", scenario: "\"$here/agency\"",
      out: "\"$here/plan.json\""),
    Surroundings(testDescription: "umask 077", before: "umask 077"),
    Surroundings(testDescription: "umask 000", before: "umask 000"),
    Surroundings(
      testDescription: "much environment",
      before: "export FILL=\"$(printf '%60000s' x)\" HOME=/nowhere USER=x COLUMNS=20"),
    Surroundings(
      testDescription: "no environment",
      before: "here=$CASELOAD; for v in $(env | cut -d= -f1); do unset $v; done; CASELOAD=$here"),
    Surroundings(testDescription: "other hashing", before: "export SWIFT_DETERMINISTIC_HASHING=1"),
    Surroundings(testDescription: "small stack", before: "ulimit -s 1024"),
  ]

  private static let original = Result { try planned(Surroundings(testDescription: "")) }

  @Test(arguments: all) func thePlanIsTheSame(around surroundings: Surroundings) throws {
    let original = try Self.original.get()
    #expect(original.count > 2000)
    #expect(try Self.planned(surroundings) == original)
  }

  private static func planned(_ surroundings: Surroundings) throws -> Data {
    try TemporaryFolder.with { folder in
      try folder.copy(Places.scenario("agency"))
      let outcome = try CommandLine.shell(
        """
        \(surroundings.before)
        "$CASELOAD" plan \(surroundings.scenario) --quiet --out \(surroundings.out) > /dev/null
        """, in: folder.url)
      #expect(outcome.exitCode == 0, "\(surroundings.testDescription): \(outcome.errors)")
      return try Data(contentsOf: folder.url.appending(path: "plan.json"))
    }
  }
}
