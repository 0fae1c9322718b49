// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A room: a library target that may import only the rooms named here.
func room(_ name: String, imports rooms: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: rooms, swiftSettings: strict)
}

/// The tests of a room.
func tests(_ name: String, of rooms: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: rooms, swiftSettings: strict)
}

let package = Package(
  name: "caseload",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "caseload", targets: ["caseload"]),
    .executable(name: "caseload-bench", targets: ["caseload-bench"]),
    .library(name: "LinearProgramming", targets: ["LinearProgramming"]),
    // With the values that go into a solve and come out of it.
    .library(name: "CaseloadSolver", targets: ["CaseloadSolver", "CaseloadDomain"]),
  ],
  dependencies: [
    // Integers of any size: load factors are exact fractions and never overflow.
    .package(url: "https://github.com/attaswift/BigInt", from: "6.0.1"),
    // Arguments, help and completion of the command line.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // SHA-256, which names the scenario a plan was made for.
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    // YAML with line and column of every key and value.
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CGLPK", providers: [.apt(["libglpk-dev"]), .brew(["glpk"])]),
    .target(
      name: "CGLPKGuard", dependencies: ["CGLPK"], linkerSettings: [.linkedLibrary("glpk")]),
    room("LinearProgramming", imports: ["CGLPK", "CGLPKGuard"]),
    room("CaseloadDomain", imports: ["BigInt"]),
    room("TabularFiles"),
    room(
      "CaseloadFiles",
      imports: [
        "CaseloadDomain", "TabularFiles", "Yams",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    room("CaseloadSolver", imports: ["CaseloadDomain", "LinearProgramming"]),
    room("CaseloadAudit", imports: ["CaseloadDomain"]),
    room("CaseloadPlanning", imports: ["CaseloadDomain", "CaseloadSolver", "CaseloadAudit"]),
    room(
      "CaseloadReports",
      imports: [
        "CaseloadDomain", "TabularFiles", "CaseloadFiles", "CaseloadSolver", "CaseloadAudit",
        "CaseloadPlanning",
      ]),
    .executableTarget(
      name: "caseload",
      dependencies: [
        "LinearProgramming", "CaseloadDomain", "TabularFiles", "CaseloadFiles", "CaseloadSolver",
        "CaseloadAudit", "CaseloadPlanning", "CaseloadReports",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    room(
      "CaseloadBench",
      imports: [
        "CaseloadDomain", "CaseloadFiles", "CaseloadSolver", "CaseloadAudit", "CaseloadPlanning",
        "LinearProgramming",
      ]),
    .executableTarget(
      name: "caseload-bench",
      dependencies: [
        "CaseloadBench", "CaseloadDomain", "CaseloadFiles", "CaseloadSolver",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    .target(
      name: "_CaseloadTestSupport", dependencies: ["CaseloadDomain"],
      path: "Tests/_CaseloadTestSupport", swiftSettings: strict),
    // Made-up input for every reader: a library, and a tool that no one ships.
    .target(
      name: "_CaseloadFuzz",
      dependencies: [
        "CaseloadDomain", "TabularFiles", "CaseloadFiles", "CaseloadSolver", "CaseloadPlanning",
        "CaseloadReports", "_CaseloadTestSupport",
      ],
      path: "Tests/_CaseloadFuzz", swiftSettings: strict),
    .executableTarget(
      name: "caseload-fuzz",
      dependencies: [
        "_CaseloadFuzz", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Tests/caseload-fuzz", swiftSettings: strict),

    tests("LinearProgrammingTests", of: ["LinearProgramming", "_CaseloadTestSupport"]),
    tests("CaseloadDomainTests", of: ["CaseloadDomain", "_CaseloadTestSupport", "BigInt"]),
    tests("TabularFilesTests", of: ["TabularFiles"]),
    tests(
      "CaseloadFilesTests",
      of: ["CaseloadFiles", "CaseloadDomain", "TabularFiles", "_CaseloadTestSupport"]),
    tests(
      "CaseloadSolverTests",
      of: ["CaseloadSolver", "CaseloadDomain", "LinearProgramming", "_CaseloadTestSupport"]),
    tests("CaseloadAuditTests", of: ["CaseloadAudit", "CaseloadDomain", "_CaseloadTestSupport"]),
    tests(
      "CaseloadPlanningTests",
      of: [
        "CaseloadPlanning", "CaseloadSolver", "CaseloadAudit", "CaseloadDomain", "CaseloadFiles",
        "LinearProgramming",
        "_CaseloadTestSupport",
      ]),
    tests(
      "CaseloadReportsTests",
      of: [
        "CaseloadReports", "CaseloadPlanning", "CaseloadAudit", "CaseloadSolver", "CaseloadFiles",
        "CaseloadDomain", "_CaseloadTestSupport",
      ]),
    tests(
      "MutationTests",
      of: [
        "CaseloadReports", "CaseloadPlanning", "CaseloadAudit", "CaseloadSolver", "CaseloadFiles",
        "CaseloadDomain", "_CaseloadTestSupport",
      ]),
    tests(
      "CaseloadBenchTests",
      of: [
        "CaseloadBench", "CaseloadFiles", "CaseloadPlanning", "CaseloadSolver", "CaseloadAudit",
        "CaseloadDomain", "_CaseloadTestSupport",
      ]),
    tests("CommandLineTests", of: ["_CaseloadTestSupport"]),
    tests(
      "CaseloadFuzzTests",
      of: ["_CaseloadFuzz", "CaseloadDomain", "CaseloadFiles", "_CaseloadTestSupport"]),
  ],
  swiftLanguageModes: [.v6]
)
