import CaseloadBench
import CaseloadDomain
import CaseloadFiles
import Foundation
import _CaseloadTestSupport

/// A generated scenario as the reader sees it.
func reading(of generated: GeneratedScenario) throws -> ScenarioReading {
  try TemporaryFolder.with { folder in
    for file in generated.files {
      try folder.write(String(decoding: file.bytes, as: UTF8.self), to: "book/\(file.name)")
    }
    return ScenarioReader(root: folder.url.path).read(path: folder.url.path + "/book")
  }
}
