/// Turns diagnostics into text for people, with an excerpt of the source.
///
///     error[no-matching-signature]: 'numpy.clip' does not accept 'str' for 'a_min'
///      --> spam.py:2:30
///       |
///     2 |     scores = np.clip(scores, "0", 1.0)
///       |                              ^^^ this is a 'str'
///       |
///     help: write the bound as a number
public struct DiagnosticRenderer: Sendable {

  /// The texts of the files that diagnostics speak of, by the path that they show.
  public var sources: [String: String]

  /// `true` iff the output has ANSI colours.
  public var usesColour: Bool

  /// Creates a renderer.
  public init(sources: [String: String], usesColour: Bool = false) {
    self.sources = sources
    self.usesColour = usesColour
  }

  /// The colours by what they show.
  private enum Style: String {
    case error = "1;31"
    case warning = "1;33"
    case note = "1;36"
    case gutter = "1;34"
    case emphasis = "1"
  }

  /// Returns `text` in `style`.
  private func styled(_ text: String, _ style: Style) -> String {
    usesColour && !text.isEmpty ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// Returns `diagnostics`, each followed by an empty line.
  public func render(_ diagnostics: some Sequence<Diagnostic>) -> String {
    diagnostics.map { render($0) + "\n" }.joined()
  }

  /// Returns `diagnostic` as lines, each with its end.
  public func render(_ diagnostic: Diagnostic) -> String {
    let style: Style = diagnostic.severity == .error ? .error : .warning
    let head = styled("\(diagnostic.severity.rawValue)[\(diagnostic.code)]", style)
    var result = head + styled(": \(diagnostic.message)", .emphasis) + "\n"
    result += excerpt(at: diagnostic.span, label: diagnostic.label, marker: style)
    if diagnostic.span.isNowhere, let label = diagnostic.label {
      result += styled("note", .note) + ": \(label)\n"
    }
    for note in diagnostic.notes {
      result += styled("note", .note) + ": \(note.message)\n"
      if let span = note.span { result += excerpt(at: span, label: nil, marker: .note) }
    }
    if let help = diagnostic.help { result += styled("help", .note) + ": \(help)\n" }
    return result
  }

  /// Returns the place `span` and, if its text is known, the line with carets and `label` below.
  private func excerpt(at span: SourceSpan, label: String?, marker: Style) -> String {
    if span.isNowhere { return "" }
    guard let line = line(span.start.line, of: span.file) else {
      let place = span.start.line > 0 ? "\(span.file):\(span.start.line)" : span.file
      let remark = label.map { " (\($0))" } ?? ""
      return styled(" --> ", .gutter) + place + remark + "\n"
    }
    let bytes = Array(line.utf8)
    let start = min(max(span.start.column, 0), bytes.count)
    let lastColumn = span.end.line > span.start.line ? bytes.count : span.end.column
    let end = min(max(lastColumn, start), bytes.count)
    let before = String(decoding: bytes[..<start], as: UTF8.self)
    let marked = String(decoding: bytes[start..<end], as: UTF8.self)

    let number = String(span.start.line)
    let margin = String(repeating: " ", count: number.count)
    let bar = styled("\(margin) |", .gutter)
    let place = "\(span.file):\(number):\(before.unicodeScalars.count + 1)"
    let carets = String(repeating: "^", count: max(1, Self.width(of: marked)))
    let indentation = String(repeating: " ", count: Self.width(of: before))
    let remark = label.map { " \($0)" } ?? ""
    return """
      \(margin)\(styled("--> ", .gutter))\(place)
      \(bar)
      \(styled("\(number) |", .gutter)) \(Self.printable(line))
      \(bar) \(indentation)\(styled(carets + remark, marker))
      \(bar)

      """
  }

  /// Returns the line `number`, starting at 1, of `file`, if its text is known.
  private func line(_ number: Int, of file: String) -> String? {
    guard number > 0, let text = sources[file] else { return nil }
    // Lines as CPython's parser counts them; a `Character` may join "\r\n".
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard number <= lines.count else { return nil }
    var line = lines[number - 1]
    if line.last == UInt8(ascii: "\r") { line = line.dropLast() }
    return String(decoding: Array(line), as: UTF8.self)
  }

  /// Returns `line` with tabs and control characters as single spaces, so that carets line up.
  private static func printable(_ line: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in line.unicodeScalars {
      result.append(scalar.value < 0x20 || scalar.value == 0x7F ? " " : scalar)
    }
    return String(result)
  }

  /// Returns the number of columns that a terminal gives to `text`.
  private static func width(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + width(of: $1) }
  }

  /// Returns the number of columns that a terminal gives to `scalar`.
  private static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }

}
