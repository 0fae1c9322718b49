import Foundation
import Testing

@Test func theBinaryUnderTestCanBeRun() {
  let path = BinaryUnderTest.url.path
  #expect(FileManager.default.isExecutableFile(atPath: path), "no program at \(path)")
}
