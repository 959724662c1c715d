import Source
import Testing

@testable import IR

/// The rules that the verifier holds modules to.
@Suite struct VerifierTests {

  /// Returns the violations of a function with `count` values and the given body.
  func violations(
    _ body: Block, values count: Int = 4, type: Type = .int, stage: Stage = .raw
  ) -> [String] {
    var function = Function(name: "f", qualifiedName: "m:f", span: .nowhere, body: body)
    for _ in 0..<count { _ = function.makeValue(type: type, at: .nowhere) }
    var module = Module(name: "m")
    module.stage = stage
    module.functions = [function]
    return Verifier().check(module).map(\.rule)
  }

  /// Returns an instruction.
  func instruction(_ operation: Operation, _ results: Value.ID...) -> Instruction {
    Instruction(results: results, operation, at: .nowhere)
  }

  /// An instruction that defines value 0.
  var zero: Instruction { instruction(.constant(.int(0)), 0) }

  @Test func acceptsSoundCode() {
    let body = Block(
      parameters: [2], instructions: [],
      terminator: .exit([2]))
    let loop = instruction(.loop(carrying: [0], body: body), 1)
    #expect(violations(Block(instructions: [zero, loop], terminator: .return(1))) == [])
  }

  @Test func findsUsesBeforeDefinitions() {
    let use = instruction(.apply(.unresolved("f"), [Argument(0)]), 1)
    #expect(
      violations(Block(instructions: [use, zero], terminator: .return(1)))
        == ["a value is defined before its use, in the same block or around it"])
  }

  @Test func hidesValuesOfInnerBlocks() {
    let arm = Block(instructions: [instruction(.constant(.none), 1)], terminator: .result([]))
    let branch = instruction(.branch(on: 0, then: arm, else: Block(terminator: .result([]))))
    #expect(
      violations(Block(instructions: [zero, branch], terminator: .return(1)))
        == ["a value is defined before its use, in the same block or around it"])
  }

  @Test func findsSecondDefinitions() {
    #expect(
      violations(Block(instructions: [zero, zero], terminator: .return(0)))
        == ["a value is defined once"])
  }

  @Test func findsValuesThatDoNotExist() {
    #expect(
      violations(Block(terminator: .return(9))) == ["a value belongs to its function"])
  }

  @Test func countsResultsAndCarriedValues() {
    let arm = Block(terminator: .result([0]))
    let branch = instruction(.branch(on: 0, then: arm, else: arm))
    let loop = instruction(
      .loop(carrying: [0], body: Block(parameters: [], terminator: .next([]))), 1)
    #expect(
      violations(Block(instructions: [zero, branch, loop], terminator: .return(1))) == [
        "an instruction has as many results as its blocks hand over",
        "an instruction has as many results as its blocks hand over",
        "a block has the parameters of its instruction",
        "'next' and 'exit' hand over what the loop carries",
      ])
  }

  @Test func knowsWhereTerminatorsStand() {
    #expect(
      violations(Block(terminator: .next([])))
        == ["'next' and 'exit' stand in a loop"])
    #expect(
      violations(Block(terminator: .result([])))
        == ["'result' ends an arm of a branch or an attempt"])
    let body = Block(terminator: .result([]))
    #expect(
      violations(
        Block(
          instructions: [instruction(.loop(carrying: [], body: body))], terminator: .unreachable))
        == ["'result' ends an arm of a branch or an attempt"])
  }

  @Test func holdsStagesToTheirPromises() {
    let call = instruction(.apply(.unresolved("f"), [Argument(0, .keyword("x"))]), 1)
    let body = Block(instructions: [zero, call], terminator: .return(1))
    #expect(violations(body) == [])
    #expect(
      violations(body, stage: .typed) == [
        "calls are as resolved as the stage promises",
        "from 'typed' on, arguments are handed over by position",
      ])
    #expect(
      violations(
        Block(instructions: [zero], terminator: .return(0)), type: .list(.variable(1)),
        stage: .typed) == ["from 'typed' on, the types of all values are known"])
  }

}
