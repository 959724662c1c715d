import IR
import Source

/// A typed argument of a call.
struct TypedArgument {
  /// The typed value.
  var value: Value.ID
  /// How it is handed over.
  var form: Argument.Form
}

extension FunctionTyper {

  /// Types a call and returns its result.
  mutating func typeCall(
    _ callee: Callee, _ rawArguments: [Argument], _ i: Instruction, _ program: inout Specializer
  ) -> Value.ID {
    let given = rawArguments.map { TypedArgument(value: environment[$0.value]!, form: $0.form) }
    // An item of a container that nothing was put into, so far, does not exist either.
    let types = given.map { variables.shallow(type(of: $0.value)) }
    for t in [Type.poison, .never] where types.contains(t) {
      return typed.makeValue(type: t, at: i.span)
    }
    let arguments = expanded(given, i)
    switch callee {
    case .function(let f):
      return typeCall(of: f, arguments, i, &program)
    case .unresolved(let name):
      if name.hasPrefix("super.") {
        return typeSuperCall(String(name.dropFirst(6)), arguments, i, &program)
      }
      let raws = rawArguments.map(\.value)
      if arguments.contains(where: { $0.form == .starred }) {
        return typeStarredOperator(name, arguments, i, &program)
      }
      if let v = typeSpecialForm(name, arguments, raws, i, &program) { return v }
      return typeOperator(name, arguments, i, &program)
    case .element(let n):
      return typeElement(n, of: arguments[0].value, i)
    case .value:
      return typeValueCall(of: arguments[0].value, Array(arguments.dropFirst()), i, &program)
    case .operator, .kernel, .conversion, .test, .narrowing, .exception, .tuple, .release, .new,
      .field, .setField:
      return fault(.notYetCompiled("this call", at: i.span))
    }
  }

  /// Types the element `n` of a tuple.
  func elementType(_ n: Int, of tuple: Type) -> Type? {
    guard case .tuple(let items) = variables.shallow(tuple) else { return nil }
    let index = n < 0 ? n + items.count : n
    return items.indices.contains(index) ? items[index] : nil
  }

  /// Types the element `n` of the tuple `tuple`.
  mutating func typeElement(_ n: Int, of tuple: Value.ID, _ i: Instruction) -> Value.ID {
    guard case .tuple(let items) = variables.shallow(type(of: tuple)),
      let t = elementType(n, of: type(of: tuple))
    else {
      return fault(.notUnpackable(variables.resolved(type(of: tuple)), at: i.span))
    }
    let index = n < 0 ? n + items.count : n
    if case .tuple(let cs) = constants[tuple] { return emit(cs[index], type: t, at: i.span) }
    return emit(.apply(.element(index), [Argument(tuple)]), type: t, at: i.span)
  }

  // MARK: Functions

  /// Types a call of a function of the user's, or of a captured model; `rest` is what `*args` gets,
  /// and `keywords` the dict that `**kwargs` gets.
  mutating func typeCall(
    of f: Function.ID, capturing captures: [Value.ID] = [], _ arguments: [TypedArgument],
    rest: Value.ID? = nil, keywords: Value.ID? = nil, _ i: Instruction, _ program: inout Specializer
  ) -> Value.ID {
    if arguments.contains(where: { $0.form == .starred }) {
      return typeStarredCall(of: f, capturing: captures, arguments, i, &program)
    }
    if arguments.contains(where: { $0.form == .doubleStarred }) {
      return typeDoubleStarredCall(of: f, capturing: captures, arguments, i, &program)
    }
    let callee = program.module.functions[f]
    let own = callee.parameters.dropFirst(callee.captureCount)
    let parameters = own.map { p in
      Operator.Parameter(
        name: p.name, kind: p.kind, type: p.annotation.map { .type($0) } ?? .any,
        default: p.default)
    }
    let defaults = own.map { p in p.defaultCapture.map { captures[$0] } }
    switch bind(arguments, to: parameters, defaults: defaults, calling: callee.name) {
    case .failure(let reason):
      return fault(
        .wrongArguments(reason.message, of: callee, at: i.span, help: reason.help))
    case .success(let bound):
      var values = captures
      for (n, b) in bound.enumerated() {
        switch b {
        case .value(let v):
          if callee.origin == .model, !accepts(callee.parameters[n].annotation!, type(of: v)) {
            return fault(
              .wrongModelInput(
                callee.parameters[n], variables.resolved(type(of: v)), at: i.span))
          }
          values.append(v)
        case .constant(let c):
          values.append(emit(c, at: i.span))
        case .variadic(let vs):
          values.append(rest ?? typeTuple(vs, i))
        case .keywords(let given):
          values.append(keywords ?? typeKeywords(given, at: i.span))
        }
      }
      return call(f, values, i, &program)
    }
  }

  /// `true` iff a tensor of type `given` can be the input of a model declared as `declared`.
  private func accepts(_ declared: Type, _ given: Type) -> Bool {
    guard case .tensor(let s, let shape, _) = declared,
      case .tensor(let t, let givenShape, _) = variables.shallow(given)
    else { return false }
    guard s == t else { return false }
    guard let shape, let givenShape else { return true }
    return shape.count == givenShape.count
      && zip(shape, givenShape).allSatisfy { a, b in
        if case .known(let x) = a, case .known(let y) = b { return x == y }
        return true
      }
  }

  /// Appends a call of the specialization of a function for `values`.
  mutating func call(
    _ f: Function.ID, _ values: [Value.ID], _ i: Instruction, _ program: inout Specializer
  ) -> Value.ID {
    let callee = program.module.functions[f]
    let known = values.map { specializing(constants[$0], isComposite: callee.origin == .composite) }
    var key = Specialization(
      function: f, types: callee.parameters.compactMap(\.annotation),
      constants: values.map { _ in nil })
    if callee.origin == .model {
      let id = specialize(key, at: i.span, &program)
      return finishCall(of: id, values, type: program.outcome(of: id).result, i, &program)
    }
    key.constants = known
    // What the callee puts into containers that were handed to it, and what is done with those
    // that it returns, is learned by calling it again until both sides agree.
    let types = values.map { type(of: $0) }
    var returned: [(place: String, type: Type)] = []
    for _ in 0..<16 {
      (key.types, key.open) = numbered(types, returned)
      let id = specialize(key, at: i.span, &program)
      let outcome = program.outcome(of: id)
      let own = take(outcome, of: key, calling: f, types, returned, i)
      let later = zip(outcome.places, own).dropFirst(key.open.count).map { ($0.place, $1) }
      let result = outcome.result.substituting(own)
      if numbered(types, returned).open == key.open, agree(own, with: outcome, types, returned) {
        return finishCall(of: id, values, type: result, i, &program)
      }
      returned += later
    }
    return fault(.notYetCompiled("this call, whose types do not settle,", at: i.span))
  }

  /// `types` with numbers for their open places, and these places, with those of `returned` behind.
  private func numbered(
    _ types: [Type], _ returned: [(place: String, type: Type)]
  ) -> (types: [Type], open: [OpenPlace]) {
    let open = openTypes(types, returned)
    return (types.map(open.numbered), open.places)
  }

  /// The open places of `types`, with those of `returned` behind.
  private func openTypes(
    _ types: [Type], _ returned: [(place: String, type: Type)]
  ) -> OpenTypes {
    var open = OpenTypes(variables)
    for t in types { open.visit(t) { n, _ in "open.\(n)" } }
    for r in returned {
      if case .variable(let v) = r.type { open.insert(v, at: r.place) }
    }
    return open
  }

  /// Takes in what the call of `f` told of open places; returns the own variables for them.
  private mutating func take(
    _ outcome: Outcome, of key: Specialization, calling f: Function.ID, _ types: [Type],
    _ returned: [(place: String, type: Type)], _ i: Instruction
  ) -> [Type] {
    var own = openTypes(types, returned).found.map { Type.variable($0.variable) }
    for p in outcome.places.dropFirst(own.count) {
      own.append(variables.variable(at: "\(i.results[0]).\(f).\(p.place)"))
    }
    variables.take(outcome.places, as: own)
    return own
  }

  /// `true` iff the own variables for the places of `outcome` are no wider than these.
  private func agree(
    _ own: [Type], with outcome: Outcome, _ types: [Type],
    _ returned: [(place: String, type: Type)]
  ) -> Bool {
    var all = openTypes(types, returned)
    let count = all.found.count
    for (p, type) in zip(outcome.places, own).dropFirst(count) {
      if case .variable(let v) = type { all.insert(v, at: p.place) }
    }
    return zip(all.places, outcome.places).allSatisfy { $0.bound == $1.bound }
  }

  /// Appends the call of the specialization `id`, whose result is of `type`.
  private mutating func finishCall(
    of id: Function.ID, _ values: [Value.ID], type: Type, _ i: Instruction,
    _ program: inout Specializer
  ) -> Value.ID {
    let callee = program.functions[id]
    if callee.origin == .composite, program.hasErrorOfItsOwn(id) {
      return fault(.composite(callee.qualifiedName, program.diagnostics(of: id), at: i.span))
    }
    if program.hasError(id), !program.isOpen(id) {
      faultyCallees.insert(id)
      return typed.makeValue(type: .poison, at: i.span)
    }
    return emit(.apply(.function(id), values.map { Argument($0) }), type: type, at: i.span)
  }

  /// The constant for which a function is specialized, if `constant` is such a one: texts and
  /// large values would only multiply code.
  func specializing(_ constant: Constant?, isComposite: Bool) -> Constant? {
    guard let constant else { return nil }
    return switch constant {
    case .none, .ellipsis, .bool, .int, .type: constant
    case .tuple(let items):
      items.allSatisfy { specializing($0, isComposite: isComposite) != nil } ? constant : nil
    case .str, .float: isComposite ? constant : nil
    case .list(let items, nil):
      isComposite && items.allSatisfy { specializing($0, isComposite: true) != nil }
        ? constant : nil
    case .tensor(_, let shape, _, _): isComposite && shape.count <= 1 ? constant : nil
    default: nil
    }
  }

  // MARK: Binding

  /// What is bound to a parameter.
  enum Bound {
    case value(Value.ID)
    case constant(Constant)
    case variadic([Value.ID])
    case keywords([(name: String, value: Value.ID)])
  }

  /// Binds arguments to parameters as Python does.
  func bind(
    _ arguments: [TypedArgument], to parameters: [Operator.Parameter],
    defaults: [Value.ID?] = [], calling name: String
  ) -> Result<[Bound], SignatureFault> {
    var slots: [Bound?] = parameters.map { _ in nil }
    let positional = parameters.indices.filter {
      parameters[$0].kind == .positionalOnly || parameters[$0].kind == .positionalOrKeyword
    }
    let variadic = parameters.firstIndex { $0.kind == .variadic }
    let variadicKeyword = parameters.firstIndex { $0.kind == .variadicKeyword }
    var keywords: [(name: String, value: Value.ID)] = []
    var next = 0
    var rest: [Value.ID] = []
    for a in arguments {
      switch a.form {
      case .positional:
        if next < positional.count {
          slots[positional[next]] = .value(a.value)
          next += 1
        } else if variadic != nil {
          rest.append(a.value)
        } else {
          let count = arguments.filter { $0.form == .positional }.count
          return .failure(
            SignatureFault(
              message: "\(name)() takes \(positional.count) positional "
                + "argument\(positional.count == 1 ? "" : "s") but \(count) "
                + "\(count == 1 ? "was" : "were") given"))
        }
      case .keyword(let keyword):
        let named = parameters.firstIndex {
          $0.name == keyword && $0.kind != .positionalOnly && $0.kind != .variadic
            && $0.kind != .variadicKeyword
        }
        if named == nil, variadicKeyword != nil {
          if keywords.contains(where: { $0.name == keyword }) {
            return .failure(
              SignatureFault(
                message: "\(name)() got multiple values for keyword argument '\(keyword)'"))
          }
          keywords.append((keyword, a.value))
          continue
        }
        guard let n = named else {
          return .failure(
            SignatureFault(
              message: "\(name)() got an unexpected keyword argument '\(keyword)'",
              help: question(whether: namesNear(keyword, among: parameters.map(\.name)))))
        }
        if slots[n] != nil {
          return .failure(
            SignatureFault(message: "\(name)() got multiple values for argument '\(keyword)'"))
        }
        slots[n] = .value(a.value)
      case .starred, .doubleStarred:
        return .failure(
          SignatureFault(message: "\(name)() is called with * or **, which is not compiled yet"))
      }
    }
    if let variadic { slots[variadic] = .variadic(rest) }
    if let variadicKeyword { slots[variadicKeyword] = .keywords(keywords) }
    for (n, v) in defaults.enumerated() where slots[n] == nil { slots[n] = v.map { .value($0) } }
    for n in parameters.indices where slots[n] == nil {
      guard let c = parameters[n].default else {
        return .failure(
          SignatureFault(message: "\(name)() is missing the argument '\(parameters[n].name)'"))
      }
      slots[n] = .constant(c)
    }
    return .success(slots.map { $0! })
  }

}
