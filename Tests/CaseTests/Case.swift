import Foundation
import Testing

/// A Python program in a file of `Tests/Cases`.
struct Case: Sendable, CustomTestStringConvertible {

  /// The folder of all cases.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Cases")

  /// The file.
  var url: URL

  /// The text.
  var text: String

  /// The name of the file without its extension.
  var name: String { url.deletingPathExtension().lastPathComponent }

  /// The name of the case as Python can import it.
  var identifier: String { "case_" + name.replacing("-", with: "_") }

  /// The name, for the report.
  var testDescription: String { name }

  /// Returns the cases in `folder`, sorted; those whose names hold `$DRUPE_CASES` if that is set.
  static func all(in folder: String) -> [Case] {
    let directory = root.appendingPathComponent(folder)
    let files = try? FileManager.default.contentsOfDirectory(
      at: directory, includingPropertiesForKeys: nil)
    let pattern = ProcessInfo.processInfo.environment["DRUPE_CASES"] ?? ""
    return (files ?? []).filter { $0.pathExtension == "py" }
      .filter { pattern.isEmpty || $0.lastPathComponent.contains(pattern) }
      .sorted { $0.path < $1.path }
      .compactMap { url in
        (try? String(contentsOf: url, encoding: .utf8)).map { Case(url: url, text: $0) }
      }
  }

  /// Returns the place of `line` in the file, where failures are reported.
  func place(_ line: Int) -> SourceLocation {
    SourceLocation(
      fileID: "Cases/\(url.lastPathComponent)", filePath: url.path, line: max(1, line), column: 1)
  }

}

/// What is wrong with a case, and in which of its lines.
struct Problem: Sendable {

  /// The line, or 0 for the whole file.
  var line: Int

  /// What is wrong.
  var text: String

}
