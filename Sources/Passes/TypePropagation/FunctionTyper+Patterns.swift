import IR
import Source

/// Patterns of `match`, and stars in targets and displays of tuples.
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
      default: false
      }
    }
  }

  /// Types the test whether a value is a mapping.
  mutating func typeMappingTest(
    _ arguments: [TypedArgument], _ rawValue: Value.ID, _ i: Instruction
  ) -> Value.ID {
    typeTest(arguments[0].value, rawValue, i) { type in
      if case .dict = type { true } else { false }
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

  /// Types a tuple display with `*xs` inside: of known length if all of `xs` are tuples of one.
  mutating func typeStarredTuple(
    _ arguments: [TypedArgument], _ i: Instruction, _ program: inout Specializer
  ) -> Value.ID {
    var values: [Value.ID] = []
    for (n, a) in arguments.enumerated() {
      guard a.form == .starred else {
        values.append(a.value)
        continue
      }
      guard case .tuple(let items) = variables.shallow(type(of: a.value)) else {
        return typeFilledTuple(values, arguments[n...], i, &program)
      }
      for k in items.indices { values.append(typeElement(k, of: a.value, i)) }
    }
    return typeTuple(values, i)
  }

  /// Types a tuple of `values` and of what `rest` gives, which is collected in a list.
  private mutating func typeFilledTuple(
    _ values: [Value.ID], _ rest: ArraySlice<TypedArgument>, _ i: Instruction,
    _ program: inout Specializer
  ) -> Value.ID {
    let first = values.map { TypedArgument(value: $0, form: .positional) }
    let list = typeOperator("python.list.display", first, i, &program)
    for a in rest where type(of: list) != .poison {
      let argument = TypedArgument(value: a.value, form: .positional)
      let operands = [TypedArgument(value: list, form: .positional), argument]
      let name = a.form == .starred ? ".extend" : ".append"
      let added = typeOperator(name, operands, i, &program)
      if type(of: added) == .poison { return added }
    }
    return typeOperator(
      "python.tuple", [TypedArgument(value: list, form: .positional)], i, &program)
  }

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
