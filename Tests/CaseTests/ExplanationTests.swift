import Driver
import Foundation
import Testing

/// The pages of `drupe explain`: one for each code, with examples that do what the page says.
@Suite struct ExplanationTests {

  /// A block of Python in a page.
  struct Example: Sendable, CustomTestStringConvertible {

    /// The code that the page explains.
    var code: String

    /// `true` iff compiling the block must fail with that code.
    var fails: Bool

    /// The name of the file that the block is.
    var file: String

    /// The block.
    var text: String

    /// The name for the report.
    var testDescription: String { "\(code) (\(fails ? "fails" : "compiles"))" }

  }

  /// The pages.
  static let pages = (try? Explanations().pages) ?? []

  /// The families whose faults a short program can show.
  static let shownByPrograms: Set = ["program", "language", "types", "libraries"]

  /// The examples of all pages.
  static let examples = pages.flatMap(examples(of:))

  /// Returns the blocks of `page` that begin with "```python", with `error` if they must fail.
  static func examples(of page: Explanations.Page) -> [Example] {
    page.text.matches(of: /```python([^\n]*)\n((?s:.*?))```/).map { match in
      let words = match.1.split(separator: " ")
      let file = words.first { $0.hasSuffix(".py") }.map(String.init)
      return Example(
        code: page.code, fails: words.contains("error"), file: file ?? "example.py",
        text: String(match.2))
    }
  }

  @Test(arguments: examples)
  func showsWhatThePageSays(_ example: Example) throws {
    let directory = FileManager.default.temporaryDirectory
      .appendingPathComponent("drupe-explanation-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: directory) }
    let file = directory.appendingPathComponent(example.file)
    try example.text.write(to: file, atomically: true, encoding: .utf8)
    var codes: Set<String> = []
    var text = ""
    do {
      var compilation = try Compilation(CompilationOptions(file: file.path))
      _ = try compilation.emit(.legal)
    } catch let failure as Failure {
      codes = Set(failure.diagnostics.map(\.code))
      text = failure.text(usesColour: false)
    }
    #expect(codes == (example.fails ? [example.code] : []), Comment(rawValue: text))
  }

  @Test(arguments: pages.filter { shownByPrograms.contains($0.family) })
  func showsBothWays(_ page: Explanations.Page) {
    let examples = Self.examples(of: page)
    #expect(examples.contains { $0.fails }, "\(page.code) shows no program that fails")
    #expect(examples.contains { !$0.fails }, "\(page.code) shows no program that compiles")
  }

  @Test func everyCodeHasAPageAndEveryPageACode() throws {
    let root = Case.root.deletingLastPathComponent().deletingLastPathComponent()
    let swift = try Self.matches(
      of: /(?:Diagnostic|\.init|internalCode =)\(?\s*"([a-z]+(?:-[a-z0-9]+)+)"/,
      in: root.appendingPathComponent("Sources")
    ) { $0.contains("Diagnostic+") }
    let python = try Self.matches(
      of: /code="([a-z]+(?:-[a-z0-9]+)+)"/, in: root.appendingPathComponent("Python/src/drupe")
    ) { $0.hasSuffix(".py") }
    let codes = swift.union(python)
    let explained = Set(Self.pages.map(\.code))
    #expect(codes.subtracting(explained).sorted() == [], "add pages to Docs/diagnostics")
    #expect(explained.subtracting(codes).sorted() == [], "nothing reports these codes")
    #expect(Self.pages.allSatisfy { $0.text.hasPrefix("# \($0.code)\n") && !$0.family.isEmpty })
  }

  /// Returns the texts that `pattern` finds in the files below `folder` that `isRead` takes.
  static func matches(
    of pattern: Regex<(Substring, Substring)>, in folder: URL, where isRead: (String) -> Bool
  ) throws -> Set<String> {
    var result: Set<String> = []
    let files = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    for file in files ?? [] where isRead(file) {
      let url = folder.appendingPathComponent(file)
      guard let text = try? String(contentsOf: url, encoding: .utf8) else { continue }
      for match in text.matches(of: pattern) { result.insert(String(match.1)) }
    }
    return result
  }

}
