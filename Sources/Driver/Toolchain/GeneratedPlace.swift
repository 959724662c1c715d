import Foundation
import Source

/// Finds the Python line behind a line of generated C++.
///
/// Generated statements are followed, or preceded, by a comment such as `// embed.py:12`.
enum GeneratedPlace {

  /// Returns the Python line of the first place in `files` that the compiler's `messages` name.
  static func find(in messages: String, of files: [GeneratedFile]) -> SourceSpan {
    for message in messages.split(separator: "\n") {
      for file in files {
        guard let range = message.range(of: file.name + ":") else { continue }
        let digits = message[range.upperBound...].prefix { $0.isNumber }
        if let line = Int(digits), let place = place(ofLine: line, in: file.text) { return place }
      }
    }
    return .nowhere
  }

  /// Returns the Python line that the last comment at or above `line` of `text` names.
  static func place(ofLine line: Int, in text: String) -> SourceSpan? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard line >= 1 else { return nil }
    for candidate in lines.prefix(line).reversed() {
      guard let comment = candidate.range(of: "// ", options: .backwards) else { continue }
      let words = candidate[comment.upperBound...].split(separator: ":")
      guard words.count == 2, let number = Int(words[1]), words[0].hasSuffix(".py") else {
        continue
      }
      let start = SourcePosition(line: number, column: 0)
      let end = SourcePosition(line: number + 1, column: 0)
      return SourceSpan(file: String(words[0]), start: start, end: end)
    }
    return nil
  }

}
