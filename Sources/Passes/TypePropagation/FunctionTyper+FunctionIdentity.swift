import IR
import Source

/// Which function a value is. A function of the module is one object; a function inside of another
/// is a new one each time its definition runs, and these are not told apart.
extension FunctionTyper {

  /// Types the application of `name` to functions, if it asks what they are.
  mutating func typeFunctionForm(
    _ name: String, _ arguments: [TypedArgument], _ i: Instruction, _ program: inout Specializer
  ) -> Value.ID? {
    if let v = typeKeywordForm(name, arguments, i, &program) { return v }
    switch name {
    case "functools.partial":
      return typePartial(arguments, i)
    case "python.print", "python.str", "python.repr", "python.ascii", "python.format":
      return typeTextOfFunction(name, arguments, i, &program)
    case "python.callable":
      guard arguments.count == 1 else { return nil }
      return typeCallable(arguments, i, &program)
    case "python.is" where asksForIdentityOfValues(arguments),
      "python.is_not" where asksForIdentityOfValues(arguments):
      return fault(.valueIdentity(variables.shown(type(of: arguments[0].value)), at: i.span))
    case "python.is", "python.is_not", "python.eq", "python.ne":
      guard arguments.count == 2, arguments.contains(where: { mayBeFunction($0.value) }),
        !arguments.contains(where: { type(of: $0.value) == .none })
      else { return nil }
      return typeComparison(name, arguments, i, &program)
    case "python.contains", ".index", ".remove", ".count":
      // A dict is asked for its keys alone.
      let matching = Matching(variables: variables, joinsItems: false, library: program.library)
      let types = arguments.map { a -> Type in
        let own = variables.resolved(type(of: a.value))
        let type = matching.base(of: own) ?? own
        return if case .dict(let key, _) = type { key } else { type }
      }
      guard types.contains(where: { holdsInnerFunction($0, program) }) else { return nil }
      return fault(.functionIdentity(at: i.span))
    default: return nil
    }
  }

  /// `true` iff `arguments` are values of one type that has no identity here, so that it is not known
  /// whether they would be one object in CPython.
  private func asksForIdentityOfValues(_ arguments: [TypedArgument]) -> Bool {
    guard arguments.count == 2, arguments[0].value != arguments[1].value else { return false }
    // CPython has one object for each small integer.
    let isSmall = arguments.contains {
      if case .int(let n) = constants[$0.value] { (-5...256).contains(n) } else { false }
    }
    switch (
      variables.shallow(type(of: arguments[0].value)),
      variables.shallow(type(of: arguments[1].value))
    ) {
    case (.int, .int): return !isSmall
    case (.float, .float), (.complex, .complex), (.str, .str), (.bytes, .bytes), (.slice, .slice),
      (.range, .range), (.tuple, .tuple), (.tuple, .sequence), (.sequence, .tuple),
      (.sequence, .sequence):
      return true
    default: return false
    }
  }

  /// Types an operator that shows its arguments, among which are classes or functions; `nil` if
  /// none are.
  private mutating func typeTextOfFunction(
    _ name: String, _ arguments: [TypedArgument], _ i: Instruction, _ program: inout Specializer
  ) -> Value.ID? {
    var shown = arguments
    for n in arguments.indices {
      let type = variables.resolved(type(of: arguments[n].value))
      if arguments[n].form == .positional, case .type(let kind) = type,
        let text = shownName(of: kind, program)
      {
        shown[n].value = emit(.str(Text("<class '\(text)'>")), at: i.span)
      } else if type.contains(where: \.isFunction) {
        return fault(.functionAsText(at: i.span))
      } else if type.contains(where: \.isClass) {
        return fault(.classAsText(at: i.span))
      }
    }
    if shown.map(\.value) == arguments.map(\.value) { return nil }
    switch name {
    case "python.print": return typeOperator(name, shown, i, &program)
    case "python.format" where text(of: arguments.last?.value ?? 0) != "":
      return fault(.functionAsText(at: i.span))
    default: return shown[0].value
    }
  }

  /// What `repr` shows of a class, between quotes; `nil` if that is not known.
  private func shownName(of type: Type, _ program: Specializer) -> String? {
    guard case .instance(let c) = type else {
      return type == .none ? "NoneType" : type.className
    }
    return program.classes[c].qualifiedName.replacing(":", with: ".")
  }

  /// Types `functools.partial(f, ...)`.
  private mutating func typePartial(
    _ arguments: [TypedArgument], _ i: Instruction
  ) -> Value.ID? {
    guard let callable = arguments.first, callable.form == .positional,
      !arguments.contains(where: { $0.form == .starred || $0.form == .doubleStarred })
    else { return nil }
    let rest = arguments.dropFirst()
    let all =
      [callable] + rest.filter { $0.form == .positional } + rest.filter { $0.form != .positional }
    let type = Type.partial(
      self.type(of: callable.value), arguments: all.dropFirst().map { self.type(of: $0.value) },
      keywords: all.compactMap(\.form.keyword))
    let v = emit(.apply(.tuple, all.map { Argument($0.value) }), type: type, at: i.span)
    displays[v] = all.map(\.value)
    return v
  }

  /// Reports inner functions among the keys of dicts and the items of sets.
  mutating func noteFunctionsAsKeys(_ program: Specializer) {
    for v in typed.values {
      let asksWhich = variables.resolved(v.type).contains { t in
        switch t {
        case .dict(let key, _), .set(let key), .frozenset(let key):
          holdsInnerFunction(key, program)
        default: false
        }
      }
      if asksWhich {
        diagnostics.append(.functionIdentity(at: v.span))
        return
      }
    }
  }

  /// `true` iff `type` is that of functions of which there may be several, or holds such.
  private func holdsInnerFunction(_ type: Type, _ program: Specializer) -> Bool {
    type.contains { isInner($0, program) }
  }

  /// `true` iff there may be several functions of type `type`.
  private func isInner(_ type: Type, _ program: Specializer) -> Bool {
    switch type {
    case .closure(let f, _): program.module.functions[f].isInner
    case .partial, .method: true
    default: false
    }
  }

  /// `true` iff a function is among the values of `v`.
  private func mayBeFunction(_ v: Value.ID) -> Bool {
    variables.members(variables.shallow(type(of: v))).contains { $0.isFunction }
  }

  /// Types `callable(x)`.
  private mutating func typeCallable(
    _ arguments: [TypedArgument], _ i: Instruction, _ program: inout Specializer
  ) -> Value.ID? {
    let type = variables.shallow(type(of: arguments[0].value))
    let members = variables.members(type)
    if members.contains(where: \.isInstance) { return nil }
    if members.count > 1 {
      return dispatch(arguments, 0, i, &program) { typer, narrowed, program in
        typer.typeCallable(narrowed, i, &program) ?? typer.emit(.bool(false), at: i.span)
      }
    }
    if case .type = type { return emit(.bool(true), at: i.span) }
    return emit(.bool(type.isFunction), at: i.span)
  }

  /// Types `a is b` or `a == b`, one of which may be a function.
  private mutating func typeComparison(
    _ name: String, _ arguments: [TypedArgument], _ i: Instruction,
    _ program: inout Specializer
  ) -> Value.ID {
    let isNegated = name == "python.is_not" || name == "python.ne"
    let types = arguments.map { variables.shallow(type(of: $0.value)) }
    for (n, type) in types.enumerated() {
      let members = variables.members(type)
      if members.count == 1 { continue }
      let result = dispatch(arguments, n, i, &program) { typer, narrowed, program in
        typer.typeComparison(name, narrowed, i, &program)
      }
      return result ?? typed.makeValue(type: .poison, at: i.span)
    }
    if arguments[0].value == arguments[1].value { return emit(.bool(!isNegated), at: i.span) }
    guard variables.areEqual(types[0], types[1]) else {
      return emit(.bool(isNegated), at: i.span)
    }
    if !types[0].isFunction {
      return typeOperator(name, arguments, i, &program)
    }
    if isInner(types[0], program) { return fault(.functionIdentity(at: i.span)) }
    return emit(.bool(!isNegated), at: i.span)
  }

}

extension Type {

  /// `true` iff the values are objects of classes of the user's.
  fileprivate var isInstance: Bool {
    if case .instance = self { true } else { false }
  }

}

extension Type {

  /// `true` iff values of this type are classes.
  fileprivate var isClass: Bool {
    if case .type = self { true } else { false }
  }

}
