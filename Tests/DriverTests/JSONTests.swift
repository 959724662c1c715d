import Testing

@testable import Driver

/// JSON is read and written without loss.
@Suite struct JSONTests {

  @Test(arguments: [
    "null", "true", "[]", "{}", "[1,-2.5,1e300,123456789012345678901234567890]",
    #"{"b":1,"a":[{"c":"x"}],"":""}"#, #""é \" \\ \n 😀""#, "NaN", "[-Infinity,Infinity]",
  ])
  func givesBackWhatItRead(text: String) throws {
    #expect(try JSON(parsing: text).text == text)
    #expect(try JSON(parsing: JSON(parsing: text).indentedText) == JSON(parsing: text))
  }

  @Test(arguments: [
    "", "nul", "[1,]", "[1 2]", "{\"a\"}", "{a:1}", "\"", "\"\\x\"", "\"\\ud800\"", "01", "1.",
    "\"\u{1}\"", "1 2", "-", "[", "{\"a\":", "\"\\u12",
  ])
  func refusesWhatIsNoJSON(text: String) {
    #expect(throws: JSON.ParseError.self) { try JSON(parsing: text) }
  }

  @Test func refusesDeepNesting() {
    let text = String(repeating: "[", count: 100_000)
    #expect(throws: JSON.ParseError.self) { try JSON(parsing: text) }
  }

  @Test func joinsSurrogatePairs() throws {
    #expect(try JSON(parsing: #""\ud83d\ude00\u00e9""#) == .string("😀é"))
  }

  @Test(arguments: [
    (0.0, "0.0"), (-0.0, "-0.0"), (1, "1.0"), (0.1, "0.1"), (1e15, "1000000000000000.0"),
    (1e16, "1e+16"), (1.5e16, "1.5e+16"), (1e22, "1e+22"), (0.0001, "0.0001"), (1e-5, "1e-05"),
    (1.25e-7, "1.25e-07"), (123456.789, "123456.789"), (1e100, "1e+100"),
    (Double.leastNonzeroMagnitude, "5e-324"),
    (9_007_199_254_740_992, "9007199254740992.0"), (-2.5, "-2.5"),
  ])
  func writesFloatsAsPythonDoes(value: Double, text: String) {
    #expect(pythonText(of: value) == text)
  }

}
