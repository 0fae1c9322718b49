import CaseloadDomain
import CaseloadFiles
import Testing

/// Bytes flipped, cut, doubled and inserted, by a fixed seed: reading must always answer, with a
/// scenario or with an error that says why there is none.
struct FuzzTests {
  private static let seedCount = 8
  private static let roundsPerSeed = 250

  @Test(arguments: 1...seedCount) func mutatedFilesAreAnswered(_ seed: Int) throws {
    var random = SplitMix(state: UInt64(seed))
    let files = [
      "scenario.yaml": Array(WholeScenarioTests.yaml.utf8),
      "clients.csv": Array(WholeScenarioTests.clients.utf8),
      "managers.csv": Array(WholeScenarioTests.managers.utf8),
      "leave.csv": Array("manager,from,to,share\nBo,2027-03-01,2027-03-05,50 %\n".utf8),
      "events.csv": Array("client,month,hours\nK1,2027-03,2\n".utf8),
    ]
    let scenario = try TemporaryScenario()
    for (name, bytes) in files { try scenario.write(name, bytes: bytes) }
    var readable = 0
    for _ in 0..<Self.roundsPerSeed {
      let pick = random.next(below: 10)
      let name = pick < 6 ? "scenario.yaml" : pick < 8 ? "clients.csv" : "managers.csv"
      let bytes = try #require(files[name])
      let mutated = Self.mutated(bytes, &random)
      try scenario.write(name, bytes: mutated)
      let reading = scenario.read()
      let hasError = reading.findings.contains { $0.severity == .error }
      #expect((reading.scenario == nil) == hasError, "\(String(decoding: mutated, as: UTF8.self))")
      // The loads of whatever is accepted can be computed.
      if let loads = reading.scenario?.loads() {
        readable += 1
        #expect(loads.allSatisfy { $0.load >= .zero })
      }
      try scenario.write(name, bytes: bytes)
    }
    // Neither all nor none: the mutations are neither harmless nor always fatal.
    #expect(readable > 0 && readable < Self.roundsPerSeed)
  }

  private static let tokens = [
    "[", "]", "{", "}", ":", "- ", "&a ", "*a", "? ", "!!int ", "<<: ", "'", "\"", "#", "|\n", "%",
    "\t", "\n", "\r\n", "---\n", "...\n", ".nan", "-1", "99999999999999999999", "é", "\u{FEFF}",
    ",", ";", "format: 1\n", "2027-02-30", "\0", "\u{F0000}", "mid: ", "..",
  ].map { Array($0.utf8) }

  private static func mutated(_ bytes: [UInt8], _ random: inout SplitMix) -> [UInt8] {
    var result = bytes
    for _ in 0...random.next(below: 3) {
      guard !result.isEmpty else { break }
      let place = random.next(below: result.count)
      let end = min(result.count, place + 1 + random.next(below: 12))
      switch random.next(below: 6) {
      case 0: result[place] = UInt8(random.next(below: 256))
      case 1: result.removeSubrange(place..<end)
      case 2: result.insert(contentsOf: result[place..<end], at: random.next(below: result.count))
      case 3: result.insert(contentsOf: tokens[random.next(below: tokens.count)], at: place)
      case 4: result.swapAt(place, random.next(below: result.count))
      default: result.replaceSubrange(place..<end, with: tokens[random.next(below: tokens.count)])
      }
      if random.next(below: 40) == 0 { result.removeSubrange(place...) }
    }
    return result
  }
}

/// A small random number generator whose sequence never changes.
///
/// Source: SplitMix64, Steele, Lea and Flood 2014.
private struct SplitMix {
  var state: UInt64

  mutating func next(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    mixed ^= mixed >> 31
    return Int(mixed % UInt64(bound))
  }
}
