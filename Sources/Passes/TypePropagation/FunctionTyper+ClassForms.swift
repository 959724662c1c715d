import IR

/// Classes as values, and what the language asks about objects by name.
extension FunctionTyper {

  /// Types `type(x)`.
  mutating func typeClass(
    of argument: TypedArgument, _ i: Instruction, _ program: inout Specializer
  ) -> Value.ID? {
    switch variables.shallow(type(of: argument.value)) {
    case .instance(let c):
      return emit(.type(.instance(c)), at: i.span)
    case let t where t.isBuiltinClass:
      return emit(.type(variables.resolved(t)), at: i.span)
    default:
      return nil
    }
  }

  /// Types `a is b` and `a == b` for classes, which are known; `nil` for other values.
  mutating func typeClassComparison(
    _ name: String, _ arguments: [TypedArgument], _ i: Instruction
  ) -> Value.ID? {
    let isIdentity = name == "python.is" || name == "python.is_not"
    if isIdentity, variables.shallow(type(of: arguments[1].value)) == Self.notImplemented {
      let members = variables.members(variables.shallow(type(of: arguments[0].value)))
      if !members.contains(Self.notImplemented) {
        return emit(.bool(name == "python.is_not"), at: i.span)
      }
    }
    guard case .type(let a) = variables.shallow(type(of: arguments[0].value)),
      case .type(let b) = variables.shallow(type(of: arguments[1].value))
    else { return nil }
    let isNegated = name == "python.is_not" || name == "python.ne"
    return emit(.bool(a.isSameClass(as: b) != isNegated), at: i.span)
  }

  /// Types `issubclass(a, b)`.
  mutating func typeSubclassTest(
    _ arguments: [TypedArgument], _ i: Instruction, _ program: Specializer
  ) -> Value.ID? {
    guard case .type(let a) = variables.shallow(type(of: arguments[0].value)),
      let wanted = classes(constants[arguments[1].value])
    else { return nil }
    let isSubclass = wanted.contains { b in
      switch (a, b) {
      case (.instance(let c), .instance(let base)):
        program.classes[c].resolutionOrder.contains(base)
      case (.bool, .int): true
      default: a.isSameClass(as: b)
      }
    }
    return emit(.bool(isSubclass), at: i.span)
  }

  /// Types `hasattr`, `getattr`, and the tests whether an argument was given and holds objects.
  mutating func typeAttributeForm(
    _ name: String, _ arguments: [TypedArgument], _ i: Instruction, _ program: inout Specializer
  ) -> Value.ID? {
    guard let object = arguments.first else { return nil }
    if name == "drupe.is_missing" {
      return emit(.bool(type(of: object.value) == .unbound), at: i.span)
    }
    if name == "drupe.holds_objects" {
      return emit(.bool(variables.resolved(type(of: object.value)).holdsObjects), at: i.span)
    }
    guard arguments.count >= 2, let attribute = text(of: arguments[1].value) else { return nil }
    let type = variables.shallow(type(of: object.value))
    if name == "python.hasattr" {
      return typeAttributeTest(attribute, object, i, &program)
    }
    guard arguments.count == 3 else { return typeOperator("@\(attribute)", [object], i, &program) }
    if case .instance(let c) = type {
      usedFacts.insert(.field(c, attribute))
      if let n = program.field(attribute, of: c), program.classes[c].fields[n].mayBeUnassigned {
        return typeField(n, of: c, object.value, orElse: arguments[2].value, i, &program)
      }
    }
    let hasAttribute = typeAttributeTest(attribute, object, i, &program)
    switch constants[hasAttribute ?? object.value] {
    case .bool(true): return typeOperator("@\(attribute)", [object], i, &program)
    case .bool(false): return arguments[2].value
    default: return nil
    }
  }

  /// Types `hasattr(object, name)`; `nil` if it is not known for values of its type.
  private mutating func typeAttributeTest(
    _ name: String, _ object: TypedArgument, _ i: Instruction, _ program: inout Specializer
  ) -> Value.ID? {
    switch variables.shallow(type(of: object.value)) {
    case .instance(let c):
      if program.member(name, of: c) != nil { return emit(.bool(true), at: i.span) }
      usedFacts.insert(.field(c, name))
      if program.member("__getattr__", of: c) != nil {
        return fault(.notYetCompiled("this test of an object with __getattr__", at: i.span))
      }
      guard let n = program.field(name, of: c) else { return emit(.bool(false), at: i.span) }
      let field = program.classes[c].fields[n]
      if !field.mayBeUnassigned { return emit(.bool(true), at: i.span) }
      let value = emit(.apply(.field(n), [Argument(object.value)]), type: field.type, at: i.span)
      let test = emit(.apply(.test(.unbound), [Argument(value)]), type: .bool, at: i.span)
      return typeOperator(
        "python.not", [TypedArgument(value: test, form: .positional)], i, &program)
    case .type(.instance(let c)):
      return emit(.bool(program.member(name, of: c) != nil), at: i.span)
    case .generator:
      let known = ["__iter__", "__next__", "send", "throw", "close", "__del__"]
      if name.hasPrefix("gi_") || name.hasPrefix("__") && !known.contains(name) { return nil }
      return emit(.bool(known.contains(name)), at: i.span)
    case .iterator where name == "__iter__" || name == "__next__":
      return emit(.bool(true), at: i.span)
    case let type where ["__iter__", "__next__", "__len__", "__call__"].contains(name):
      let kinds: [String: AbstractClass] = [
        "__iter__": .iterable, "__next__": .iterator, "__len__": .sized, "__call__": .callable,
      ]
      return kinds[name].flatMap { $0.contains(type) }.map { emit(.bool($0), at: i.span) }
    case let type:
      guard let known = type.className.flatMap({ builtinAttributes[$0] }),
        !name.hasPrefix("__") || name == "__asdict__" || name == "__astuple__"
      else { return nil }
      return emit(.bool(known.contains(name)), at: i.span)
    }
  }

  /// Types the read of `name` of a class, such as `__name__`; `nil` if it has no such attribute.
  mutating func typeNameOfClass(
    _ name: String, _ type: Type, _ i: Instruction, _ program: Specializer
  ) -> Value.ID? {
    guard name == "__name__" || name == "__qualname__" || name == "__module__" else { return nil }
    let text: String
    switch (name, type) {
    case ("__module__", .instance(let c)):
      text = String(program.classes[c].qualifiedName.split(separator: ":").first ?? "")
    case ("__module__", _): text = "builtins"
    case ("__qualname__", .instance(let c)): text = program.classes[c].name
    default: text = shortName(of: type, program)
    }
    return emit(.str(Text(text)), at: i.span)
  }

}

extension Type {

  /// `true` iff `type` of a value of this type is a built-in class.
  fileprivate var isBuiltinClass: Bool {
    switch self {
    case .none, .bool, .int, .float, .complex, .str, .bytes, .bytearray, .list, .set, .frozenset,
      .dict, .tuple, .sequence, .range, .slice:
      true
    case .never, .poison, .variable, .unbound, .ellipsis, .optional, .union, .iterator, .generator,
      .tensor, .instance, .closure, .library, .method, .partial, .opaque, .generic, .type:
      false
    }
  }

  /// `true` iff values of this type and of `other` are of one class; items do not matter.
  fileprivate func isSameClass(as other: Type) -> Bool {
    switch (self, other) {
    case (.list, .list), (.set, .set), (.frozenset, .frozenset), (.dict, .dict),
      (.tuple, .tuple), (.tuple, .sequence), (.sequence, .tuple), (.sequence, .sequence):
      true
    default: self == other
    }
  }

}
