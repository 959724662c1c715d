import Foundation
import Testing

/// Programs whose results differ from CPython's in a way that is documented: below such a run,
/// `# compiled:` says what the compiled program gives.
@Suite struct DifferTests {

  /// The cases.
  static let cases = Case.all(in: "differ")

  /// What is wrong with each case, by name; found once for all.
  static let problems = Result { try CaseBatch.problems(of: cases) }

  @Test(arguments: cases)
  func differsAsDocumented(_ c: Case) throws {
    #expect(c.text.contains("\n# compiled: "), "the case documents no difference")
    guard let own = try Self.problems.get()[c.name] else {
      Issue.record("the case was not run", sourceLocation: c.place(1))
      return
    }
    for p in own { Issue.record(Comment(rawValue: p.text), sourceLocation: c.place(p.line)) }
  }

  @Test func areFew() {
    #expect(Case.all(in: "differ").count <= 15)
  }

}
