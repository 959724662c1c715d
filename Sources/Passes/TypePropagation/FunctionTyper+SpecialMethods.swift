import IR

/// Operators on objects of the user's classes, which their methods carry out.
extension FunctionTyper {

  /// The type of `NotImplemented`, by which a method declines.
  static let notImplemented = Type.library("python.NotImplemented")

  /// Types the operator `name` if a method of an object among `arguments` carries it out.
  mutating func typeSpecialMethod(
    _ name: String, _ arguments: [TypedArgument], _ i: Instruction, _ program: inout Specializer
  ) -> Value.ID? {
    let classes = arguments.map { classOfObject($0.value) }
    guard classes.contains(where: { $0 != nil }) else { return nil }
    if let v = typeOwnMethod(name, arguments, classes, i, &program) { return v }
    // Elsewhere the object itself is tried first: it may be a key.
    let concernsObject =
      SpecialMethods.binary[name] != nil || SpecialMethods.comparisons[name] != nil
      || classes[0] != nil
    return concernsObject ? typeView(name, arguments, i, &program) : nil
  }

  /// Types the operator `name` for what objects of classes with a built-in base, such as named
  /// tuples, are to built-in functions; `nil` if none of the arguments is one.
  mutating func typeView(
    _ name: String, _ arguments: [TypedArgument], _ i: Instruction, _ program: inout Specializer
  ) -> Value.ID? {
    // Showing and keeping an object concerns the object itself.
    if name.hasPrefix(".") || SpecialMethods.shown.contains(name) { return nil }
    var viewed = arguments
    var found = false
    for n in arguments.indices {
      guard let c = classOfObject(arguments[n].value),
        let view = program.member("__view__", of: c)?.member
      else { continue }
      viewed[n].value = typeCall(of: view, arguments[n], [], i, &program)
      found = true
    }
    if !found { return nil }
    let raws = viewed.map { _ in -1 }
    return typeSpecialForm(name, viewed, raws, i, &program)
      ?? typeOperator(name, viewed, i, &program)
  }

  /// Types the operator `name` if a method that a class defines carries it out.
  private mutating func typeOwnMethod(
    _ name: String, _ arguments: [TypedArgument], _ classes: [Class.ID?], _ i: Instruction,
    _ program: inout Specializer
  ) -> Value.ID? {
    if arguments.count == 2 {
      if let methods = SpecialMethods.binary[name] ?? SpecialMethods.comparisons[name] {
        return typeBinary(name, methods, arguments, i, &program)
      }
      if let method = SpecialMethods.inPlace(name), let c = classes[0] {
        return typeInPlace(name, method, of: c, arguments, i, &program)
      }
    }
    guard let c = classes[0] else { return nil }
    if name == "python.hash", program.member("__hash__", of: c)?.member == .attribute(.none) {
      let text = "unhashable type: '\(program.classes[c].shortName)'"
      return alwaysRaise("TypeError", text, i)
    }
    for method in SpecialMethods.others[name] ?? [] {
      if program.member(method, of: c) == nil { continue }
      let result = typeMethod(method, of: c, arguments, i, &program)
      if name != "python.contains" { return result }
      return typeOperator(
        "python.truth", [TypedArgument(value: result, form: .positional)], i, &program)
    }
    return typeDefault(name, of: c, arguments, i, &program)
  }

  /// The class of which `v` is certainly an object.
  func classOfObject(_ v: Value.ID) -> Class.ID? {
    if case .instance(let c) = variables.shallow(type(of: v)) { return c }
    return nil
  }

  /// Types the call of the method `name` of the first of `arguments`.
  private mutating func typeMethod(
    _ name: String, of c: Class.ID, _ arguments: [TypedArgument], _ i: Instruction,
    _ program: inout Specializer
  ) -> Value.ID {
    guard let member = program.member(name, of: c)?.member, member != .attribute(.none) else {
      return fault(.missingAttribute(name, of: program.classes[c], at: i.span))
    }
    return typeCall(of: member, arguments[0], Array(arguments.dropFirst()), i, &program)
  }

  /// Types what CPython does where the class `c` has no method for the operator `name`.
  private mutating func typeDefault(
    _ name: String, of c: Class.ID, _ arguments: [TypedArgument], _ i: Instruction,
    _ program: inout Specializer
  ) -> Value.ID? {
    switch name {
    case "python.truth", "python.bool":
      return typeTruth(of: c, arguments[0], i, &program)
    case "python.not":
      guard let truth = typeTruth(of: c, arguments[0], i, &program) else { return nil }
      if type(of: truth) != .bool { return truth }
      if case .bool(let b) = constants[truth] { return emit(.bool(!b), at: i.span) }
      return typeOperator(name, [TypedArgument(value: truth, form: .positional)], i, &program)
    case "python.str" where program.classes[c].isException,
      "python.repr" where program.classes[c].isException:
      return typeExceptionText(name, of: c, arguments[0], i, &program)
    case "python.format":
      if let spec = text(of: arguments[1].value), !spec.isEmpty { return nil }
      return typeOperator("python.str", [arguments[0]], i, &program)
    default:
      return nil
    }
  }

  /// Types the truth of an object of the class `c`.
  private mutating func typeTruth(
    of c: Class.ID, _ object: TypedArgument, _ i: Instruction, _ program: inout Specializer
  ) -> Value.ID? {
    if program.member("__bool__", of: c) != nil {
      return typeMethod("__bool__", of: c, [object], i, &program)
    }
    if program.member("__view__", of: c) != nil { return nil }
    guard program.member("__len__", of: c) != nil else { return emit(.bool(true), at: i.span) }
    let count = typeMethod("__len__", of: c, [object], i, &program)
    return typeOperator(
      "python.truth", [TypedArgument(value: count, form: .positional)], i, &program)
  }

  // MARK: Two operands

  /// Types `a += b` and its like.
  private mutating func typeInPlace(
    _ name: String, _ method: String, of c: Class.ID, _ arguments: [TypedArgument],
    _ i: Instruction, _ program: inout Specializer
  ) -> Value.ID {
    let plain = "python.\(name.dropFirst(8))"
    guard program.member(method, of: c) != nil else {
      return typeOperator(plain, arguments, i, &program)
    }
    let result = typeMethod(method, of: c, arguments, i, &program)
    return unlessDeclined(result, i) { typer in typer.typeOperator(plain, arguments, i, &program) }
  }

  /// A method to try, with the object and the other operand.
  private struct Attempt {
    /// The method.
    var method: String
    /// The class of the object.
    var owner: Class.ID
    /// The object and the other operand.
    var arguments: [TypedArgument]
  }

  /// Types an operator with two operands, by the methods of either.
  private mutating func typeBinary(
    _ name: String, _ methods: (method: String, reflected: String, symbol: String),
    _ arguments: [TypedArgument], _ i: Instruction, _ program: inout Specializer
  ) -> Value.ID? {
    let isComparison = SpecialMethods.comparisons[name] != nil
    let left = classOfObject(arguments[0].value)
    let right = classOfObject(arguments[1].value)
    if holdsObjects(arguments[0].value) || holdsObjects(arguments[1].value) {
      // Each member of a union has methods of its own.
      return dispatch(name, arguments, i, &program)
    }
    var attempts: [Attempt] = []
    if let left, program.member(methods.method, of: left) != nil {
      attempts.append(Attempt(method: methods.method, owner: left, arguments: arguments))
    }
    if let right, isComparison || left != right,
      let reflected = program.member(methods.reflected, of: right)
    {
      let attempt = Attempt(
        method: methods.reflected, owner: right, arguments: arguments.reversed())
      let isDerived = left.map { program.classes[right].resolutionOrder.contains($0) } ?? false
      let isOwn =
        left != right
        && reflected.owner
          != left.flatMap {
            program.member(methods.reflected, of: $0)?.owner
          }
      attempts.insert(attempt, at: isDerived && isOwn ? 0 : attempts.count)
    }
    if name == "python.ne", attempts.isEmpty,
      [left, right].contains(where: { c in
        c.map { program.member("__eq__", of: $0) != nil } ?? false
      })
    {
      return typeUnequal(arguments, i, &program)
    }
    let hasView = [left, right].contains { c in
      c.map { program.member("__view__", of: $0) != nil } ?? false
    }
    if attempts.isEmpty && (!isComparison || hasView) { return nil }
    return typeAttempts(attempts[...], name, methods.symbol, arguments, i, &program)
  }

  /// `true` iff `v` is of a union with objects among its members.
  private func holdsObjects(_ v: Value.ID) -> Bool {
    let type = variables.shallow(self.type(of: v))
    switch type {
    case .optional, .union:
      return variables.members(type).contains { if case .instance = $0 { true } else { false } }
    default:
      return false
    }
  }

  /// Types `a != b` by `a == b`.
  private mutating func typeUnequal(
    _ arguments: [TypedArgument], _ i: Instruction, _ program: inout Specializer
  ) -> Value.ID? {
    guard let equal = typeSpecialMethod("python.eq", arguments, i, &program) else { return nil }
    let truth = typeOperator(
      "python.truth", [TypedArgument(value: equal, form: .positional)], i, &program)
    return typeOperator(
      "python.not", [TypedArgument(value: truth, form: .positional)], i, &program)
  }

  /// Types the first of `attempts` whose method does not decline.
  private mutating func typeAttempts(
    _ attempts: ArraySlice<Attempt>, _ name: String, _ symbol: String,
    _ arguments: [TypedArgument], _ i: Instruction, _ program: inout Specializer
  ) -> Value.ID {
    guard let attempt = attempts.first else {
      return typeDeclined(name, symbol, arguments, i, &program)
    }
    let result = typeMethod(attempt.method, of: attempt.owner, attempt.arguments, i, &program)
    return unlessDeclined(result, i) { typer in
      typer.typeAttempts(attempts.dropFirst(), name, symbol, arguments, i, &program)
    }
  }

  /// Types what `otherwise` types where `result` is `NotImplemented`, and `result` elsewhere.
  private mutating func unlessDeclined(
    _ result: Value.ID, _ i: Instruction, _ otherwise: (inout Self) -> Value.ID
  ) -> Value.ID {
    let members = variables.members(variables.shallow(type(of: result)))
    guard members.contains(Self.notImplemented) else { return result }
    let accepted = variables.union(of: members.filter { $0 != Self.notImplemented })
    if accepted == .never { return otherwise(&self) }
    let test = emit(
      .apply(.test(Self.notImplemented), [Argument(result)]), type: .bool, at: i.span)
    let outer = instructions
    instructions = []
    let other = otherwise(&self)
    let first = instructions
    instructions = []
    let narrowed = emit(.apply(.narrowing, [Argument(result)]), type: accepted, at: i.span)
    let second = instructions
    if type(of: other) == .poison {
      instructions = outer
      return other
    }
    let t = variables.join(type(of: other), accepted)
    instructions = first
    let isNever = type(of: other) == .never
    let x = isNever ? other : convert(other, to: t, at: i.span)
    let then = Block(instructions: instructions, terminator: isNever ? .unreachable : .result([x]))
    instructions = second
    let y = convert(narrowed, to: t, at: i.span)
    let kept = Block(instructions: instructions, terminator: .result([y]))
    instructions = outer
    return emit(.branch(on: test, then: then, else: kept), type: t, at: i.span)
  }

  /// Types what happens when no method accepts the operands: objects are equal if they are
  /// identical, and other operators raise TypeError.
  private mutating func typeDeclined(
    _ name: String, _ symbol: String, _ arguments: [TypedArgument], _ i: Instruction,
    _ program: inout Specializer
  ) -> Value.ID {
    switch name {
    case "python.eq": return typeOperator("python.is", arguments, i, &program)
    case "python.ne": return typeOperator("python.is_not", arguments, i, &program)
    default: break
    }
    let names = arguments.map {
      "'\(shortName(of: variables.resolved(type(of: $0.value)), program))'"
    }
    let isComparison = SpecialMethods.comparisons[name] != nil
    let text =
      isComparison
      ? "'\(symbol)' not supported between instances of \(names[0]) and \(names[1])"
      : "unsupported operand type(s) for \(symbol): \(names[0]) and \(names[1])"
    return alwaysRaise("TypeError", text, i)
  }

  /// Appends the raising of a built-in exception; control does not go on behind it.
  mutating func alwaysRaise(_ name: String, _ text: String, _ i: Instruction) -> Value.ID {
    let raising = raising(name, text, at: i.span)
    let condition = emit(.bool(true), at: i.span)
    instructions.append(
      Instruction(
        results: [],
        .branch(on: condition, then: raising, else: Block(terminator: .result([]))), at: i.span))
    return typed.makeValue(type: .never, at: i.span)
  }

  /// Learns what a loop over `v` gives, if it is an object with a method for that.
  mutating func findItems(of v: Value.ID, _ i: Instruction, _ program: inout Specializer) {
    guard let c = classOfObject(v), program.member("__iter__", of: c) != nil else { return }
    let iterator = resultType(of: "python.iter", .instance(c), &program)
    program.expose([.instance(c), variables.resolved(iterator)])
    if case .instance(let d) = variables.shallow(iterator),
      program.member("__next__", of: d) != nil
    {
      variables.itemTypes[c] = resultType(of: "python.next", .instance(d), &program)
    } else {
      var matching = Matching(variables: variables, joinsItems: false, library: program.library)
      variables.itemTypes[c] = matching.itemType(of: iterator) ?? .never
    }
  }

  /// Types the operator `name` with the members of classes that list them in the place of these;
  /// `nil` if none of the arguments is such a class.
  mutating func typeListing(
    _ name: String, _ arguments: [TypedArgument], _ i: Instruction, _ program: inout Specializer
  ) -> Value.ID? {
    var listed = arguments
    for n in arguments.indices where !name.hasPrefix(".") {
      if case .type = variables.shallow(type(of: arguments[n].value)) {
        listed[n].value = loopedOver(arguments[n].value, i, &program)
      }
    }
    let isChanged = zip(listed, arguments).contains { $0.value != $1.value }
    return isChanged ? typeOperator(name, listed, i, &program) : nil
  }

  /// Returns what a loop over `v` goes through: the members of a class that lists them, or what an
  /// object of a class with a built-in base is.
  mutating func loopedOver(
    _ v: Value.ID, _ i: Instruction, _ program: inout Specializer
  ) -> Value.ID {
    switch variables.shallow(type(of: v)) {
    case .type(.instance(let c)):
      guard case .attribute(let items) = program.member("type.__iter__", of: c)?.member else {
        return v
      }
      return emit(items, at: i.span)
    case .instance(let c):
      guard program.member("__iter__", of: c) == nil,
        let view = program.member("__view__", of: c)?.member
      else { return v }
      return typeCall(of: view, TypedArgument(value: v, form: .positional), [], i, &program)
    default:
      return v
    }
  }

  /// The type of what the operator `name` gives for an object of type `type`.
  private mutating func resultType(
    of name: String, _ type: Type, _ program: inout Specializer
  ) -> Type {
    guard let wrapper = program.wrapper(of: name) else { return .never }
    let id = specialize(
      Specialization(function: wrapper, types: [type], constants: [nil]), at: raw.span, &program)
    let outcome = program.outcome(of: id)
    let own = outcome.places.map { variables.variable(at: "\(name) of \(type).\($0.place)") }
    variables.take(outcome.places, as: own)
    return outcome.result.substituting(own)
  }

  /// The name of the class of values of `type`, as messages give it.
  func shortName(of type: Type, _ program: Specializer) -> String {
    switch type {
    case .instance(let c): program.classes[c].shortName
    case .none: "NoneType"
    case .list: "list"
    case .dict: "dict"
    case .set: "set"
    case .frozenset: "frozenset"
    case .tuple, .sequence: "tuple"
    case .closure, .library: "function"
    case .type: "type"
    case .opaque(let name), .generic(let name, _): String(name.split(separator: ".").last ?? "")
    case .never, .poison, .variable, .unbound, .bool, .int, .float, .complex, .str, .bytes,
      .bytearray, .ellipsis, .slice, .range, .optional, .union, .iterator, .generator, .tensor,
      .method, .partial:
      type.description
    }
  }

}
