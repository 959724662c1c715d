import Source
import Testing

/// Diagnostics show the place they speak of.
@Suite struct DiagnosticRendererTests {

  /// Returns the span of `file` on `line` from `start` to `end`.
  func span(_ file: String, _ line: Int, _ start: Int, _ end: Int) -> SourceSpan {
    SourceSpan(
      file: file, start: .init(line: line, column: start), end: .init(line: line, column: end))
  }

  @Test func marksThePlace() {
    let diagnostic = Diagnostic(
      "no-matching-signature", "'numpy.clip' does not accept 'str' for 'a_min'",
      at: span("spam.py", 2, 29, 32), label: "this is a 'str'",
      notes: [.init("it accepts a number", at: span("Operators/numpy/clip.py", 8, 0, 0))],
      help: "write the bound as a number")
    let source = "def f(scores):\n    scores = np.clip(scores, \"0\", 1.0)\n"
    #expect(
      DiagnosticRenderer(sources: ["spam.py": source]).render(diagnostic) == """
        error[no-matching-signature]: 'numpy.clip' does not accept 'str' for 'a_min'
         --> spam.py:2:30
          |
        2 |     scores = np.clip(scores, "0", 1.0)
          |                              ^^^ this is a 'str'
          |
        note: it accepts a number
         --> Operators/numpy/clip.py:8
        help: write the bound as a number

        """)
  }

  @Test func countsColumnsAsTerminalsDo() {
    // In UTF-8, 'é' has two bytes and '日' three; a terminal gives them one column and two.
    let diagnostic = Diagnostic("c", "m", at: span("a.py", 1, 9, 10))
    let text = DiagnosticRenderer(sources: ["a.py": "x='é日'+1\n"]).render(diagnostic)
    #expect(text.contains(" --> a.py:1:7\n"))
    #expect(text.contains("  |        ^\n"))
  }

  @Test func survivesPlacesOutsideTheText() {
    let renderer = DiagnosticRenderer(sources: ["a.py": "x\n"])
    for place in [span("a.py", 9, 0, 3), span("a.py", 1, 50, 60), span("b.py", 1, 0, 1)] {
      #expect(renderer.render(Diagnostic("c", "m", at: place)).hasPrefix("error[c]: m\n"))
    }
    #expect(renderer.render(Diagnostic("c", "m", at: .nowhere)) == "error[c]: m\n")
  }

}
