import IR
import Source

/// Operators whose arguments are of one of several types.
///
/// Each member of a union is tried. Where CPython raises an exception for some members, so does the
/// compiled code; where it does for all of them, that is a fault.
extension FunctionTyper {

  /// What became of an operator for one member of a union.
  private enum Arm {
    /// The operator fits: its result, and the code.
    case value(Value.ID, [Instruction])
    /// CPython raises an exception, which the code does too.
    case failure([Instruction], Terminator)
  }

  /// Applies the operator `name` to a union by applying it to each member; `nil` if no argument is
  /// one, or if no member fits.
  mutating func dispatch(
    _ name: String, _ arguments: [TypedArgument], _ i: Instruction, _ program: inout Specializer
  ) -> Value.ID? {
    guard let n = arguments.firstIndex(where: { isUnion($0.value) }) else { return nil }
    let classes = program.classes.map(\.shortName)
    let isAssignment = name == "python.setattr" || name == "python.delattr"
    let attribute = isAssignment ? text(of: arguments[1].value) : nil
    return dispatch(arguments, n, i, &program) { typer, narrowed, program in
      let raws = narrowed.map { _ in -1 }
      return typer.typeSpecialForm(name, narrowed, raws, i, &program)
        ?? typer.typeOperator(name, narrowed, i, &program)
    } failing: { types in
      if let attribute {
        return PythonFailure(of: "@\(attribute)", [types[0]], classes: classes)
      }
      return PythonFailure(of: name, types, classes: classes)
    }
  }

  /// `true` iff `v` is of one of several types.
  func isUnion(_ v: Value.ID) -> Bool {
    switch variables.shallow(type(of: v)) {
    case .optional, .union: true
    case let t: t.unfolded != nil
    }
  }

  /// Types what `type` types of arguments whose argument `n` is of one of several types; `nil` if
  /// it fits none of them, or a fault otherwise.
  ///
  /// `failing` says what CPython raises for arguments that do not fit, none of which is a union.
  mutating func dispatch(
    _ arguments: [TypedArgument], _ n: Int, _ i: Instruction, _ program: inout Specializer,
    _ type: (inout Self, [TypedArgument], inout Specializer) -> Value.ID,
    failing: ([Type]) -> PythonFailure? = { _ in nil }
  ) -> Value.ID? {
    let members = variables.members(variables.shallow(self.type(of: arguments[n].value)))
    let outer = (instructions, diagnostics)
    var arms: [Arm] = []
    for member in members {
      let before = diagnostics
      let narrowed = narrow(arguments, n, to: member, i)
      let v = type(&self, narrowed.arguments, &program)
      if self.type(of: v) != .poison {
        arms.append(.value(v, narrowed.code + instructions))
        continue
      }
      let found = diagnostics.dropFirst(before.count)
      let isMismatch = !found.isEmpty && found.allSatisfy(\.saysThatTypesDoNotFit)
      guard isMismatch, let arm = failureArm(arguments, n, member, i, failing) else {
        instructions = outer.0
        return v
      }
      diagnostics = before
      arms.append(arm)
    }
    instructions = outer.0
    diagnostics = outer.1
    return join(arms, of: arguments[n].value, members, i)
  }

  /// Narrows the argument `n` to `member`, in code of its own.
  private mutating func narrow(
    _ arguments: [TypedArgument], _ n: Int, to member: Type, _ i: Instruction
  ) -> (arguments: [TypedArgument], code: [Instruction]) {
    instructions = []
    var result = arguments
    result[n].value = emit(
      .apply(.narrowing, [Argument(arguments[n].value)]), type: member,
      named: typed.values[arguments[n].value].name, at: i.span)
    let code = instructions
    instructions = []
    return (result, code)
  }

  /// The code that raises what CPython raises for a member that does not fit, if that is known.
  private mutating func failureArm(
    _ arguments: [TypedArgument], _ n: Int, _ member: Type, _ i: Instruction,
    _ failing: ([Type]) -> PythonFailure?
  ) -> Arm? {
    let narrowed = narrow(arguments, n, to: member, i)
    guard let next = narrowed.arguments.firstIndex(where: { isUnion($0.value) }) else {
      let types = narrowed.arguments.map { variables.shallow(type(of: $0.value)) }
      guard let failure = failing(types) else { return nil }
      let exception = raise(failure, at: i.span)
      return .failure(narrowed.code + instructions, exception)
    }
    let members = variables.members(variables.shallow(type(of: narrowed.arguments[next].value)))
    var arms: [Arm] = []
    for m in members {
      guard let arm = failureArm(narrowed.arguments, next, m, i, failing) else { return nil }
      arms.append(arm)
    }
    instructions = narrowed.code
    _ = join(arms, of: narrowed.arguments[next].value, members, i)
    return .failure(instructions, .unreachable)
  }

  /// Appends the making of the exception of `failure` and returns the terminator that raises it.
  mutating func raise(_ failure: PythonFailure, at span: SourceSpan) -> Terminator {
    let text = emit(.str(Text(failure.text)), at: span)
    let exception = emit(
      .apply(.exception(failure.exception), [Argument(text)]), type: BuiltinException.object,
      at: span)
    return .raise(exception)
  }

  /// Appends the choice among `arms` by the member of which `value` is; `nil` if none gives a value.
  private mutating func join(
    _ arms: [Arm], of value: Value.ID, _ members: [Type], _ i: Instruction
  ) -> Value.ID? {
    var result = Type.never
    var fits = false
    for case .value(let v, _) in arms {
      fits = true
      result = variables.join(result, type(of: v))
    }
    let outer = instructions
    var rest = block(of: arms[arms.count - 1], to: result, at: i.span)
    var last: Value.ID?
    for n in arms.indices.dropLast().reversed() {
      let arm = block(of: arms[n], to: result, at: i.span)
      instructions = []
      let test = emit(.apply(.test(members[n]), [Argument(value)]), type: .bool, at: i.span)
      let ends = [arm, rest].contains { if case .result = $0.terminator { true } else { false } }
      let v = ends ? typed.makeValue(type: result, at: i.span) : nil
      instructions.append(
        Instruction(
          results: v.map { [$0] } ?? [], .branch(on: test, then: arm, else: rest), at: i.span))
      rest = Block(instructions: instructions, terminator: v.map { .result([$0]) } ?? .unreachable)
      last = v
    }
    instructions = outer + rest.instructions
    guard fits else { return nil }
    return last ?? typed.makeValue(type: .never, at: i.span)
  }

  /// The block that `arm` is, which gives a value of type `type`.
  private mutating func block(of arm: Arm, to type: Type, at span: SourceSpan) -> Block {
    switch arm {
    case .failure(let code, let terminator):
      return Block(instructions: code, terminator: terminator)
    case .value(let v, let code):
      if self.type(of: v) == .never {
        return Block(instructions: code, terminator: .unreachable)
      }
      instructions = code
      let converted = convert(v, to: type, at: span)
      return Block(instructions: instructions, terminator: .result([converted]))
    }
  }

}

extension Diagnostic {

  /// `true` iff this says that values of some types are not what an operator or call takes.
  fileprivate var saysThatTypesDoNotFit: Bool {
    [
      "no-matching-signature", "unknown-attribute", "unknown-operator", "not-iterable",
      "not-callable", "not-unpackable", "not-raisable",
    ].contains(code)
  }

}
