import Driver
import Foundation
import Testing

/// The report of `drupe coverage`.
@Suite struct CoverageTests {

  /// Returns the report about a file with the given text.
  func report(_ text: String) throws -> String {
    let directory = FileManager.default.temporaryDirectory
      .appendingPathComponent("drupe-coverage-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: directory) }
    let file = directory.appendingPathComponent("sample.py")
    try text.write(to: file, atomically: true, encoding: .utf8)
    return try Coverage(of: [file.path], python: nil).text
  }

  @Test func ranksRefusalsByTheLinesTheyBlock() throws {
    #expect(
      try report(
        """
        import os


        def label(n: int) -> str:
            return "n: " + n


        def home(name: str) -> str:
            folder = os.path.expanduser("~")
            return folder + name


        def listing(names: list[str]) -> list[str]:
            result = []
            for name in names:
                result.append(home(name))
            return result


        def total(xs):
            return sum(xs)


        def mean(xs: list[float]) -> float:
            return total(xs) / len(xs)
        """) == """
          lines  refusal
              8  sample.py:9  'os.path.expanduser' cannot be compiled yet  [unknown-operator]
              2  sample.py:5  '+' is not defined for a 'str' and an 'int'  [no-matching-signature]

          2 of 5 functions compile

          """)
  }

  @Test func blocksEverythingByAFaultOfTheModule() throws {
    let text = try report("def f(x: int) -> int:\n    return x\n\n\nraise ValueError('no')\n")
    #expect(text.contains("sample.py:5  the module raises ValueError: no  [import-failed]"))
    #expect(text.hasSuffix("0 of 1 functions compile\n"))
  }

  @Test func countsWhatCompiles() throws {
    #expect(try report("def f(x: int) -> int:\n    return x\n") == "1 of 1 functions compile\n")
  }

}
