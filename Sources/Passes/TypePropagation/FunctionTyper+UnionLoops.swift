import IR
import Source

/// Loops over values of one of several types.
extension FunctionTyper {

  /// Types a loop over `items`, if that is of one of several types, as one loop for each of them;
  /// `nil` for other loops, and where no type can be iterated over.
  ///
  /// The item of each loop has a type of its own, and the carried values join. For a type that
  /// cannot be iterated over, the code raises what CPython raises.
  mutating func typeLoopOverUnion(
    over items: Value.ID, _ initial: [Value.ID], _ body: Block, _ i: Instruction,
    _ program: inout Specializer
  ) -> Terminator?? {
    let value = environment[items]!
    let kind = variables.shallow(type(of: value))
    switch kind {
    case .optional, .union: break
    // A class with members of its own, such as a value of JSON, has an iterator of its own too.
    default: return nil
    }
    let members = variables.members(kind)
    guard members.contains(where: { isIterable($0, program) }) else { return nil }
    let outer = instructions
    let before = environment
    var arms: [TypedBlock] = []
    for member in members {
      instructions = []
      environment = before
      var arm = Block(instructions: [], terminator: .unreachable)
      let narrowed = emit(
        .apply(.narrowing, [Argument(value)]), type: member, named: typed.values[value].name,
        at: i.span)
      if isIterable(member, program) {
        environment[items] = narrowed
        let end = typeLoop(over: items, initial, body, i, &program)
        arm.terminator = end ?? .result(i.results.map { environment[$0]! })
      } else {
        guard let failure = PythonFailure(of: "python.iter", [variables.shallow(member)]) else {
          instructions = outer
          environment = before
          return nil
        }
        arm.terminator = raise(failure, at: i.span)
      }
      arm.instructions = instructions
      arms.append(TypedBlock(block: arm))
    }
    instructions = outer
    environment = before
    return .some(choose(among: &arms, by: value, members, i))
  }

  /// `true` iff a loop may go over values of `type`.
  private func isIterable(_ type: Type, _ program: Specializer) -> Bool {
    if case .instance = variables.shallow(type) { return true }
    var matching = Matching(variables: variables, joinsItems: false, library: program.library)
    return matching.itemType(of: type) != nil
  }

  /// Appends the choice among `arms` by the member of which `value` is, with their joined results.
  private mutating func choose(
    among arms: inout [TypedBlock], by value: Value.ID, _ members: [Type], _ i: Instruction
  ) -> Terminator? {
    let results = joinArms(arms, named: i.results, at: i.span)
    let types = results.map { type(of: $0) }
    for n in arms.indices { convertResults(of: &arms[n].block, to: types, at: i.span) }
    let outer = instructions
    var rest = arms[arms.count - 1].block
    for n in arms.indices.dropLast().reversed() {
      instructions = []
      let test = emit(.apply(.test(members[n]), [Argument(value)]), type: .bool, at: i.span)
      let given =
        n == 0 ? results : zip(i.results, types).map { makeValue(like: $0, type: $1) }
      instructions.append(
        Instruction(
          results: given, .branch(on: test, then: arms[n].block, else: rest), at: i.span))
      let isLeft = [arms[n].block, rest].contains { block in
        if case .result = block.terminator { true } else { false }
      }
      rest = Block(
        instructions: instructions, terminator: isLeft ? .result(given) : .unreachable)
    }
    instructions = outer + rest.instructions
    for (r, v) in zip(i.results, results) { environment[r] = v }
    return arms.contains(where: \.fallsThrough) ? nil : .unreachable
  }

}
