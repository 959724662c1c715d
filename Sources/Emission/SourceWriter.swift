import Source

/// A text that grows line by line, and the Python line behind each of its lines.
struct SourceWriter {

  /// The text so far.
  private(set) var text = ""

  /// The depth of indentation.
  private var depth = 0

  /// The number of lines so far.
  private var lineCount = 0

  /// The Python place of the lines being written.
  var origin: SourceSpan?

  /// The Python place by line of the text, starting at 1.
  private(set) var origins: [Int: SourceSpan] = [:]

  /// Appends a line.
  mutating func line(_ content: String = "") {
    lineCount += 1
    if let origin, !content.isEmpty { origins[lineCount] = origin }
    if !content.isEmpty {
      text += String(repeating: "  ", count: depth)
      text += content
    }
    text += "\n"
  }

  /// Appends `open`, indents while `body` runs, and appends `close`.
  mutating func block(_ open: String, _ close: String = "}", _ body: (inout SourceWriter) -> Void) {
    line(open)
    depth += 1
    body(&self)
    depth -= 1
    line(close)
  }

  /// Indents what follows.
  mutating func indent() { depth += 1 }

  /// Ends the indentation of what follows.
  mutating func outdent() { depth -= 1 }

  /// Appends the lines of `other`, indented as this text is.
  mutating func append(_ other: SourceWriter) {
    let start = lineCount
    for l in other.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      lineCount += 1
      text += l.isEmpty ? "\n" : String(repeating: "  ", count: depth) + l + "\n"
    }
    for (n, span) in other.origins { origins[start + n] = span }
  }

}
