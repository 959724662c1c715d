import IR
import Source
import Testing

@testable import Passes

/// What has no effect and is not used goes; what could be noticed stays.
@Suite struct DeadValuesTests {

  /// Returns `body`, a function with `count` values, after the pass.
  private func cleaned(_ body: Block, values count: Int) -> Block {
    var f = Function(name: "f", qualifiedName: "m:f", span: .nowhere, body: body)
    for _ in 0..<count { _ = f.makeValue(type: .int, at: .nowhere) }
    var module = Module(name: "m")
    module.functions = [f]
    var context = PassContext(library: OperatorLibrary())
    DeadValues(at: .raw).run(on: &module, context: &context)
    return module.functions[0].body
  }

  /// An instruction that defines `result`.
  private func define(_ result: Value.ID, _ operation: Operation) -> Instruction {
    Instruction(results: [result], operation, at: .nowhere)
  }

  @Test func removesConstantsThatNobodyReads() {
    let body = Block(
      instructions: [define(0, .constant(.int(1))), define(1, .constant(.int(2)))],
      terminator: .return(1))
    let result = cleaned(body, values: 2)
    #expect(result.instructions.map(\.results) == [[1]])
  }

  @Test func keepsCallsOfWhichNothingIsKnown() {
    let body = Block(
      instructions: [
        define(0, .apply(.unresolved("python.print"), [])), define(1, .constant(.none)),
      ], terminator: .return(1))
    #expect(cleaned(body, values: 2).instructions.count == 2)
  }

  @Test func removesCarriedValuesThatNobodyReads() {
    // The loop carries 2 (read after it) and 3 (handed round, and read by nobody).
    let inner = Block(
      parameters: [2, 3],
      instructions: [define(4, .apply(.unresolved("python.next"), [Argument(2)]))],
      terminator: .exit([4, 3]))
    let body = Block(
      instructions: [
        define(0, .constant(.int(0))), define(1, .constant(.int(1))),
        Instruction(results: [5, 6], .loop(carrying: [0, 1], body: inner), at: .nowhere),
      ], terminator: .return(5))
    let result = cleaned(body, values: 7)
    guard case .loop(let carried, let kept) = result.instructions.last?.operation else {
      Issue.record("the loop is gone")
      return
    }
    #expect(carried == [0])
    #expect(kept.parameters == [2])
    #expect(kept.terminator == .exit([4]))
    #expect(result.instructions.last?.results == [5])
  }

  @Test func keepsWhatACarriedValueIsMadeFrom() {
    // 3 is read only to make the next value of 2.
    let inner = Block(
      parameters: [2, 3],
      instructions: [define(4, .apply(.unresolved("python.add"), [Argument(2), Argument(3)]))],
      terminator: .exit([4, 3]))
    let body = Block(
      instructions: [
        define(0, .constant(.int(0))), define(1, .constant(.int(1))),
        Instruction(results: [5, 6], .loop(carrying: [0, 1], body: inner), at: .nowhere),
      ], terminator: .return(5))
    let result = cleaned(body, values: 7)
    #expect(result.instructions.last?.results == [5, 6])
  }

}
