import IR
import Source

/// Functions as values. Each has a type of its own, so that a call of one knows its target; where
/// several meet they form a union, and a call chooses among its members.
extension FunctionTyper {

  /// Types a function inside with what it captures.
  mutating func typeClosure(
    _ f: Function.ID, _ captures: [Value.ID], _ i: Instruction, _ program: inout Specializer
  ) -> Value.ID {
    var values = captures.map { environment[$0]! }
    var f = f
    if program.module.functions[f].origin == .composite {
      // What a library's function holds tells much, as in 'operator.itemgetter(1)'.
      let known = values.map { specializing(constants[$0], isComposite: true) }
      f = program.binding(f, known)
      values = zip(values, known).filter { $1 == nil }.map(\.0)
    }
    let types = values.map { self.type(of: $0) }
    if types.contains(.poison) { return typed.makeValue(type: .poison, at: i.span) }
    let type = Type.closure(f, captures: types)
    if type.nesting > Self.deepestFunction {
      return fault(.endlessFunctionType(at: i.span))
    }
    let v = emit(.apply(.tuple, values.map { Argument($0) }), type: type, at: i.span)
    displays[v] = values
    return v
  }

  /// The depth of functions that capture functions at which no end is expected.
  static let deepestFunction = 24

  /// Types the call of the value `callee`.
  mutating func typeValueCall(
    of callee: Value.ID, _ arguments: [TypedArgument], _ i: Instruction,
    _ program: inout Specializer
  ) -> Value.ID {
    let type = variables.shallow(self.type(of: callee))
    switch type {
    case .closure(let f, let captures):
      let parts = captures.indices.map { part($0, of: callee, captures[$0], at: i.span) }
      return typeCall(of: f, capturing: parts, arguments, i, &program)
    case .library(let name):
      if arguments.contains(where: { $0.form == .starred }) {
        return typeStarredOperator(name, arguments, i, &program)
      }
      if let v = typeSpecialForm(name, arguments, [], i, &program) { return v }
      return typeOperator(name, arguments, i, &program)
    case .type(.instance(let c)):
      return typeNewObject(of: c, arguments, i, &program)
    case .type(let instance):
      guard let name = instance.constructor else {
        return fault(.notCallable(type, at: i.span))
      }
      if arguments.contains(where: { $0.form == .starred }) {
        return typeStarredOperator(name, arguments, i, &program)
      }
      return typeOperator(name, arguments, i, &program)
    case .method(let receiver, let name):
      let object = part(0, of: callee, receiver, at: i.span)
      let all = [TypedArgument(value: object, form: .positional)] + arguments
      return typeOperator(".\(name)", all, i, &program)
    case .partial(let inner, let given, let keywords):
      let parts = given.indices.map { part($0 + 1, of: callee, given[$0], at: i.span) }
      let forms = partialForms(given.count, keywords)
      let fixed = zip(parts, forms).map { TypedArgument(value: $0, form: $1) }
      let overridden = Set(arguments.map(\.form))
      if inner == .none { return fault(.notCallable(type, at: i.span)) }
      let all =
        fixed.filter { $0.form == .positional } + arguments
        + fixed.filter { $0.form != .positional && !overridden.contains($0.form) }
      return typeValueCall(of: part(0, of: callee, inner, at: i.span), all, i, &program)
    case .opaque, .generic, .instance:
      let all = [TypedArgument(value: callee, form: .positional)] + arguments
      return typeOperator(".__call__", all, i, &program)
    case .optional, .union:
      let all = [TypedArgument(value: callee, form: .positional)] + arguments
      let result = dispatch(all, 0, i, &program) { typer, narrowed, program in
        typer.typeValueCall(of: narrowed[0].value, Array(narrowed.dropFirst()), i, &program)
      } failing: { types in
        PythonFailure(of: ".__call__", [types[0]])
      }
      return result ?? fault(.notCallable(variables.resolved(type), at: i.span))
    case .never, .poison, .variable, .unbound, .none, .bool, .int, .float, .complex, .str, .bytes,
      .bytearray, .ellipsis, .slice, .range, .list, .set, .frozenset, .dict, .tuple, .sequence,
      .iterator, .generator, .tensor:
      return fault(.notCallable(variables.resolved(type), at: i.span))
    }
  }

  /// `true` iff the attribute that `name` says is a method of the library.
  private func isMethod(
    _ name: String, _ arguments: [TypedArgument], _ library: OperatorLibrary
  ) -> Bool {
    operatorNames("." + name.dropFirst(), arguments, library).contains {
      !library.overloads(of: $0).isEmpty
    }
  }

  /// Types the read of the attribute that `name` says, if that is a method of the library.
  mutating func typeBoundMethod(
    _ name: String, _ arguments: [TypedArgument], _ i: Instruction, _ program: Specializer
  ) -> Value.ID? {
    guard name.hasPrefix("@"), let receiver = arguments.first?.value,
      isMethod(name, arguments, program.library)
    else { return nil }
    let type = Type.method(of: self.type(of: receiver), name: String(name.dropFirst()))
    let v = emit(.apply(.tuple, [Argument(receiver)]), type: type, at: i.span)
    displays[v] = [receiver]
    return v
  }

  /// The part of a function value at an index, of type `type`.
  mutating func part(
    _ n: Int, of function: Value.ID, _ type: Type, at span: SourceSpan
  ) -> Value.ID {
    if let parts = displays[function] { return parts[n] }
    return emit(.apply(.element(n), [Argument(function)]), type: type, at: span)
  }

  /// How the arguments of a partial call are handed over: the last ones by name.
  private func partialForms(_ count: Int, _ keywords: [String]) -> [Argument.Form] {
    let positional = count - keywords.count
    return (0..<count).map { $0 < positional ? .positional : .keyword(keywords[$0 - positional]) }
  }

}

extension Type {

  /// The name of the operator that makes values of this type when its class is called.
  var constructor: String? {
    switch self {
    case .bool: "python.bool"
    case .int: "python.int"
    case .float: "python.float"
    case .complex: "python.complex"
    case .str: "python.str"
    case .bytes: "python.bytes"
    case .bytearray: "python.bytearray"
    case .list: "python.list"
    case .set: "python.set"
    case .frozenset: "python.frozenset"
    case .dict: "python.dict"
    case .tuple, .sequence: "python.tuple"
    case .slice: "python.slice"
    case .range: "python.range"
    case .tensor(let scalar, .some([]), let surface): "\(surface.rawValue).\(scalar.rawValue)"
    case .never, .poison, .variable, .unbound, .none, .ellipsis, .optional, .union, .iterator,
      .generator, .tensor, .instance, .closure, .library, .method, .partial, .opaque, .generic,
      .type:
      nil
    }
  }

  /// `true` iff values of this type are functions and nothing else.
  var isFunction: Bool {
    switch self {
    case .closure, .library, .method, .partial: true
    case .never, .poison, .variable, .unbound, .none, .bool, .int, .float, .complex, .str, .bytes,
      .bytearray, .ellipsis, .slice, .range, .list, .set, .frozenset, .dict, .tuple, .sequence,
      .optional, .union, .iterator, .generator, .tensor, .instance, .opaque, .generic, .type:
      false
    }
  }

  /// `true` iff values of this type may be called.
  var isCallable: Bool {
    switch self {
    case .type, .instance, .opaque, .generic: true
    default: isFunction
    }
  }

  /// `true` iff this type or one inside of it fulfils `condition`.
  func contains(where condition: (Type) -> Bool) -> Bool {
    condition(self) || parts.contains { $0.contains(where: condition) }
  }

  /// How deeply types are nested in this one.
  var nesting: Int { 1 + (parts.map(\.nesting).max() ?? -1) }

}
