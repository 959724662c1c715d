import IR
import Source

/// Calls with `*xs` and `**xs`. Tuples, and keyword arguments that were handed over together, are
/// taken apart when the function is compiled; lists and dicts when it runs.
extension FunctionTyper {

  /// `arguments` with what is known of `*xs` and `**xs` taken apart.
  mutating func expanded(
    _ arguments: [TypedArgument], _ i: Instruction
  ) -> [TypedArgument] {
    var result: [TypedArgument] = []
    for a in arguments {
      switch (a.form, variables.shallow(type(of: a.value))) {
      case (.starred, .tuple(let items)):
        for n in items.indices {
          result.append(
            TypedArgument(value: typeElement(n, of: a.value, i), form: .positional))
        }
      case (.doubleStarred, .partial(.none, let values, let names)):
        for (n, name) in names.enumerated() {
          let v = part(n + 1, of: a.value, values[n], at: i.span)
          result.append(TypedArgument(value: v, form: .keyword(name)))
        }
      default: result.append(a)
      }
    }
    return result
  }

  /// Types the call of `f` with `*xs` of a length that is known when it runs.
  mutating func typeStarredCall(
    of f: Function.ID, capturing captures: [Value.ID], _ arguments: [TypedArgument],
    _ i: Instruction, _ program: inout Specializer
  ) -> Value.ID {
    let callee = program.module.functions[f]
    let own = callee.parameters.dropFirst(callee.captureCount)
    let isVariadic = own.contains { $0.kind == .variadic }
    let most = isVariadic ? own.count(where: \.kind.isPositional) : .max
    let starred = arguments.firstIndex { $0.form == .starred } ?? 0
    let first = min(starred, most)
    let spread = arguments[first...].filter { $0.form == .starred || $0.form == .positional }
    let fixed =
      Array(arguments[..<first])
      + arguments[first...].filter { $0.form != .starred && $0.form != .positional }
    let items = itemList(of: spread, i, &program)
    if [.poison, .never].contains(variables.shallow(type(of: items))) { return items }
    let given = first
    let named = Set(fixed.compactMap(\.form.keyword))
    let open = own.filter(\.kind.isPositional).dropFirst(given).prefix { !named.contains($0.name) }
    let least = open.prefix { $0.default == nil && $0.defaultCapture == nil }.count
    let count = operate("python.len", [items], i, &program)
    let call = StarredCall(
      function: f, captures: captures, arguments: fixed, items: items, count: count,
      names: open.map(\.name), least: least, given: given,
      takesRest: isVariadic)
    return typeStarredCall(call, from: 0, i, &program)
  }

  /// A call with items of a list as arguments.
  private struct StarredCall {
    /// The function.
    var function: Function.ID
    /// What it captured.
    var captures: [Value.ID]
    /// The other arguments.
    var arguments: [TypedArgument]
    /// The list.
    var items: Value.ID
    /// Its length.
    var count: Value.ID
    /// The parameters that the items are for.
    var names: [String]
    /// The number of them that have no default.
    var least: Int
    /// The number of positional arguments before the items.
    var given: Int
    /// `true` iff further items are for `*args`.
    var takesRest: Bool
  }

  /// Types `call` for lists of `count` items or more.
  private mutating func typeStarredCall(
    _ call: StarredCall, from count: Int, _ i: Instruction, _ program: inout Specializer
  ) -> Value.ID {
    let name = program.module.functions[call.function].shownName
    if count == call.names.count, call.takesRest {
      return typeCall(call, taking: count, andRest: true, i, &program)
    }
    if count > call.names.count {
      return operate(
        "python.call.too_many",
        [
          emit(.str(Text(name)), at: i.span),
          emit(.int(Int64(call.given + call.least)), at: i.span),
          emit(.int(Int64(call.given + call.names.count)), at: i.span),
          operate(
            "python.add", [call.count, emit(.int(Int64(call.given)), at: i.span)], i, &program),
        ], i, &program)
    }
    let wanted = emit(.int(Int64(count)), at: i.span)
    let test = operate("python.eq", [call.count, wanted], i, &program)
    return choose(
      on: test, at: i, &program,
      then: { typer, program in
        if count >= call.least {
          return typer.typeCall(call, taking: count, andRest: false, i, &program)
        }
        let missing = call.names[count..<call.least].map { name in
          typer.emit(.str(Text(name)), at: i.span)
        }
        return typer.operate(
          "python.call.missing",
          [
            typer.emit(.str(Text(name)), at: i.span),
            typer.typeTuple(missing, i),
          ], i, &program)
      },
      else: { typer, program in
        typer.typeStarredCall(call, from: count + 1, i, &program)
      })
  }

  /// Types `call` with the first `count` items, and the rest for `*args` if that is asked.
  private mutating func typeCall(
    _ call: StarredCall, taking count: Int, andRest takesRest: Bool, _ i: Instruction,
    _ program: inout Specializer
  ) -> Value.ID {
    let items = (0..<count).map { n in
      let index = emit(.int(Int64(n)), at: i.span)
      let item = operate("python.getitem", [call.items, index], i, &program)
      return TypedArgument(value: item, form: .positional)
    }
    let positional = call.arguments.filter { $0.form == .positional }
    let others = call.arguments.filter { $0.form != .positional }
    var rest: Value.ID?
    if takesRest {
      var list = call.items
      if count > 0 {
        let start = emit(.int(Int64(count)), at: i.span)
        let end = emit(.none, at: i.span)
        let slice = operate("python.slice", [start, end, end], i, &program)
        list = operate("python.getitem", [list, slice], i, &program)
      }
      rest = operate("python.tuple", [list], i, &program)
    }
    return typeCall(
      of: call.function, capturing: call.captures, positional + items + others, rest: rest, i,
      &program)
  }

  /// The items of positional arguments, some of them starred, as one list.
  mutating func itemList(
    of arguments: [TypedArgument], _ i: Instruction, _ program: inout Specializer
  ) -> Value.ID {
    if arguments.count == 1, let only = arguments.first {
      switch variables.shallow(type(of: only.value)) {
      case .list, .sequence: return only.value
      default: return operate("python.list", [only.value], i, &program)
      }
    }
    let list = operate("python.list.display", [], i, &program)
    for a in arguments {
      let name = a.form == .starred ? ".extend" : ".append"
      let done = operate(name, [list, a.value], i, &program)
      if type(of: done) == .poison { return done }
    }
    return list
  }

  /// Types the call of `f` with `**xs` of names that are known when it runs.
  mutating func typeDoubleStarredCall(
    of f: Function.ID, capturing captures: [Value.ID], _ arguments: [TypedArgument],
    _ i: Instruction, _ program: inout Specializer
  ) -> Value.ID {
    let dicts = arguments.filter { $0.form == .doubleStarred }
    var all = arguments.filter { $0.form != .doubleStarred }
    let callee = program.module.functions[f]
    let own = callee.parameters.dropFirst(callee.captureCount)
    guard dicts.count == 1, let dict = dicts.first?.value else {
      return fault(.notYetCompiled("this call with **", at: i.span))
    }
    if own.contains(where: { $0.kind == .variadicKeyword }) {
      return typeOpenCall(of: f, capturing: captures, all, dict, i, &program)
    }
    let count = all.filter { $0.form == .positional }.count
    let named = Set(all.compactMap(\.form.keyword))
    let open = own.enumerated().filter { n, p in
      !(p.kind.isPositional && n < count) && p.kind.isNameable && !named.contains(p.name)
    }.map(\.element)
    let function = emit(.str(Text(callee.shownName)), at: i.span)
    let required = open.filter { $0.default == nil && $0.defaultCapture == nil }
    let lists = [Array(open), required].map { parameters in
      typeTuple(parameters.map { emit(.str(Text($0.name)), at: i.span) }, i)
    }
    let checked = operate(
      "python.call.check_keywords", [dict, lists[0], lists[1], function], i, &program)
    if type(of: checked) == .poison { return checked }
    for p in open {
      let name = emit(.str(Text(p.name)), at: i.span)
      let value: Value.ID
      if let n = p.defaultCapture {
        value = operate(".get", [dict, name, captures[n]], i, &program)
      } else if let c = p.default {
        value = operate(".get", [dict, name, emit(c, at: i.span)], i, &program)
      } else {
        value = operate("python.getitem", [dict, name], i, &program)
      }
      all.append(TypedArgument(value: value, form: .keyword(p.name)))
    }
    return typeCall(of: f, capturing: captures, all, i, &program)
  }

  /// Types the call of `f`, which has `**kwargs`, with `arguments` and the items of `dict`.
  ///
  /// All of these go to `**kwargs`: where a parameter could take one, this is not compiled.
  private mutating func typeOpenCall(
    of f: Function.ID, capturing captures: [Value.ID], _ arguments: [TypedArgument],
    _ dict: Value.ID, _ i: Instruction, _ program: inout Specializer
  ) -> Value.ID {
    let callee = program.module.functions[f]
    let own = callee.parameters.dropFirst(callee.captureCount)
    let count = arguments.count { $0.form == .positional }
    let nameable = own.filter(\.kind.isNameable).map(\.name)
    let bound = Set(own.prefix(count).map(\.name) + arguments.compactMap(\.form.keyword))
    guard nameable.allSatisfy(bound.contains) else {
      return fault(.notYetCompiled("this call with **", at: i.span))
    }
    let given = arguments.filter { a in a.form.keyword.map { !nameable.contains($0) } ?? false }
    var items: [Value.ID] = []
    for a in given {
      items.append(emit(.str(Text(a.form.keyword ?? "")), at: i.span))
      items.append(a.value)
    }
    let first = operate("python.dict.display", items, i, &program)
    let taken = typeTuple(nameable.map { emit(.str(Text($0)), at: i.span) }, i)
    let function = emit(.str(Text(callee.shownName)), at: i.span)
    let module = callee.qualifiedName.prefix { $0 != ":" }
    let owner = emit(.str(Text(String(module))), at: i.span)
    let all = operate(
      "python.call.all_keywords", [first, dict, taken, owner, function], i, &program)
    if type(of: all) == .poison { return all }
    let named = arguments.filter { a in a.form.keyword.map(nameable.contains) ?? true }
    return typeCall(of: f, capturing: captures, named, keywords: all, i, &program)
  }

  /// Types the call of the operator `name` with `*xs` of a length that is known when it runs.
  mutating func typeStarredOperator(
    _ name: String, _ arguments: [TypedArgument], _ i: Instruction, _ program: inout Specializer
  ) -> Value.ID {
    let isMethod = name.hasPrefix(".")
    let receiver = isMethod ? Array(arguments.prefix(1)) : []
    let others = arguments.dropFirst(receiver.count)
    let spread = others.filter { $0.form == .starred || $0.form == .positional }
    let keywords = others.filter { $0.form != .starred && $0.form != .positional }
    let items = itemList(of: Array(spread), i, &program)
    if [.poison, .never].contains(variables.shallow(type(of: items))) { return items }
    let all = receiver + [TypedArgument(value: items, form: .positional)] + keywords
    let isTuple = name == "python.tuple.display"
    return typeOperator(isTuple ? "python.tuple" : name + ".starred", all, i, &program)
  }

  // MARK: Code

  /// The result of the operator `name` on `values`.
  mutating func operate(
    _ name: String, _ values: [Value.ID], _ i: Instruction, _ program: inout Specializer
  ) -> Value.ID {
    let arguments = values.map { TypedArgument(value: $0, form: .positional) }
    return typeOperator(name, arguments, i, &program)
  }

  /// Types a choice between two arms, each of which gives a value.
  mutating func choose(
    on test: Value.ID, at i: Instruction, _ program: inout Specializer,
    then first: (inout Self, inout Specializer) -> Value.ID,
    else second: (inout Self, inout Specializer) -> Value.ID
  ) -> Value.ID {
    let outer = instructions
    instructions = []
    let a = first(&self, &program)
    let then = endOfArm(a)
    instructions = []
    let b = second(&self, &program)
    let otherwise = endOfArm(b)
    instructions = outer
    if type(of: a) == .poison || type(of: b) == .poison {
      return typed.makeValue(type: .poison, at: i.span)
    }
    let t = variables.join(type(of: a), type(of: b))
    return emit(
      .branch(
        on: test, then: converted(then, to: t, at: i.span),
        else: converted(otherwise, to: t, at: i.span)), type: t, at: i.span)
  }

  /// The instructions made since the arm began, which ends with `value`.
  private mutating func endOfArm(_ value: Value.ID) -> Block {
    let isReached = type(of: value) != .never
    return Block(
      instructions: instructions, terminator: isReached ? .result([value]) : .unreachable)
  }

  /// `arm` with a result of type `type`.
  private mutating func converted(_ arm: Block, to type: Type, at span: SourceSpan) -> Block {
    var result = arm
    convertResults(of: &result, to: [type], at: span)
    return result
  }

}

extension Argument.Form {

  /// The name, for an argument that is given by name.
  var keyword: String? {
    if case .keyword(let name) = self { name } else { nil }
  }

}

extension Function.ParameterKind {

  /// `true` iff arguments reach the parameter by position.
  var isPositional: Bool { self == .positionalOnly || self == .positionalOrKeyword }

  /// `true` iff arguments reach the parameter by name.
  var isNameable: Bool { self == .keywordOnly || self == .positionalOrKeyword }

}

extension Function {

  /// The name as CPython's messages give it, with those of the functions around.
  var shownName: String {
    qualifiedName.split(separator: ":", maxSplits: 1).last.map(String.init) ?? name
  }

}
