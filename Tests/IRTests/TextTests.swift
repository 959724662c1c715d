import IR
import Testing

/// Constants compare as Python's strings do.
@Suite struct TextTests {

  @Test func comparesByCodePoint() {
    #expect(Text("\u{e9}") != Text("e\u{301}"))
    #expect(Text("\u{ffff}") < Text("\u{1f600}"))
  }

}
