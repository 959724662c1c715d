import Source
import Testing

@testable import IR

/// The text form of the IR beyond what the tests of lowering show.
@Suite struct PrinterTests {

  /// Returns the span of a line.
  func line(_ number: Int) -> SourceSpan {
    let position = SourcePosition(line: number, column: 0)
    return SourceSpan(file: "m.py", start: position, end: position)
  }

  @Test func showsTypesAndLines() {
    var function = Function(name: "f", qualifiedName: "m:f", span: line(1), result: .bool)
    let x = function.makeValue(named: "x", type: .optional(.int), at: line(1))
    let y = function.makeValue(named: "x", type: .int, at: line(2))
    let z = function.makeValue(type: .bool, at: line(3))
    function.parameters = [Function.Parameter(name: "x", value: x)]
    function.body = Block(
      instructions: [
        Instruction(results: [y], .apply(.narrowing, [Argument(x)]), at: line(2)),
        Instruction(results: [z], .apply(.test(.int), [Argument(y)]), at: line(3)),
      ], terminator: .return(z))
    let text = Printer().print(function, in: Module(name: "m"))
    #expect(
      text == """
        function m.f(%x: int | None) -> bool
          %x_1 = narrow(%x) : int                                           # 2
          %0 = is<int>(%x_1) : bool                                         # 3
          return %0                                                         # 3

        """)
  }

  @Test(arguments: [
    (Constant.str("a\"\n\u{1}"), "\"a\\\"\\n\\x01\""),
    (.float(0.1), "0.1"), (.tuple([.int(1)]), "(1,)"),
    (.dict([.str("a")], [.none], identity: nil), "{\"a\": None}"),
    (.list((0..<10).map { .int($0) }, identity: 1), "[0, 1, 2, 3, 4, 5, 6, 7, ...]"),
    (.type(.list(.str)), "type list[str]"),
  ])
  func showsConstantsAsPythonDoes(_ constant: Constant, _ text: String) {
    #expect(constant.description == text)
  }

}
