import Foundation
import Testing

/// Programs whose values, exceptions and output agree with CPython's.
@Suite struct AcceptTests {

  /// The cases.
  static let cases = Case.all(in: "accept")

  /// What is wrong with each case, by name; found once for all.
  static let problems = Result { try CaseBatch.problems(of: cases) }

  @Test(arguments: cases)
  func agreesWithCPython(_ c: Case) throws {
    let problems = try Self.problems.get()
    guard let own = problems[c.name] else {
      Issue.record("the case was not run", sourceLocation: c.place(1))
      return
    }
    for p in own { Issue.record(Comment(rawValue: p.text), sourceLocation: c.place(p.line)) }
  }

}
