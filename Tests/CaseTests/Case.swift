import Foundation
import Testing

/// A Python program in a file of `Tests/Cases`: `<kind>/<topic>/<name>.py`, or without a topic.
struct Case: Sendable, CustomTestStringConvertible {

  /// The folder of all cases.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Cases")

  /// The file.
  var url: URL

  /// The text.
  var text: String

  /// The path of the file below the folder of its kind, without its extension: `loops/for-else`.
  var name: String

  /// The name of the case as Python can import it.
  var identifier: String { "case_" + name.replacing(/[^A-Za-z0-9]/, with: "_") }

  /// The name, for the report.
  var testDescription: String { name }

  /// Returns the cases below `folder`, sorted; those whose names hold `$DRUPE_CASES` if it is set.
  static func all(in folder: String) -> [Case] {
    let directory = root.appendingPathComponent(folder)
    let files = FileManager.default.enumerator(atPath: directory.path)?.compactMap { $0 as? String }
    let pattern = ProcessInfo.processInfo.environment["DRUPE_CASES"] ?? ""
    return (files ?? []).filter { $0.hasSuffix(".py") }
      .map { String($0.dropLast(3)) }
      .filter { pattern.isEmpty || $0.contains(pattern) }
      .sorted()
      .compactMap { name in
        let url = directory.appendingPathComponent(name + ".py")
        let text = try? String(contentsOf: url, encoding: .utf8)
        return text.map { Case(url: url, text: $0, name: name) }
      }
  }

  /// Returns what the compiled program gives for the run in line `number`, if the line below says that
  /// it is not what CPython gives: `# compiled: raises OverflowError`.
  func outcome(documentedBelow number: Int) -> String? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let mark = "# compiled: "
    guard lines.indices.contains(number), lines[number].hasPrefix(mark) else { return nil }
    return String(lines[number].dropFirst(mark.count))
  }

  /// Returns the place of `line` in the file, where failures are reported.
  func place(_ line: Int) -> SourceLocation {
    SourceLocation(
      fileID: "Cases/\(name).py", filePath: url.path, line: max(1, line), column: 1)
  }

}

/// What is wrong with a case, and in which of its lines.
struct Problem: Sendable {

  /// The line, or 0 for the whole file.
  var line: Int

  /// What is wrong.
  var text: String

}
