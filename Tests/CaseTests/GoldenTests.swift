import Driver
import Foundation
import Testing

/// The text of the IR of a few cases, read in review; `DRUPE_RECORD=1` writes it again.
@Suite struct GoldenTests {

  /// The cases with a file `.ir` beside them.
  static let cases = Case.all(in: "golden")

  @Test(arguments: cases)
  func printsTheSameIR(_ c: Case) throws {
    var compilation = try Compilation(CompilationOptions(file: c.url.path))
    let text = try compilation.emit(.ir)
    let golden = c.url.deletingPathExtension().appendingPathExtension("ir")
    if ProcessInfo.processInfo.environment["DRUPE_RECORD"] != nil {
      try text.write(to: golden, atomically: true, encoding: .utf8)
    }
    let expected = try? String(contentsOf: golden, encoding: .utf8)
    if text != expected {
      let observed = c.url.deletingPathExtension().appendingPathExtension("observed.ir")
      try text.write(to: observed, atomically: true, encoding: .utf8)
      Issue.record("differs from \(golden.lastPathComponent)", sourceLocation: c.place(1))
    }
  }

}
