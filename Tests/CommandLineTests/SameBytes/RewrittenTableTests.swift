import Foundation
import Testing
import _CaseloadTestSupport

/// The same facts in other words of the file: the same plan, byte for byte.
@Suite struct RewrittenTableTests {
  static let ways = [
    Rewriting(separator: ";"),
    Rewriting(separator: ";", hasDecimalCommas: true, lineEnd: "\r\n"),
    Rewriting(separator: ",", hasDecimalCommas: true),
    Rewriting(separator: ";", encoding: .windows1252, lineEnd: "\r\n"),
    Rewriting(separator: "\t", encoding: .utf16LittleEndian, lineEnd: "\r\n"),
    Rewriting(separator: ";", encoding: .utf16BigEndian),
    Rewriting(separator: ",", encoding: .utf8WithMark, shuffle: 1),
    Rewriting(separator: "|", shuffle: 2),
    Rewriting(separator: "\t", hasDecimalCommas: true, encoding: .utf16LittleEndian, shuffle: 3),
    Rewriting(separator: ";", hasDecimalCommas: true, encoding: .windows1252, shuffle: 4),
  ]

  @Test(.serialized, arguments: [("agency", "Client ID"), ("one-each", "id")])
  func shippedScenariosKeepTheirPlan(name: String, idColumn: String) throws {
    try compare(PlannedFolder.shipped(name, idColumn: idColumn))
  }

  @Test func theAccountReportKeepsItsPlan() throws {
    guard let report = try PlannedFolder.accountReport() else {
      return skipped(
        "the account report in other encodings and orders", because: "there is no shared/crm")
    }
    try compare(report)
  }

  @Test func aTableThatSaysSomethingElseIsSeenHere() throws {
    var folder = try PlannedFolder.shipped("one-each", idColumn: "id")
    let original = try folder.planned(Rewriting())
    folder.files["clients.csv"] = folder.files["clients.csv"]?
      .replacing("M01,Quarry Works,mid,5,Hills", with: "M01,Quarry Works,mid,4,Hills")
    #expect(try folder.planned(Rewriting()).plan != original.plan)
  }

  private func compare(_ folder: PlannedFolder) throws {
    let original = try folder.planned(Rewriting())
    #expect(original.exitCode == 0)
    #expect(original.plan != nil)
    #expect(original.owners.count > 5)
    for way in Self.ways {
      let rewritten = try folder.planned(way)
      #expect(rewritten.plan == original.plan, "\(folder.name): \(way.testDescription)")
      #expect(rewritten.owners == original.owners, "\(folder.name): \(way.testDescription)")
      #expect(rewritten.exitCode == original.exitCode)
    }
  }
}
