import Foundation

/// Names that every solver's file formats can hold, each given once.
///
/// A legal name has ASCII letters, digits, `_` and `.` only, begins with a letter other than `e`
/// before a digit (which would read as a number) or with `_`, has at most 200 bytes and is no
/// word of the format. Accents are dropped, all else becomes `_`; where two names meet, the
/// later one gets a number.
struct NameTable {
  private static let longest = 200
  /// Words that begin a section, or mean a value, in the LP format.
  private static let reserved: Set<String> = [
    "max", "maximise", "maximize", "maximum", "min", "minimise", "minimize", "minimum",
    "subject", "such", "st", "bound", "bounds", "free", "inf", "infinity", "general", "generals",
    "gen", "integer", "integers", "int", "binary", "binaries", "bin", "end", "sos", "semi",
  ]

  private var taken: Set<String> = []
  /// The number to try next for a name that is taken, so that a thousand alike stay quick.
  private var next: [String: Int] = [:]

  /// A legal name like `name`, or like `otherwise` where nothing of it is left.
  mutating func legalName(for name: String, otherwise: String) -> String {
    let wanted = Self.legal(name, otherwise: otherwise)
    if taken.insert(wanted).inserted { return wanted }
    var number = next[wanted, default: 2]
    while !taken.insert("\(wanted)_\(number)").inserted { number += 1 }
    next[wanted] = number + 1
    return "\(wanted)_\(number)"
  }

  private static func legal(_ name: String, otherwise: String) -> String {
    var bytes: [UInt8] = []
    for scalar in name.decomposedStringWithCanonicalMapping.unicodeScalars {
      if scalar.properties.generalCategory == .nonspacingMark { continue }
      bytes.append(isLegal(scalar) ? UInt8(scalar.value) : UInt8(ascii: "_"))
    }
    if bytes.allSatisfy({ $0 == UInt8(ascii: "_") }) { return otherwise }
    let legal = String(decoding: bytes.prefix(longest), as: UTF8.self)
    return mustNotBegin(legal) || reserved.contains(legal.lowercased()) ? "_" + legal : legal
  }

  private static func isLegal(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "_", ".": true
    default: false
    }
  }

  private static func mustNotBegin(_ name: String) -> Bool {
    guard let first = name.first else { return true }
    if first.isNumber || first == "." { return true }
    guard first == "e" || first == "E", let second = name.dropFirst().first else { return false }
    return second.isNumber || second == "."
  }
}
