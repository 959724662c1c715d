import Driver
import Foundation
import Testing

/// Programs that are refused, with the codes of the faults in comments at their lines, and what is
/// said beside them, read in review; `DRUPE_RECORD=1` writes that again.
@Suite struct RejectTests {

  @Test(arguments: Case.all(in: "reject"))
  func reportsEachFaultAtItsLine(_ c: Case) throws {
    var found: Set<Fault> = []
    var text = ""
    do {
      var compilation = try Compilation(CompilationOptions(file: c.url.path))
      _ = try compilation.emit(.legal)
    } catch let failure as Failure {
      for d in failure.diagnostics { found.insert(Fault(line: d.span.start.line, code: d.code)) }
      #expect(failure.kind == .diagnosed)
      text = Self.withoutPlaces(failure.text(usesColour: false), of: c)
    }
    let expected = Self.faults(in: c.text)
    for fault in found.subtracting(expected) {
      Issue.record("unexpected [\(fault.code)]", sourceLocation: c.place(fault.line))
    }
    for fault in expected.subtracting(found) {
      Issue.record("missing [\(fault.code)]", sourceLocation: c.place(fault.line))
    }
    try compare(text, with: c.url.deletingPathExtension().appendingPathExtension("txt"), of: c)
  }

  /// Compares what is said about a case with what was recorded, or records it.
  private func compare(_ text: String, with file: URL, of c: Case) throws {
    if ProcessInfo.processInfo.environment["DRUPE_RECORD"] != nil {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let recorded = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    if text != recorded {
      Issue.record(
        "differs from \(file.lastPathComponent), which DRUPE_RECORD=1 writes:\n\(text)",
        sourceLocation: c.place(1))
    }
  }

  /// Returns `text` with the file of `c` by its name alone, and places in the operators, which move
  /// when others are added, without their lines.
  static func withoutPlaces(_ text: String, of c: Case) -> String {
    text.replacing(/[^ ]*Tests\/Cases\/reject\/([a-z0-9-]+\/)*/, with: "")
      .replacing(/(Operators\/[\w\/]+\.py):[0-9:]+/) { "\($0.1)" }
  }

  /// A fault that a case has.
  struct Fault: Hashable {
    /// The line.
    var line: Int
    /// The code.
    var code: String
  }

  /// Returns the faults that the comments `# error: [code]` in `text` announce.
  static func faults(in text: String) -> Set<Fault> {
    var result: Set<Fault> = []
    for (n, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      for match in line.matches(of: /# error: \[([a-z0-9-]+)\]/) {
        result.insert(Fault(line: n + 1, code: String(match.1)))
      }
    }
    return result
  }

}
