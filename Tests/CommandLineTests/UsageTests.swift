import Testing
import _CaseloadTestSupport

@Suite struct UsageTests {
  @Test(arguments: [
    ["plan"], ["plan", "scenarios/one-each", "more"],
    ["plan", "scenarios/one-each", "--objektive"],
    ["plan", "scenarios/one-each", "--max-moves=-1"],
    ["plan", "scenarios/one-each", "--max-moves", "x"],
    ["plan", "scenarios/one-each", "--gap", "3x"], ["plan", "scenarios/one-each", "--gap=-1%"],
    ["plan", "scenarios/one-each", "--gap", "101%"],
    ["plan", "scenarios/one-each", "--time-limit=-1"],
    ["plan", "scenarios/one-each", "--time-limit", "nan"],
    ["plan", "scenarios/one-each", "--seed", "one"],
    ["plan", "scenarios/one-each", "--from-scratch", "--max-moves", "3"],
    ["plan", "scenarios/one-each", "--out", "a", "--csv", "a"],
    ["audit", "scenarios/one-each"], ["export-model", "scenarios/one-each"],
    ["export-model", "scenarios/one-each", "--lp", "a", "--level", "4"],
    ["export-model", "scenarios/one-each", "--lp", "a", "--level", "days"],
    ["export-model", "scenarios/one-each", "--lp", "a", "--mps", "a"], ["sovle", "x"],
  ])
  func wrongArgumentsExit64WithNothingOnStdout(arguments: [String]) throws {
    let outcome = try CommandLine.run(arguments)
    #expect(outcome.exitCode == 64)
    #expect(outcome.output == "")
    #expect(outcome.errors.hasPrefix("Error: "))
  }

  @Test(arguments: [
    ("--gap", "-1%", "a share from 0% to 100%"), ("--gap", "101%", "a share from 0% to 100%"),
    ("--max-moves", "-1", "--max-moves must be zero or more"),
    ("--seed", "-1", "'-1' is invalid for '--seed"),
    ("--time-limit", "-1", "--time-limit must be a number of seconds above zero"),
  ])
  func whatIsWrongWithANumberIsSaid(option: String, value: String, words: String) throws {
    let outcome = try CommandLine.run(["plan", "scenarios/one-each", option, value])
    #expect(outcome.exitCode == 64)
    #expect(outcome.errors.contains(words))
  }

  @Test func aMisspeltVerbIsRecognised() throws {
    let outcome = try CommandLine.run(["plna", "scenarios/one-each"])
    #expect(outcome.exitCode == 64)
    #expect(outcome.errors == "Error: There is no verb 'plna'. Did you mean 'plan'?\n")
  }
}
