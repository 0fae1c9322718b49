import Foundation
import Testing
import _CaseloadTestSupport

/// What-ifs by the built program: the six that ship, and what is put on top on the command line.
@Suite struct WhatIfTests {
  private static let folder = "scenarios/agency/what-if"

  /// Those that ship, with the exit code of their plan.
  private static let shipped: [(name: String, exitCode: Int32)] = [
    ("bruno-leaves", 0), ("two-hires", 0), ("enterprise-win", 2), ("churn-10-percent", 0),
    ("target-75-percent", 0), ("competitor-merges", 0),
  ]

  @Test func noneIsForgotten() throws {
    let path = Places.packageRoot().appending(path: Self.folder).path
    let files = try FileManager.default.contentsOfDirectory(atPath: path)
      .filter { $0.hasSuffix(".yaml") }
    #expect(files.sorted() == Self.shipped.map { "\($0.name).yaml" }.sorted())
  }

  @Test(arguments: shipped) func thePageAsKept(name: String, exitCode: Int32) throws {
    let outcome = try CommandLine.run(["plan", "\(Self.folder)/\(name).yaml", "--quiet"])
    #expect(outcome.exitCode == exitCode)
    #expect(outcome.errors == "")
    expectGolden(outcome.output, "plan-what-if-\(name).txt")
  }

  @Test func aPlanOfAWhatIfIsAuditedWithItAndRefusedWithoutIt() throws {
    try TemporaryFolder.with { temporary in
      let plan = temporary.url.appending(path: "plan.json").path
      let onTop = ["--what-if", "\(Self.folder)/two-hires.yaml", "--set", "rules.moves.at-most=2"]
      let planned = try CommandLine.run(
        ["plan", "scenarios/agency", "--quiet", "--out", plan] + onTop)
      #expect(planned.exitCode == 0)
      #expect(planned.errors == "")
      let audited = try CommandLine.run(["audit", "scenarios/agency", plan, "--quiet"] + onTop)
      #expect(audited.exitCode == 0, "\(audited.errors)")
      let elsewhere = try CommandLine.run(["audit", "scenarios/agency", plan, "--quiet"])
      #expect(elsewhere.exitCode == 65)
      #expect(elsewhere.output == "")
      #expect(
        elsewhere.errors.contains(
          "the plan was made for the scenario 'two-hires + rules.moves.at-most=2', which differs"))
      #expect(elsewhere.errors.contains("managers gone: 'gwen', 'hugo'"))
      let unset = try CommandLine.run(
        ["audit", "scenarios/agency", plan, "--quiet"] + onTop.prefix(2))
      #expect(unset.exitCode == 65)
      #expect(unset.errors.contains("other values in the rules"))
    }
  }

  /// The file alone, on top of its scenario, and the same edited into the scenario by hand.
  @Test func theSamePlanByEveryWay() throws {
    try TemporaryFolder.with { temporary in
      try ScenarioFolder.small(in: temporary)
      try temporary.write(
        """
        extends: .
        changes:
          - add-client: {id: d, name: Dune, tier: plain, owner: y}
          - remove-client: Acme
          - client: {id: b, set: {tier: wide}}
          - set: {tiers.wide: {hours: 80}, rules.moves.at-most: 1}

        """, to: "small/change.yaml")
      try temporary.write(
        """
        format: 1
        clients: clients.csv
        managers: managers.csv
        tiers: {plain: {hours: 60}, wide: {hours: 80}}
        rules: {moves: {at-most: 1}}

        """, to: "small/edited/scenario.yaml")
      try temporary.write(
        "id,name,tier,owner\nb,Bay,wide,x\nc,Cove,plain,x\nd,Dune,plain,y\n",
        to: "small/edited/clients.csv")
      try temporary.write("id,name\nx,Anna Berg\ny,Bo Lund\n", to: "small/edited/managers.csv")
      func plan(_ arguments: String...) throws -> String {
        let file = temporary.url.appending(path: "plan.json").path
        let outcome = try CommandLine.run(
          ["plan"] + arguments + ["--quiet", "--out", file], in: temporary.url)
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        let lines = temporary.text(of: "plan.json")?.split(separator: "\n") ?? []
        return lines.filter { !$0.contains("\"name\"") }.joined(separator: "\n")
      }
      let edited = try plan("small/edited")
      #expect(edited.contains("\"hash\"") || edited.count > 200)
      #expect(try plan("small/change.yaml") == edited)
      #expect(try plan("small", "--what-if", "small/change.yaml") == edited)
    }
  }

  @Test func theTableHasTheWhatIfsCellsAndRows() throws {
    try TemporaryFolder.with { temporary in
      try ScenarioFolder.small(in: temporary)
      try temporary.write(
        """
        changes:
          - add-client: {id: d, name: "Dune, Ltd", tier: plain, priority: 2}
          - remove-client: a
          - client: {id: b, set: {owner: y}}

        """, to: "change.yaml")
      let arguments = ["--what-if", "change.yaml", "--root", ".", "--quiet"]
      let outcome = try CommandLine.run(
        ["plan", "small", "--csv", "new.csv"] + arguments, in: temporary.url)
      #expect(outcome.exitCode == 0, "\(outcome.errors)")
      #expect(
        temporary.text(of: "new.csv") == """
          id,name,tier,owner,priority,new_owner
          a,Acme,plain,x,,
          b,Bay,plain,y,,y
          c,Cove,plain,x,,x
          d,"Dune, Ltd",plain,,2,x

          """)
      let audited = try CommandLine.run(
        ["audit", "small", "new.csv"] + arguments, in: temporary.url)
      #expect(audited.exitCode == 0, "\(audited.errors)\(audited.output)")
      let protected = try CommandLine.run(
        ["plan", "small", "--csv", "change.yaml"] + arguments, in: temporary.url)
      #expect(protected.exitCode == 64)
    }
  }

  @Test func hiresTakeMoreNewClientsThanIntakeGrantsOthers() throws {
    try TemporaryFolder.with { temporary in
      try ScenarioFolder.small(in: temporary, extra: "rules: {intake: {one-per-held: 6}}")
      let clients = (1...4).map { "n\($0),New \($0),plain,\n" }.joined()
      try temporary.write("id,name,tier,owner\na,Acme,plain,x\n" + clients, to: "small/clients.csv")
      func unassigned(_ change: String) throws -> Int {
        try temporary.write("changes: [\(change)]\n", to: "change.yaml")
        let outcome = try CommandLine.run(
          ["plan", "small", "--what-if", "change.yaml", "--quiet", "--json"], in: temporary.url)
        let object = try CommandLine.object(outcome)
        #expect(object["status"] as? String == "optimal", "\(outcome.errors)")
        let assignments = object["assignments"] as? [[String: Any]] ?? []
        return assignments.count { $0["manager"] is NSNull }
      }
      #expect(try unassigned("") == 2)
      #expect(try unassigned("{hire: {id: zed}}") == 0)
    }
  }

  @Test(arguments: [
    ("capacity.target", "capacity.target: 75 % (target-75-percent.yaml, line 4)\n"),
    (
      "rules.moves.at-most",
      "rules.moves.at-most: 3 (--set rules.moves.at-most=3)\n  before: 10 (../scenario.yaml, line 41)\n"
    ),
    (
      "clients.K112.load",
      """
      clients.K112.load: 24.4 h a month
        tier mid: 15.6 h a month (../scenario.yaml, line 25)
        complexity: 2 (../clients.csv, line 13)
        health green: times 1 (../clients.csv, line 13)
        onboarding: times 1.5 (../scenario.yaml, line 32)
        live campaigns: 1.0 h a month (../scenario.yaml, line 33)

      """
    ),
    ("clients.K112.priority", "clients.K112.priority: not stated, so that its default holds\n"),
  ]) func aValueIsExplained(_ key: String, _ expected: String) throws {
    let outcome = try CommandLine.run([
      "check", "\(Self.folder)/target-75-percent.yaml", "--set", "rules.moves.at-most=3",
      "--explain", key,
    ])
    #expect(outcome.exitCode == 0)
    #expect(outcome.errors == "")
    #expect(outcome.output == expected)
  }

  @Test func programsAreToldWhereAValueComesFrom() throws {
    let outcome = try CommandLine.run([
      "check", "\(Self.folder)/enterprise-win.yaml", "--explain", "rules.moves.at-most", "--json",
    ])
    let object = try CommandLine.object(outcome)
    let value = try #require((object["explained"] as? [[String: Any]])?.first)
    #expect(value["key"] as? String == "rules.moves.at-most")
    #expect(value["value"] as? String == "14")
    #expect(value["file"] as? String == "enterprise-win.yaml")
    #expect(value["line"] as? Int == 16)
    let earlier = try #require((value["earlier"] as? [[String: Any]])?.first)
    #expect(earlier["value"] as? String == "10")
    #expect(earlier["file"] as? String == "../scenario.yaml")
  }

  @Test(arguments: [
    (["--explain", "capacity.traget"], "did you mean 'capacity.target'?"),
    (["--explain", "managers.Ana Berg.fte"], "did you mean 'Anna Berg'?"),
    (["--set", "capacity.traget=75%"], "Did you mean 'target'?"),
    (["--set", "capacity.target=much"], "must be a share such as 80 % or 0.8"),
    (["--set", "capacity.target"], "--set takes KEY=VALUE"),
    (["--set", "=3"], "--set takes KEY=VALUE"),
    (["--what-if", ""], "--what-if needs the name of a file"),
  ]) func wrongArgumentsExit64(_ arguments: [String], _ words: String) throws {
    let outcome = try CommandLine.run(["check", "scenarios/agency"] + arguments)
    #expect(outcome.exitCode == 64)
    #expect(outcome.output == "")
    #expect(outcome.errors.hasPrefix("Error: "))
    #expect(outcome.errors.contains(words))
  }

  @Test(arguments: ["plan", "export-model", "audit"]) func everyVerbRefusesAWrongSetting(
    verb: String
  ) throws {
    let others = ["plan": [], "audit": ["plan.json"], "export-model": ["--lp", "model.lp"]]
    let outcome = try CommandLine.run(
      [verb, "scenarios/agency"] + (others[verb] ?? []) + ["--set", "rulse.moves=3"])
    #expect(outcome.exitCode == 64)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("Did you mean 'rules'?"))
  }

  @Test func wrongWhatIfFilesExit65() throws {
    try TemporaryFolder.with { temporary in
      try ScenarioFolder.small(in: temporary)
      try temporary.write("extends: b.yaml\n", to: "small/a.yaml")
      try temporary.write(
        "extends: a.yaml\nchanges: [{remove-client: Acne}]\n", to: "small/b.yaml")
      let cyclic = try CommandLine.run(["plan", "small/a.yaml"], in: temporary.url)
      #expect(cyclic.exitCode == 65)
      #expect(cyclic.output == "")
      #expect(
        cyclic.errors.hasPrefix(
          "b.yaml:1:10: error: 'a.yaml' extends itself by way of 'b.yaml' [extends-cycle]."))
      try temporary.write("changes: [{remove-client: Acne}]\n", to: "small/b.yaml")
      let unknown = try CommandLine.run(
        ["plan", "small", "--what-if", "small/b.yaml"], in: temporary.url)
      #expect(unknown.exitCode == 65)
      #expect(unknown.output == "")
      #expect(
        unknown.errors
          == "b.yaml:1:27: error: there is no client 'Acne' [unknown-client]. Did you mean 'Acme'?\n"
      )
      let missing = try CommandLine.run(
        ["check", "small", "--what-if", "none.yaml"], in: temporary.url)
      #expect(missing.exitCode == 65)
      #expect(missing.output.contains("[file-missing]"))
    }
  }
}
