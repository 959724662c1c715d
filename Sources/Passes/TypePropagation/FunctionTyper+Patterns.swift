import IR
import Source

/// Patterns of `match`, and stars in targets.
extension FunctionTyper {

  /// Types the test whether a value is a sequence that may have so many items.
  mutating func typeSequenceTest(
    _ arguments: [TypedArgument], _ rawValue: Value.ID, _ i: Instruction
  ) -> Value.ID? {
    guard case .int(let count) = constants[arguments[1].value],
      case .bool(let isLeast) = constants[arguments[2].value]
    else { return nil }
    return typeTest(arguments[0].value, rawValue, i) { type in
      switch type {
      case .list, .sequence, .range: true
      case .tuple(let items): isLeast ? items.count >= count : items.count == count
      case .generic("collections.deque", _): true
      default: false
      }
    }
  }

  /// Types the test whether a value is a mapping.
  mutating func typeMappingTest(
    _ arguments: [TypedArgument], _ rawValue: Value.ID, _ i: Instruction, _ program: Specializer
  ) -> Value.ID {
    let matching = Matching(variables: variables, joinsItems: false, library: program.library)
    return typeTest(arguments[0].value, rawValue, i) { type in
      if case .dict = matching.base(of: type) ?? type { true } else { false }
    }
  }

  /// Types the test whether `x` is of a member of its type that `isWanted`.
  private mutating func typeTest(
    _ x: Value.ID, _ rawValue: Value.ID, _ i: Instruction, _ isWanted: (Type) -> Bool
  ) -> Value.ID {
    let members = variables.members(variables.shallow(type(of: x)))
    let inside = members.filter { isWanted(variables.shallow($0)) }
    let outside = members.filter { !isWanted(variables.shallow($0)) }
    if outside.isEmpty { return emit(.bool(true), at: i.span) }
    if inside.isEmpty { return emit(.bool(false), at: i.span) }
    let yes = variables.union(of: inside)
    let v = emit(.apply(.test(yes), [Argument(x)]), type: .bool, at: i.span)
    facts[v] = Facts(whenTrue: [rawValue: yes], whenFalse: [rawValue: variables.union(of: outside)])
    return v
  }

  /// Types the test whether a sequence has so many items.
  mutating func typeLengthTest(
    _ arguments: [TypedArgument], _ i: Instruction, _ program: inout Specializer
  ) -> Value.ID? {
    guard case .bool(let isLeast) = constants[arguments[2].value] else { return nil }
    let members = variables.members(variables.shallow(type(of: arguments[0].value)))
    // Tuples of the wrong length were excluded already.
    if members.allSatisfy({ if case .tuple = $0 { true } else { false } }) {
      return emit(.bool(true), at: i.span)
    }
    let length = typeOperator("python.len", [arguments[0]], i, &program)
    if type(of: length) == .poison { return length }
    let operands = [TypedArgument(value: length, form: .positional), arguments[1]]
    return typeOperator(isLeast ? "python.ge" : "python.eq", operands, i, &program)
  }

  /// Types the part of a value that the positional pattern of a class at an index matches.
  mutating func typeMatchedArgument(
    _ arguments: [TypedArgument], _ i: Instruction, _ program: inout Specializer
  ) -> Value.ID? {
    guard case .int(let index) = constants[arguments[2].value],
      case .type(let type) = constants[arguments[1].value]
    else { return nil }
    guard case .instance(let c) = type else {
      if index == 0, type.className != nil { return arguments[0].value }
      return fault(.wrongArguments("a class pattern has too many positional patterns", at: i.span))
    }
    guard case .attribute(.tuple(let names)) = program.member("__match_args__", of: c)?.member,
      names.indices.contains(Int(index)), case .str(let name) = names[Int(index)]
    else {
      return fault(
        .wrongArguments("the class has no __match_args__ for this pattern", at: i.span))
    }
    return typeOperator("@\(name.string)", [arguments[0]], i, &program)
  }

  // MARK: Stars

  /// Types `a, *b, c = x`: a tuple with a list for the star.
  mutating func typeStarredUnpacking(
    _ arguments: [TypedArgument], _ i: Instruction, _ program: inout Specializer
  ) -> Value.ID? {
    guard case .tuple(let items) = variables.shallow(type(of: arguments[0].value)),
      case .int(let before) = constants[arguments[1].value],
      case .int(let after) = constants[arguments[2].value]
    else { return nil }
    if items.count < before + after {
      return fault(.wrongItemCount(items.count, expected: Int(before + after), at: i.span))
    }
    let parts = items.indices.map { typeElement($0, of: arguments[0].value, i) }
    let middle = parts[Int(before)..<(parts.count - Int(after))]
    let list = typeOperator(
      "python.list.display", middle.map { TypedArgument(value: $0, form: .positional) }, i,
      &program)
    if type(of: list) == .poison { return list }
    return typeTuple(
      Array(parts.prefix(Int(before))) + [list] + Array(parts.suffix(Int(after))), i)
  }

}
