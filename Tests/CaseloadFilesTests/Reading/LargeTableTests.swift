import CaseloadDomain
import CaseloadFiles
import Foundation
import Testing

/// A book of a hundred thousand clients, read whole.
struct LargeTableTests {
  private static let rows = 100_000

  /// Nine columns, quotes, decimal commas and Windows-1252, as an export of a CRM system has them.
  private static func export() -> [UInt8] {
    var text = "id;name;tier;owner;value;Region;renewal;family;notes\n"
    for row in 0..<rows {
      text += "00\(row);M#ller & S#hne \(row);\(row % 2 == 0 ? "mid" : "enterprise");Bo Lind;"
      text += "\(row % 999 + 1).234,5\(row % 9);N;\(10 + row % 18).06.2027;"
      text += "\(row % 3 == 0 ? "F\(row % 5000)" : "");\"some; long text \"\"quoted\"\" \(row)\"\n"
    }
    return text.utf8.map { $0 == UInt8(ascii: "#") ? 0xF6 : $0 }
  }

  /// The most memory that the process has held so far, in megabytes; 0 where that is not told.
  private static var peak: Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return (line?.split(separator: " ").compactMap { Int($0) }.first ?? 0) / 1024
  }

  @Test func aHundredThousandRowsAreRead() throws {
    let place = try TemporaryScenario.smallest()
    try place.write("clients.csv", bytes: Self.export())
    let before = Self.peak
    let start = ContinuousClock.now
    let reading = place.read()
    let time = ContinuousClock.now - start
    let scenario = try #require(reading.scenario)
    print("100,000 rows of nine columns: \(time), peak \(before) MB before, \(Self.peak) MB after")
    #expect(scenario.clients.count == Self.rows)
    #expect(scenario.clients[0].name == "Möller & Söhne 0")
    #expect(scenario.clients.allSatisfy { $0.owner == .manager(ManagerID("bo")) })
    // Cells that nobody reads are not kept: they would take most of the memory.
    #expect(scenario.clients.allSatisfy { $0.fields.isEmpty })
  }
}
