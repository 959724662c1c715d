import IR
import Source

extension FunctionTyper {

  /// An overload that fits a call.
  struct Candidate {
    /// The overload.
    var id: Operator.ID
    /// How badly it fits.
    var cost: Int
    /// `true` iff it only says that nothing else fits.
    var isRefused: Bool
    /// What its type variables stand for.
    var matching: Matching
    /// The arguments in the order of the parameters.
    var bound: [Bound]

    /// `true` iff this fits better than `other`, or as well and asks for more likeness of its
    /// arguments, with fewer type variables.
    func isBetter(than other: Candidate) -> Bool { rank < other.rank }

    /// How late it is chosen.
    private var rank: (Int, Int, Int) { (cost, isRefused ? 1 : 0, matching.bindings.count) }
  }

  /// Types the application of the operator `name` and returns its result.
  mutating func typeOperator(
    _ name: String, _ arguments: [TypedArgument], _ i: Instruction, _ program: inout Specializer
  ) -> Value.ID {
    if let v = typeObjectOperator(name, arguments, i, &program) { return v }
    for a in arguments { findItems(of: a.value, i, &program) }
    if Self.showing.contains(name),
      let shown = arguments.map({ variables.resolved(type(of: $0.value)) }).first(where: {
        $0.contains(where: \.isLazy)
      })
    {
      return fault(.textOfIterator(shown, at: i.span))
    }
    let names = operatorNames(name, arguments, program.library)
    let library = program.library
    let overloads = names.flatMap { library.overloads(of: $0) }
      .filter { library[$0].isProperty == name.hasPrefix("@") }
    var best: Candidate?
    for id in overloads {
      if let c = candidate(id, arguments, library), best.map(c.isBetter(than:)) ?? true { best = c }
    }
    if let best { return apply(best, i, &program) }
    if let v = dispatch(name, arguments, i, &program) { return v }
    if let binary = Self.binaryForms[name] { return typeOperator(binary, arguments, i, &program) }
    if let v = typeBoundMethod(name, arguments, i, program) { return v }
    if let v = typeView(name, arguments, i, &program) { return v }
    if let v = typeListing(name, arguments, i, &program) { return v }
    let types = arguments.map { variables.shown(type(of: $0.value)) }
    if overloads.isEmpty {
      guard name.hasPrefix(".") || name.hasPrefix("@"), let receiver = types.first else {
        return fault(.unknownOperator(name, library, at: i.span))
      }
      let value = arguments[0].value
      return fault(
        .unknownAttribute(
          String(name.dropFirst()), of: receiver, named: shownName(of: value),
          isNarrowed: sources[value] != nil,
          owners: methodOwners(of: receiver, library), library,
          origins: origins(of: [value], at: i.span, program), at: i.span))
    }
    let faults = overloads.map { bindingFault($0, arguments, of: name, library) }
    if let f = faults[0], faults.allSatisfy({ $0 != nil }) {
      return fault(.wrongArguments(f.message, at: i.span, help: f.help))
    }
    let values = arguments.map(\.value)
    return fault(
      .noMatchingSignature(
        library[overloads[0]].name,
        .init(
          types: types, names: values.map { shownName(of: $0) },
          spans: values.map { typed.values[$0].span },
          origins: origins(of: values, at: i.span, program)),
        near: overloads.filter { acceptsSome(of: arguments, $0, library) }.map { library[$0] },
        at: i.span))
  }

  /// `true` iff the overload `id` takes at least one of `arguments`, given by position.
  private func acceptsSome(
    of arguments: [TypedArgument], _ id: Operator.ID, _ library: OperatorLibrary
  ) -> Bool {
    zip(arguments, library[id].parameters).contains { a, p in
      var matching = Matching(variables: variables, joinsItems: false, library: library)
      return matching.cost(of: boundArgument(a.value), for: p.type) != nil
    }
  }

  /// The operators that an augmented assignment uses when its target cannot be changed in place.
  private static let binaryForms = Dictionary(
    uniqueKeysWithValues: [
      "add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "matmul", "lshift", "rshift",
      "and", "or", "xor",
    ].map { ("python.i\($0)", "python.\($0)") })

  /// The names under which the library may have `name`, which for methods depend on the receiver.
  func operatorNames(
    _ name: String, _ arguments: [TypedArgument], _ library: OperatorLibrary
  ) -> [String] {
    guard let first = name.first, first == "." || first == "@" else { return [name] }
    let member = name.dropFirst()
    let receiver = variables.shallow(type(of: arguments[0].value))
    return methodOwners(of: receiver, library).map { "\($0).\(member)" }
  }

  /// The library's names of the classes whose methods values of `type` have.
  private func methodOwners(of type: Type, _ library: OperatorLibrary) -> [String] {
    switch type {
    case .str: ["python.str"]
    case .bytes: ["python.bytes"]
    case .bytearray: ["python.bytearray", "python.bytes"]
    case .range: ["python.range"]
    case .slice: ["python.slice"]
    case .int: ["python.int"]
    case .bool: ["python.bool", "python.int"]
    case .float: ["python.float"]
    case .complex: ["python.complex"]
    case .list: ["python.list"]
    case .dict: ["python.dict"]
    case .set: ["python.set"]
    case .frozenset: ["python.frozenset"]
    case .tuple, .sequence: ["python.tuple"]
    case .tensor(_, _, .numpy): ["numpy.ndarray"]
    case .tensor(_, _, .torch): ["torch.Tensor"]
    case .opaque(let name): [name]
    case .generic(let name, _):
      [name]
        + (Matching(variables: variables, joinsItems: false, library: library).base(of: type)
          .map { methodOwners(of: $0, library) } ?? [])
    case .generator: ["python.generator"]
    case .never, .poison, .variable, .unbound, .none, .ellipsis, .optional, .union, .iterator,
      .instance, .closure, .library, .method, .partial, .type:
      []
    }
  }

  /// `true` iff `op` is an overload of the language's own operator for values that stand for several
  /// types, such as those of JSON, none of which is an argument: others are not made to be one.
  private func isForeign(_ op: Operator, _ arguments: [TypedArgument]) -> Bool {
    let isOwn = op.name.hasPrefix("python.")
    let isOf = op.parameters.contains {
      if case .type(let t) = $0.type { t.unfolded != nil } else { false }
    }
    return isOwn && isOf
      && !arguments.contains { variables.shallow(type(of: $0.value)).unfolded != nil }
  }

  /// The overload `id` as a candidate for a call, if it fits.
  private func candidate(
    _ id: Operator.ID, _ arguments: [TypedArgument], _ library: OperatorLibrary
  ) -> Candidate? {
    let op = library[id]
    guard case .success(let bound) = bind(arguments, to: op.parameters, calling: op.name) else {
      return nil
    }
    if isForeign(op, arguments) { return nil }
    var matching = Matching(
      variables: variables, joinsItems: op.takesResultType, library: library)
    matching.folds = !Self.orders.contains(op.name)
    matching.keepsBool = arguments.contains { isArrayOfBools(type(of: $0.value)) }
    var cost = 0
    for (p, b) in zip(op.parameters, bound) {
      for a in boundArguments(b) {
        // What is converted is another object: a change of it would be lost.
        if op.mutates.contains(p.name), case .type(let t) = p.type, t.unfolded != nil,
          !variables.areEqual(a.type, t)
        {
          return nil
        }
        guard let c = matching.cost(of: a, for: p.type) else { return nil }
        cost += c
      }
    }
    return Candidate(
      id: id, cost: cost, isRefused: op.refusal != nil, matching: matching, bound: bound)
  }

  /// The comparisons by order.
  private static let orders: Set<String> = ["python.lt", "python.le", "python.gt", "python.ge"]

  /// `true` iff `type` is that of a tensor of bools.
  private func isArrayOfBools(_ type: Type) -> Bool {
    if case .tensor(.bool, _, _) = variables.shallow(type) { return true }
    return false
  }

  /// The arguments that `bound` stands for.
  private func boundArguments(_ bound: Bound) -> [BoundArgument] {
    switch bound {
    case .value(let v): [boundArgument(v)]
    case .constant(let c): [BoundArgument(type: c.type, constant: c)]
    case .variadic(let vs): vs.map(boundArgument)
    case .keywords(let given): given.map { boundArgument($0.value) }
    }
  }

  /// What is known of the argument `v`.
  ///
  /// What came out of a container of which little is known is of the type known so far, so that
  /// containers it gets into do not share the type of their items with the first one.
  private func boundArgument(_ v: Value.ID) -> BoundArgument {
    let type = self.type(of: v)
    let known = variables.shallow(type)
    return BoundArgument(
      type: known == .never ? type : known, constant: constants[v],
      items: displays[v]?.map(boundArgument))
  }

  /// Why the arguments cannot be bound to the parameters of `id`, which is called as `name`, if that
  /// is the fault. The receiver of a method is not counted.
  private func bindingFault(
    _ id: Operator.ID, _ arguments: [TypedArgument], of name: String, _ library: OperatorLibrary
  ) -> SignatureFault? {
    let op = library[id]
    let receivers = name.hasPrefix(".") ? 1 : 0
    let shown = op.name.hasPrefix("python.") ? String(op.name.dropFirst(7)) : op.name
    let bound = bind(
      Array(arguments.dropFirst(receivers)), to: Array(op.parameters.dropFirst(receivers)),
      calling: shown)
    if case .failure(let f) = bound { return f }
    return nil
  }

  /// Applies the overload that fits best.
  private mutating func apply(
    _ best: Candidate, _ i: Instruction, _ program: inout Specializer
  ) -> Value.ID {
    let op = program.library[best.id]
    if let refusal = op.refusal { return fault(.refused(refusal, at: i.span)) }
    var matching = best.matching
    variables = matching.variables
    if op.takesResultType { generalizeItems(of: op, &matching, at: i) }
    var evaluation = SignatureEvaluation(matching: matching, arguments: [:])
    for (p, b) in zip(op.parameters, best.bound) {
      let given = boundArguments(b)
      evaluation.arguments[p.name] =
        p.kind == .variadic || p.kind == .variadicKeyword
        ? BoundArgument(type: .tuple(given.map(\.type)), items: given) : given[0]
    }
    do {
      return try apply(op, best, evaluation, i, &program)
    } catch let f as SignatureFault {
      return fault(.wrongArguments("\(op.name): \(f.message)", at: i.span))
    } catch {
      return fault(.wrongArguments("\(op.name): \(error)", at: i.span))
    }
  }

  /// Applies `op` with the types that were matched.
  private mutating func apply(
    _ op: Operator, _ best: Candidate, _ evaluation: SignatureEvaluation, _ i: Instruction,
    _ program: inout Specializer
  ) throws -> Value.ID {
    var values: [Value.ID] = []
    for (p, b) in zip(op.parameters, best.bound) {
      switch b {
      case .value(let v):
        values.append(try convert(v, for: p, of: op, evaluation, at: i.span))
      case .constant(let c):
        let v = emit(c, at: i.span)
        values.append(try convert(v, for: p, of: op, evaluation, at: i.span))
      case .variadic(let vs) where op.isComposite:
        values.append(typeTuple(vs, i))
      case .keywords(let given):
        values.append(typeKeywords(given, at: i.span))
      case .variadic(let vs):
        let items = try vs.map { try convert($0, for: p, of: op, evaluation, at: i.span) }
        if case .composite = op.kind { values.append(typeTuple(items, i)) } else { values += items }
      }
    }
    switch op.kind {
    case .composite(let f):
      return call(program.firstComposite + f, values, i, &program)
    case .primitive:
      program.expose(values.map { variables.resolved(self.type(of: $0)) })
      guard let signature = op.result else {
        throw SignatureFault(message: "the operator does not say what it returns")
      }
      var type = try evaluation.type(signature)
      if op.takesResultType, case .call = signature { type = generalized(type, at: i) }
      let result = emit(
        .apply(.operator(best.id), values.map { Argument($0) }), type: type, at: i.span)
      constants[result] = folded(op.name, values)
      if isDisplay(op.name), useCounts[i.results[0]] == 1 { displays[result] = values }
      return result
    }
  }

  /// Lets the items of a new container be of a type that later use decides.
  private mutating func generalizeItems(
    of op: Operator, _ matching: inout Matching, at i: Instruction
  ) {
    guard let result = op.result else { return }
    for name in itemVariables(of: result) {
      let place = "\(i.results[0]).\(name)"
      guard case .variable(let v) = variables.variable(at: place) else { continue }
      if let bound = matching.bindings[name] { variables.widen(v, to: bound) }
      matching.bindings[name] = .variable(v)
    }
    matching.variables = variables
  }

  /// The type of a new container like `type`, whose items are of types that later use decides.
  private mutating func generalized(_ type: Type, at i: Instruction) -> Type {
    func item(_ t: Type, _ name: String) -> Type {
      let v = variables.variable(at: "\(i.results[0]).\(name)")
      if case .variable(let id) = v { variables.widen(id, to: t) }
      return v
    }
    switch type {
    case .list(let t): return .list(item(t, "T"))
    case .set(let t): return .set(item(t, "T"))
    case .frozenset(let t): return .frozenset(item(t, "T"))
    case .dict(let k, let v): return .dict(item(k, "K"), item(v, "V"))
    default: return type
    }
  }

  /// `true` iff the syntax named `name` writes out the items of its result.
  private func isDisplay(_ name: String) -> Bool {
    name == "python.list.display" || name == "python.slice"
  }

  /// The type variables that stand for items of the containers that `signature` makes.
  private func itemVariables(of signature: SignatureType) -> [String] {
    switch signature {
    case .list(.variable(let t)), .set(.variable(let t)), .frozenset(.variable(let t)): [t]
    case .dict(.variable(let k), .variable(let v)): [k, v]
    case .generic(_, let arguments):
      arguments.flatMap { if case .variable(let t) = $0 { [t] } else { itemVariables(of: $0) } }
    default: []
    }
  }

  /// `v` converted to the type of the parameter `p`.
  private mutating func convert(
    _ v: Value.ID, for p: Operator.Parameter, of op: Operator, _ evaluation: SignatureEvaluation,
    at span: SourceSpan
  ) throws -> Value.ID {
    if let target = try parameterType(p.type, evaluation, given: type(of: v), op) {
      return convert(v, to: target, at: span)
    }
    return v
  }

  /// The type to which an argument of type `given` is converted; `nil` if it stays as it is.
  private mutating func parameterType(
    _ p: SignatureType, _ evaluation: SignatureEvaluation, given: Type, _ op: Operator
  ) throws -> Type? {
    let given = variables.shallow(given)
    var isComposite = false
    if case .composite = op.kind { isComposite = true }
    switch p {
    case .iterable(let item) where !isComposite:
      if given == .tuple([]) { return .sequence(try evaluation.type(item)) }
      return variables.itemOfMixedTuple(given).map { .sequence($0) }
    case .type(.tensor), .tensor, .iterable, .iterator, .any, .metatype, .parameter, .literal,
      .call, .scalar, .callable, .list, .set, .frozenset, .dict, .generic:
      // Containers are shared: what matched is of the declared type already.
      return nil
    case .variable:
      return try evaluation.type(p)
    case .constant(let inner):
      return try parameterType(inner, evaluation, given: given, op)
    case .optional(let inner):
      if isComposite {
        return given == .none ? nil : try parameterType(inner, evaluation, given: given, op)
      }
      if case .optional(let wrapped) = given {
        return try parameterType(inner, evaluation, given: variables.shallow(wrapped), op).map {
          .optional($0)
        }
      }
      if given == .none { return .optional(try evaluation.type(inner)) }
      let t = try parameterType(inner, evaluation, given: given, op) ?? given
      return .optional(t)
    case .union:
      return isComposite ? nil : try evaluation.type(p)
    case .sequence(let item):
      if case (.sequence, .any) = (given, item) { return nil }
      if isComposite { return nil }
      if case .sequence = given { return nil }
      if let mixed = variables.itemOfMixedTuple(given) { return .sequence(mixed) }
      if case .tuple(let ts) = given, let first = ts.first ?? (item == .any ? Type.none : nil) {
        return .sequence(try parameterType(item, evaluation, given: first, op) ?? first)
      }
      return try evaluation.type(p)
    case .type, .tuple:
      return try evaluation.type(p)
    }
  }

}
