/// A place in a source text: a 1-based line and a 0-based column in UTF-8 bytes, as CPython counts.
public struct SourcePosition: Hashable, Sendable, Comparable {

  /// The line, starting at 1.
  public var line: Int

  /// The column, starting at 0, in UTF-8 bytes.
  public var column: Int

  /// Creates the position at `line` and `column`.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// `true` iff `a` is before `b` in one text.
  public static func < (a: SourcePosition, b: SourcePosition) -> Bool {
    (a.line, a.column) < (b.line, b.column)
  }

}

/// A range of one source text, or "nowhere" for what no line of the user's stands behind.
public struct SourceSpan: Hashable, Sendable {

  /// The path of the text as diagnostics show it; empty for `nowhere`.
  public var file: String

  /// The first character.
  public var start: SourcePosition

  /// The end, exclusive.
  public var end: SourcePosition

  /// Creates the span of `file` from `start` up to `end`.
  public init(file: String, start: SourcePosition, end: SourcePosition) {
    self.file = file
    self.start = start
    self.end = end
  }

  /// The span of what has no source text.
  public static let nowhere = SourceSpan(
    file: "", start: .init(line: 0, column: 0), end: .init(line: 0, column: 0))

  /// `true` iff this span points nowhere.
  public var isNowhere: Bool { file.isEmpty }

}

extension SourceSpan {

  /// The part of this span that stands in its first line; for compound statements, their head.
  public var firstLine: SourceSpan {
    guard end.line > start.line else { return self }
    let end = SourcePosition(line: start.line, column: start.column + 1)
    return SourceSpan(file: file, start: start, end: end)
  }

}
