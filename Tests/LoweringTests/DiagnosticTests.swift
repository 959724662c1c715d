import Testing

/// The faults that lowering reports.
@Suite struct DiagnosticTests {

  /// Each statement with the code of the fault that it is.
  static let faults: [(String, String)] = [
    ("global G\n    G = 1", "unsupported-syntax"),
    ("raise", "nothing-to-raise"),
    ("b = missing", "undefined-name"),
    ("b = 9223372036854775808", "integer-out-of-range"),
    ("b = BIG", "integer-out-of-range"),
    ("b = math", "module-as-value"),
  ]

  @Test(arguments: faults)
  func reports(_ statement: String, _ code: String) throws {
    let (_, diagnostics) = try lowered(
      """
      import math
      BIG = 2 ** 64
      @compile()
      def main(a: int):
          \(statement)
      """)
    #expect(diagnostics.sorted.map(\.code) == [code])
  }

  @Test func reportsIndependentFaultsAtOnce() throws {
    let (_, diagnostics) = try lowered(
      """
      @compile()
      def main(a: int):
          b = missing + other
          for i in b:
              c = lambda: i
          return b.x[absent]
      """)
    #expect(
      diagnostics.sorted.map(\.message) == [
        "'missing' is not defined", "'other' is not defined", "'absent' is not defined",
      ])
  }

}
