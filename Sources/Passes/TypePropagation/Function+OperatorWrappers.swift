import IR
import Source

extension Function {

  /// Functions that apply one operator to their parameters, by its name: what containers call.
  static var operatorWrappers: [(String, Function)] {
    [
      ("python.eq", wrapper(of: "python.eq", 2, isCondition: true)),
      ("python.lt", wrapper(of: "python.lt", 2, isCondition: true)),
      ("python.hash", wrapper(of: "python.hash", 1)),
      ("python.repr", wrapper(of: "python.repr", 1)),
      ("python.str", wrapper(of: "python.str", 1)),
      ("python.truth", wrapper(of: "python.truth", 1)),
      ("python.iter", wrapper(of: ".__iter__", 1)),
      ("python.next", wrapper(of: ".__next__", 1)),
      ("view", wrapper(of: ".__view__", 1)),
    ]
  }

  /// A function that applies `name` to `count` parameters, and takes the truth of the result if that
  /// is what counts.
  private static func wrapper(
    of name: String, _ count: Int, isCondition: Bool = false
  ) -> Function {
    var result = Function(name: name, qualifiedName: name, span: .nowhere)
    for n in 0..<count {
      let value = result.makeValue(at: .nowhere)
      result.parameters.append(Parameter(name: "x\(n)", value: value, kind: .positionalOnly))
    }
    var value = result.makeValue(at: .nowhere)
    let arguments = result.parameters.map { Argument($0.value) }
    result.body.instructions = [
      Instruction(results: [value], .apply(.unresolved(name), arguments), at: .nowhere)
    ]
    if isCondition {
      let truth = result.makeValue(at: .nowhere)
      result.body.instructions.append(
        Instruction(
          results: [truth], .apply(.unresolved("python.truth"), [Argument(value)]), at: .nowhere))
      value = truth
    }
    result.body.terminator = .return(value)
    return result
  }

}
