import Testing

@testable import Syntax

/// The parser of what capture writes.
@Suite struct JSONTests {

  /// Returns the value of `text`.
  func parse(_ text: String) throws -> JSON { try JSON(parsing: text.utf8) }

  @Test func keepsTheOrderOfMembers() throws {
    let value = try parse(#" {"b": 1, "a": [true, false, null]} "#)
    #expect(try value.members().map(\.name) == ["b", "a"])
    #expect(value["a"] == .array([.bool(true), .bool(false), .null]))
    #expect(value["c"] == nil)
  }

  @Test func readsEscapes() throws {
    #expect(
      try parse(#""a\"\\\/\b\f\n\r\té😀\ud83d""#).string() == "a\"\\/\u{8}\u{c}\n\r\té😀\u{fffd}")
  }

  @Test func readsNumbers() throws {
    #expect(
      try parse("[0, -12, 1.5, 1e3]")
        == .array([.integer(0), .integer(-12), .real(1.5), .real(1000)]))
  }

  @Test(arguments: [
    "", "{", "[1", "[1,]", "{\"a\"}", "{\"a\":}", "\"a", "\"\\x\"", "\"\\u12\"", "tru", "1 2", "-",
    "nul",
  ])
  func refusesMalformedTexts(_ text: String) {
    #expect(throws: SyntaxError.self) { try parse(text) }
  }

  @Test func refusesDeepNesting() {
    let text = String(repeating: "[", count: 100_000)
    #expect(throws: SyntaxError.self) { try parse(text) }
  }

}
