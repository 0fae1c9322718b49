@testable import TabularFiles
import Testing

@Suite struct TextDecodingTests {
  @Test(
    arguments: [[0x50, 0x4B, 3, 4], [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]] as [[UInt8]])
  func aWorkbookUnderAnotherNameIsOneFinding(_ start: [UInt8]) {
    let reading = TableReader.read(start + [0, 0xFF, 0x0A, 0x22, 0, 0x0A])
    #expect(reading.places == ["encoding 1:1"])
    #expect(!reading.isReadable)
  }

  private let text = "name,note\nÅsa €,„smørrebrød“\n"

  private func utf16(_ text: String, highFirst: Bool) -> [UInt8] {
    text.utf16.flatMap { unit -> [UInt8] in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return highFirst ? [high, low] : [low, high]
    }
  }

  @Test(arguments: [false, true]) func utf8WithAndWithoutMark(_ isMarked: Bool) {
    let reading = read((isMarked ? "\u{FEFF}" : "") + text)
    #expect(reading.table.texts == [["Åsa €", "„smørrebrød“"]])
    #expect(reading.table.names == ["name", "note"])
    #expect(reading.table.layout.hadByteOrderMark == isMarked)
    #expect(reading.table.layout.encoding == .utf8)
    #expect(reading.findings.isEmpty)
  }

  @Test(arguments: [false, true], [false, true])
  func utf16WithAndWithoutMark(_ isMarked: Bool, highFirst: Bool) {
    let reading = TableReader.read(
      utf16((isMarked ? "\u{FEFF}" : "") + text, highFirst: highFirst))
    #expect(reading.table.texts == [["Åsa €", "„smørrebrød“"]])
    #expect(reading.table.names == ["name", "note"])
    #expect(reading.table.layout.hadByteOrderMark == isMarked)
    #expect(
      reading.table.layout.encoding == (highFirst ? .utf16BigEndian : .utf16LittleEndian))
    #expect(reading.findings.isEmpty)
  }

  @Test(arguments: [false, true])
  func utf16WithoutMarkIsFoundWhereFewCharactersAreLatin(highFirst: Bool) {
    let text = "编号,客户名称,级别\n一,北京东方客户服务有限公司,中等级别\n二,上海南方贸易公司,中等级别\n"
    let reading = TableReader.read(utf16(text, highFirst: highFirst))
    #expect(reading.table.names == ["编号", "客户名称", "级别"])
    #expect(
      reading.table.layout.encoding == (highFirst ? .utf16BigEndian : .utf16LittleEndian))
    #expect(reading.findings.isEmpty)
  }

  @Test func aFewNULsInLatinTextAreAFault() {
    let reading = TableReader.read(Array("a,b\nxy\0z,wv\0t\n1,22\n".utf8))
    #expect(reading.table.layout.encoding == .utf8)
    #expect(!reading.isUsable)
  }

  /// Halves of characters that stand alone, too, are what Swift makes of them.
  @Test func unitsAreDecodedAsSwiftDecodesThem() {
    let kinds: [UInt16] = [0x41, 0x0A, 0x7F, 0x80, 0xE9, 0xD83D, 0xDE00, 0xDFFF, 0xFFFD, 0x4E00]
    var state: UInt64 = 7
    for _ in 0..<2_000 {
      let units = (0..<6).map { _ -> UInt16 in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return kinds[Int(state >> 33) % kinds.count]
      }
      #expect(TextDecoding.utf8(of: units) == Array(String(decoding: units, as: UTF16.self).utf8))
    }
  }

  @Test func utf16CutShortIsAFault() {
    let reading = TableReader.read([0xFF, 0xFE] + utf16("a,b\n1,2", highFirst: false) + [0x33])
    #expect(reading.places == ["encoding 2:4"])
    #expect(!reading.isUsable)
  }

  @Test func windows1252IsReadAndNamed() {
    let reading = TableReader.read(
      Array("name,note\n".utf8) + [0xC5, 0x73, 0x61, 0x20, 0x80, 0x2C, 0x84, 0x9F, 0x93, 0x0A])
    #expect(reading.table.texts == [["Åsa €", "„Ÿ“"]])
    #expect(reading.table.layout.encoding == .windows1252)
    #expect(reading.findings.map(\.severity) == [.note])
    #expect(reading.places == ["encoding 1:1"])
    #expect(reading.isUsable)
  }

  @Test func byteThatWindows1252LacksIsAFault() {
    let reading = TableReader.read(Array("a,b\nx,".utf8) + [0x81, 0x8D, 0x0A])
    #expect(reading.places == ["encoding 1:1", "encoding 2:3"])
    #expect(!reading.isUsable)
  }

  @Test func brokenUTF8AmongGoodIsAFaultOnceALine() {
    let broken: [UInt8] = [0xC3, 0x2C, 0xE2, 0x82, 0x0A]
    let reading = TableReader.read(Array("é,b\nå".utf8) + broken + Array("ok,ok\n".utf8))
    #expect(reading.places == ["encoding 2:2"])
    #expect(reading.table.texts == [["å\u{FFFD}", "\u{FFFD}"], ["ok", "ok"]])
    #expect(!reading.isUsable)
  }

  @Test(
    arguments: [
      [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF8],
      [0xF0, 0x80, 0x80, 0x80], [0xE2, 0x82],
    ] as [[UInt8]])
  func overlongAndForbiddenSequencesAreNoUTF8(_ bytes: [UInt8]) {
    let reading = TableReader.read([0xEF, 0xBB, 0xBF] + Array("a,b\n".utf8) + bytes)
    #expect(reading.findings.contains { $0.place == "encoding 2:1" && $0.severity == .error })
  }

  @Test func nulIsAFault() {
    let reading = read("a,b\n1,x\0y\0\n\0,2\n")
    #expect(reading.places == ["encoding 2:4", "encoding 3:1"])
    #expect(!reading.isUsable)
  }
}
