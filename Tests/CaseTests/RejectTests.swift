import Driver
import Foundation
import Testing

/// Programs that are refused, with the codes of the faults in comments at their lines.
@Suite struct RejectTests {

  @Test(arguments: Case.all(in: "reject"))
  func reportsEachFaultAtItsLine(_ c: Case) throws {
    var found: Set<Fault> = []
    do {
      var compilation = try Compilation(CompilationOptions(file: c.url.path))
      _ = try compilation.emit(.legal)
    } catch let failure as Failure {
      for d in failure.diagnostics { found.insert(Fault(line: d.span.start.line, code: d.code)) }
    }
    let expected = Self.faults(in: c.text)
    for fault in found.subtracting(expected) {
      Issue.record("unexpected [\(fault.code)]", sourceLocation: c.place(fault.line))
    }
    for fault in expected.subtracting(found) {
      Issue.record("missing [\(fault.code)]", sourceLocation: c.place(fault.line))
    }
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
