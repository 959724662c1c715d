import Source
import Testing

/// How diagnostics are shown to people.
@Suite struct DiagnosticRendererTests {

  /// A source with a fault in its second line.
  let sources = ["spam.py": "def f(scores):\n    scores = np.clip(scores, \"0\", 1.0)\n"]

  /// A fault with everything that a diagnostic can say.
  var diagnostic: Diagnostic {
    Diagnostic(
      "no-matching-signature", "'numpy.clip' does not accept 'str' for 'a_min'",
      at: span(2, 29, 2, 32), label: "this is a 'str'",
      notes: [.init("it accepts (a: Tensor[Real])", at: span(1, 0, 1, 3))],
      help: "write the bound as a number")
  }

  /// Returns a span of the source.
  func span(_ line: Int, _ column: Int, _ endLine: Int, _ endColumn: Int) -> SourceSpan {
    SourceSpan(
      file: "spam.py", start: .init(line: line, column: column),
      end: .init(line: endLine, column: endColumn))
  }

  @Test func showsExcerptNotesAndHelp() {
    let text = DiagnosticRenderer(sources: sources).render(diagnostic)
    #expect(
      text == """
        error[no-matching-signature]: 'numpy.clip' does not accept 'str' for 'a_min'
         --> spam.py:2:30
          |
        2 |     scores = np.clip(scores, "0", 1.0)
          |                              ^^^ this is a 'str'
          |
        note: it accepts (a: Tensor[Real])
         --> spam.py:1:1
          |
        1 | def f(scores):
          | ^^^
          |
        help: write the bound as a number

        """)
  }

  @Test func countsCharactersNotBytes() {
    let sources = ["spam.py": "é = \"日本\" + x\n"]
    let fault = Diagnostic("undefined-name", "'x' is not defined", at: span(1, 16, 1, 17))
    let text = DiagnosticRenderer(sources: sources).render(fault)
    #expect(text.contains("spam.py:1:12\n"))
    #expect(text.contains("  |              ^\n"))
  }

  @Test func pointsAtFirstLineOfLongSpans() {
    let sources = ["spam.py": "if x:\r\n  pass\r\n"]
    let fault = Diagnostic("unsupported-syntax", "no", at: span(1, 3, 2, 6))
    #expect(DiagnosticRenderer(sources: sources).render(fault).contains("1 | if x:\n  |    ^^\n"))
  }

  @Test func rendersWithoutSource() {
    let text = DiagnosticRenderer(sources: [:]).render(diagnostic)
    #expect(text.hasPrefix("error[no-matching-signature]: "))
    let nowhere = Diagnostic("broken", "it is broken", at: .nowhere)
    #expect(DiagnosticRenderer(sources: [:]).render(nowhere) == "error[broken]: it is broken\n")
  }

  @Test func coloursOnRequest() {
    let text = DiagnosticRenderer(sources: sources, usesColour: true).render(diagnostic)
    #expect(text.contains("\u{1b}[1;31merror[no-matching-signature]\u{1b}[0m"))
  }

}
