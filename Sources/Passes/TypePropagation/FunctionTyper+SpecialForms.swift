import IR
import Source

/// The forms of the language that no operator can say: they narrow types, or ask for them.
extension FunctionTyper {

  /// Types the application of `name` if it is a special form.
  mutating func typeSpecialForm(
    _ name: String, _ arguments: [TypedArgument], _ raws: [Value.ID], _ i: Instruction,
    _ program: inout Specializer
  ) -> Value.ID? {
    if let v = typeFunctionForm(name, arguments, i, &program) { return v }
    switch name {
    case "python.is" where isNone(arguments[1].value):
      return typeNoneTest(arguments[0].value, raws[0], isNegated: false, i, &program)
    case "python.is" where isNone(arguments[0].value):
      return typeNoneTest(arguments[1].value, raws[1], isNegated: false, i, &program)
    case "python.is_not" where isNone(arguments[1].value):
      return typeNoneTest(arguments[0].value, raws[0], isNegated: true, i, &program)
    case "python.raised":
      return typeRaised(arguments[0], i, &program)
    case "python.is" where areClassesOfExceptions(arguments):
      return typeOperator("python.eq", arguments, i, &program)
    case "python.is_not" where areClassesOfExceptions(arguments):
      return typeOperator("python.ne", arguments, i, &program)
    case "python.isinstance" where arguments.count == 2:
      return typeInstanceTest(arguments, raws[0], i, &program)
    case "python.is", "python.is_not", "python.eq", "python.ne":
      return typeClassComparison(name, arguments, i)
    case "python.type" where arguments.count == 1:
      return typeClass(of: arguments[0], i, &program)
    case "python.issubclass" where arguments.count == 2:
      return typeSubclassTest(arguments, i, program)
    case "dataclasses.replace", "dataclasses.asdict", "dataclasses.astuple", "copy.replace":
      let method = ".__\(name.split(separator: ".").last ?? "")__"
      return typeOperator(method, arguments, i, &program)
    case "drupe.new_object":
      guard case .type(let kind) = type(of: arguments[0].value), case .instance(let c) = kind else {
        return nil
      }
      return emit(.apply(.new(c), []), type: kind, at: i.span)
    case "python.hasattr", "python.getattr", "drupe.is_missing", "drupe.holds_objects":
      return typeAttributeForm(name, arguments, i, &program)
    case "python.truth":
      return typeTruth(arguments[0].value, raws[0], i, &program)
    case "python.not":
      return typeNot(arguments[0].value, i, &program)
    case "python.check_bound":
      return typeBoundCheck(arguments, isFree: false, i)
    case "python.check_free":
      return typeBoundCheck(arguments, isFree: true, i)
    case "python.annotate":
      if case .type(let declared) = constants[arguments[1].value] {
        hint(type(of: arguments[0].value), declared)
      }
      return arguments[0].value
    case ".send" where arguments.count == 2:
      noteSent(arguments[1].value, to: arguments[0].value, &program)
      return nil
    case "python.iter.early":
      return typeEarlyIterator(arguments[0], i, &program)
    case "python.len" where arguments.count == 1:
      guard case .tuple(let items) = variables.shallow(type(of: arguments[0].value)) else {
        return nil
      }
      return emit(.int(Int64(items.count)), at: i.span)
    case "python.unpack_starred":
      return typeStarredUnpacking(arguments, i, &program)
    case "python.match.sequence": return typeSequenceTest(arguments, raws[0], i)
    case "python.match.length": return typeLengthTest(arguments, i, &program)
    case "python.match.mapping": return typeMappingTest(arguments, raws[0], i, program)
    case "python.match.argument": return typeMatchedArgument(arguments, i, &program)
    case "python.tuple.display":
      return typeTuple(arguments.map(\.value), i)
    case "python.getitem":
      guard case .tuple = variables.shallow(type(of: arguments[0].value)),
        case .int(let n) = constants[arguments[1].value]
      else { return typeTupleSlice(arguments, i) }
      return typeElement(Int(n), of: arguments[0].value, i)
    case "python.lt", "python.le", "python.gt", "python.ge":
      return typeTupleOrder(name, arguments, i, &program)
    case "python.unpack":
      guard case .tuple(let items) = variables.shallow(type(of: arguments[0].value)),
        case .int(let count) = constants[arguments[1].value]
      else { return nil }
      if items.count == Int(count) { return arguments[0].value }
      return fault(.wrongItemCount(items.count, expected: Int(count), at: i.span))
    case "python.dict" where arguments.contains { $0.form.isNamed }:
      return typeNamedItems(arguments, i, &program)
    case ".update" where isDict(arguments[0].value) && arguments.contains { $0.form.isNamed }:
      return typeNamedItems(arguments, i, &program)
    case ".format" where variables.shallow(type(of: arguments[0].value)) == .str:
      return typeNamedFormat(arguments, i, &program)
    default:
      return BuiltinException.name(name).map { typeException($0, arguments, i) }
    }
  }

  /// `true` iff `v` is certainly `None`.
  private func isNone(_ v: Value.ID) -> Bool { type(of: v) == .none }

  /// Types a tuple display.
  mutating func typeTuple(_ values: [Value.ID], _ i: Instruction) -> Value.ID {
    let known = values.map { constants[$0] }
    let type = Type.tuple(values.map { self.type(of: $0) })
    let v = emit(
      .apply(.tuple, values.map { Argument($0) }), type: type,
      at: i.span)
    if known.allSatisfy({ $0 != nil }) { constants[v] = .tuple(known.map { $0! }) }
    displays[v] = values
    return v
  }

  /// `true` iff `v` is a dict.
  private func isDict(_ v: Value.ID) -> Bool {
    if case .dict = variables.shallow(type(of: v)) { true } else { false }
  }

  /// Types `dict(items, name=value)` or `table.update(items, name=value)`: names are keys.
  private mutating func typeNamedItems(
    _ arguments: [TypedArgument], _ i: Instruction, _ program: inout Specializer
  ) -> Value.ID? {
    guard case .apply(.unresolved(let name), _) = i.operation,
      arguments.allSatisfy({ $0.form == .positional || $0.form.isNamed })
    else { return nil }
    func positional(_ v: Value.ID) -> TypedArgument { TypedArgument(value: v, form: .positional) }
    var rest: [TypedArgument] = []
    var items: [TypedArgument] = []
    for a in arguments {
      guard case .keyword(let key) = a.form else {
        rest.append(a)
        continue
      }
      items += [positional(emit(.str(Text(key)), at: i.span)), positional(a.value)]
    }
    let named = typeOperator("python.dict.display", items, i, &program)
    if name == "python.dict" {
      if rest.isEmpty { return named }
      let table = typeOperator(name, rest, i, &program)
      _ = typeOperator(".update", [positional(table), positional(named)], i, &program)
      return table
    }
    if rest.count > 1 { _ = typeOperator(name, rest, i, &program) }
    return typeOperator(name, [rest[0], positional(named)], i, &program)
  }

  /// Types `text.format(...)` of values with names, which operators have no parameters for.
  private mutating func typeNamedFormat(
    _ arguments: [TypedArgument], _ i: Instruction, _ program: inout Specializer
  ) -> Value.ID? {
    var names: [Constant] = []
    var values: [Value.ID] = []
    var rest: [TypedArgument] = []
    for a in arguments {
      switch a.form {
      case .keyword(let name):
        names.append(.str(Text(name)))
        values.append(a.value)
      case .doubleStarred where arguments.filter({ $0.form != .positional }).count == 1:
        let others = arguments.filter { $0.form == .positional }
        let mapping = TypedArgument(value: a.value, form: .positional)
        return typeOperator(
          "python.str.format_mapped", [others[0], mapping] + others.dropFirst(), i, &program)
      default: rest.append(a)
      }
    }
    if names.isEmpty { return nil }
    let shown = emit(
      .tuple(names), type: .tuple(names.map { _ in .str }), at: i.span)
    let named = [shown, typeTuple(values, i)].map { TypedArgument(value: $0, form: .positional) }
    return typeOperator(
      "python.str.format_named", [rest[0]] + named + rest.dropFirst(), i, &program)
  }

  /// Types `x is None`.
  private mutating func typeNoneTest(
    _ x: Value.ID, _ rawValue: Value.ID, isNegated: Bool, _ i: Instruction,
    _ program: inout Specializer
  ) -> Value.ID {
    switch variables.shallow(type(of: x)) {
    case .none:
      return emit(.bool(!isNegated), at: i.span)
    case .optional(let wrapped):
      let callee: Callee = .test(isNegated ? wrapped : .none)
      let v = emit(.apply(callee, [Argument(x)]), type: .bool, at: i.span)
      let known = Facts(whenTrue: [rawValue: .none], whenFalse: [rawValue: wrapped])
      facts[v] = isNegated ? known.negated : known
      return v
    case let type where type.unfolded != nil:
      let v = emit(.apply(.test(.none), [Argument(x)]), type: .bool, at: i.span)
      let others = variables.union(of: variables.members(type).filter { $0 != .none })
      let known = Facts(whenTrue: [rawValue: .none], whenFalse: [rawValue: others])
      if !isNegated {
        facts[v] = known
        return v
      }
      let not = typeOperator(
        "python.not", [TypedArgument(value: v, form: .positional)], i, &program)
      facts[not] = known.negated
      return not
    default:
      return emit(.bool(isNegated), at: i.span)
    }
  }

  /// Types the truth of `x`, as `if x:` asks for it.
  private mutating func typeTruth(
    _ x: Value.ID, _ rawValue: Value.ID, _ i: Instruction, _ program: inout Specializer
  ) -> Value.ID {
    let known = facts[x]
    switch (variables.shallow(type(of: x)), constants[x]) {
    case (.bool, _):
      return x
    case (.none, _):
      return emit(.bool(false), at: i.span)
    case (.int, .int(let n)):
      return emit(.bool(n != 0), at: i.span)
    case (.str, .str(let text)):
      return emit(.bool(!text.utf8.isEmpty), at: i.span)
    case (.tuple(let items), _):
      return emit(.bool(!items.isEmpty), at: i.span)
    case (let type, _) where type.isFunction:
      return emit(.bool(true), at: i.span)
    default:
      let v = typeOperator(
        "python.truth", [TypedArgument(value: x, form: .positional)], i, &program)
      switch variables.shallow(type(of: x)) {
      case .optional(let wrapped): facts[v] = Facts(whenTrue: [rawValue: wrapped])
      case .union(let members) where members.contains(.tuple([])):
        // An empty tuple is never true.
        let rest = members.filter { $0 != .tuple([]) }
        facts[v] = Facts(whenTrue: [rawValue: variables.union(of: rest)])
      default: break
      }
      if let known { facts[v] = known }
      return v
    }
  }

  /// Types `not x`.
  private mutating func typeNot(
    _ x: Value.ID, _ i: Instruction, _ program: inout Specializer
  ) -> Value.ID? {
    if case .bool(let b) = constants[x] { return emit(.bool(!b), at: i.span) }
    guard let known = facts[x] else { return nil }
    let v = typeOperator(
      "python.not", [TypedArgument(value: x, form: .positional)], i, &program)
    facts[v] = known.negated
    return v
  }

  /// Types the read of a variable, a local or a free one, that may not have been assigned.
  private mutating func typeBoundCheck(
    _ arguments: [TypedArgument], isFree: Bool, _ i: Instruction
  ) -> Value.ID {
    let x = arguments[0].value
    let members = variables.members(variables.shallow(type(of: x)))
    let bound = members.filter { $0 != .unbound }
    if bound.count == members.count { return x }
    guard case .str(let name) = constants[arguments[1].value] else { return x }
    let kind = isFree ? "free" : "local"
    let text =
      "cannot access \(kind) variable '\(name.string)' where it is not associated with a value"
      + (isFree ? " in enclosing scope" : "")
    let message = emit(.str(Text(text)), at: i.span)
    let test = emit(.apply(.test(.unbound), [Argument(x)]), type: .bool, at: i.span)
    let outer = instructions
    instructions = []
    let e = emit(
      .apply(.exception(isFree ? "NameError" : "UnboundLocalError"), [Argument(message)]),
      type: BuiltinException.object, at: i.span)
    let raising = Block(instructions: instructions, terminator: .raise(e))
    instructions = outer
    if bound.isEmpty {
      instructions.append(
        Instruction(
          results: [],
          .branch(on: test, then: raising, else: Block(terminator: .result([]))), at: i.span))
      return typed.makeValue(type: .never, at: i.span)
    }
    instructions.append(
      Instruction(
        results: [], .branch(on: test, then: raising, else: Block(terminator: .result([]))),
        at: i.span))
    return emit(
      .apply(.narrowing, [Argument(x)]), type: variables.union(of: bound),
      named: typed.values[x].name, at: i.span)
  }

}
