import IR
import Source

/// Exceptions, and classes, as values.
extension FunctionTyper {

  /// Types the call of the class of exceptions `name`.
  mutating func typeException(
    _ name: String, _ arguments: [TypedArgument], _ i: Instruction
  ) -> Value.ID {
    guard arguments.allSatisfy({ $0.form == .positional }) else {
      return fault(.wrongArguments("\(name)() takes no keyword arguments", at: i.span))
    }
    if ["UnicodeDecodeError", "UnicodeEncodeError", "UnicodeTranslateError"].contains(name) {
      return fault(.notYetCompiled("a call of \(name)", at: i.span))
    }
    return emit(
      .apply(.exception(name), arguments.map { Argument($0.value) }),
      type: BuiltinException.object, at: i.span)
  }

  /// Types what `raise` raises: the exception itself, or a new one of a class.
  mutating func typeRaised(
    _ argument: TypedArgument, _ i: Instruction, _ program: inout Specializer
  ) -> Value.ID {
    switch variables.shallow(type(of: argument.value)) {
    case BuiltinException.object: return argument.value
    case .instance(let c) where program.classes[c].isException:
      program.expose([.instance(c)])
      return argument.value
    case .type(.instance(let c)) where program.classes[c].isException:
      program.expose([.instance(c)])
      return typeNewObject(of: c, [], i, &program)
    case BuiltinException.classObject:
      return typeOperator(".__call__", [argument], i, &program)
    case let other: return fault(.notRaisable(variables.resolved(other), at: i.span))
    }
  }

  /// Types `isinstance(x, wanted)` where `x`, one of `members`, may be an exception.
  mutating func typeExceptionTest(
    _ x: Value.ID, _ members: [Type], _ wanted: TypedArgument, _ i: Instruction,
    _ program: inout Specializer
  ) -> Value.ID {
    guard members.count == 1 else {
      let first = BuiltinException.object
      let rest = variables.union(of: members.filter { $0 != first })
      let test = emit(.apply(.test(first), [Argument(x)]), type: .bool, at: i.span)
      return choose(on: test, i) { typer in
        let e = typer.emit(.apply(.narrowing, [Argument(x)]), type: first, at: i.span)
        return typer.typeExceptionTest(e, [first], wanted, i, &program)
      } else: { typer in
        let other = typer.emit(.apply(.narrowing, [Argument(x)]), type: rest, at: i.span)
        let arguments = [TypedArgument(value: other, form: .positional), wanted]
        return typer.typeInstanceTest(arguments, -1, i, &program)
      }
    }
    let exception = TypedArgument(value: x, form: .positional)
    guard case .tuple(let classes) = variables.shallow(type(of: wanted.value)) else {
      guard variables.shallow(type(of: wanted.value)) == BuiltinException.classObject else {
        return emit(.bool(false), at: i.span)
      }
      return typeOperator("python.is_exception", [exception, wanted], i, &program)
    }
    var result = emit(.bool(false), at: i.span)
    for n in classes.indices.reversed() {
      let one = typeElement(n, of: wanted.value, i)
      let test = typeExceptionTest(
        x, members, TypedArgument(value: one, form: .positional), i, &program)
      let rest = result
      result = choose(on: test, i, then: { $0.emit(.bool(true), at: i.span) }, else: { _ in rest })
    }
    return result
  }

  /// Appends a branch whose arms give a value each.
  mutating func choose(
    on condition: Value.ID, _ i: Instruction, then: (inout Self) -> Value.ID,
    else otherwise: (inout Self) -> Value.ID
  ) -> Value.ID {
    let outer = instructions
    instructions = []
    let a = then(&self)
    let first = instructions
    instructions = []
    let b = otherwise(&self)
    let second = instructions
    instructions = outer
    return join((a, first), (b, second), on: condition, at: i.span)
  }

  /// Appends a branch with arms that were typed, each of which gives a value.
  mutating func join(
    _ a: (value: Value.ID, code: [Instruction]), _ b: (value: Value.ID, code: [Instruction]),
    on condition: Value.ID, at span: SourceSpan
  ) -> Value.ID {
    let outer = instructions
    let t = variables.join(type(of: a.value), type(of: b.value))
    instructions = a.code
    let x = convert(a.value, to: t, at: span)
    let then = Block(instructions: instructions, terminator: .result([x]))
    instructions = b.code
    let y = convert(b.value, to: t, at: span)
    let otherwise = Block(instructions: instructions, terminator: .result([y]))
    instructions = outer
    return emit(.branch(on: condition, then: then, else: otherwise), type: t, at: span)
  }

  // MARK: Classes

  /// `true` iff both arguments are classes of exceptions.
  func areClassesOfExceptions(_ arguments: [TypedArgument]) -> Bool {
    arguments.count == 2
      && arguments.allSatisfy {
        variables.shallow(type(of: $0.value)) == BuiltinException.classObject
      }
  }

}

extension Type {

  /// What Python calls the class whose instances are of this type, if it is a built-in one.
  var className: String? {
    switch self {
    case .none: "NoneType"
    case .bool: "bool"
    case .int: "int"
    case .float: "float"
    case .complex: "complex"
    case .str: "str"
    case .bytes: "bytes"
    case .bytearray: "bytearray"
    case .range: "range"
    case .slice: "slice"
    case .ellipsis: "ellipsis"
    case .list: "list"
    case .set: "set"
    case .frozenset: "frozenset"
    case .dict: "dict"
    case .tuple, .sequence: "tuple"
    case .generator: "generator"
    default: nil
    }
  }

}
