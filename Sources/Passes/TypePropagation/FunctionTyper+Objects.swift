import IR
import Source

/// Objects of the user's classes: their making, their attributes and their methods.
extension FunctionTyper {

  /// Types the application of `name` if its first argument is an object or a class of the user's
  /// and `name` reads, assigns or calls something of it.
  mutating func typeObjectOperator(
    _ name: String, _ arguments: [TypedArgument], _ i: Instruction, _ program: inout Specializer
  ) -> Value.ID? {
    guard let first = arguments.first else { return nil }
    let member = String(name.dropFirst())
    let rest = Array(arguments.dropFirst())
    switch (variables.shallow(type(of: first.value)), name.first) {
    case (.instance(let c), "."):
      return typeMethodCall(member, of: c, first, rest, i, &program)
    case (.instance(let c), "@"):
      return typeAttribute(member, of: c, first.value, i, &program)
    case (.type(.instance(let c)), "."):
      return typeClassMethodCall(member, of: c, first, rest, i, &program)
    case (.type(let type), "@")
    where member.hasPrefix("__") && program.classMember(member, of: type) == nil:
      return typeNameOfClass(member, type, i, program)
    case (.type(.instance(let c)), "@"):
      return typeClassAttribute(member, of: c, first.value, i, &program)
    case (.instance(let c), _):
      if name == "python.setattr", let attribute = text(of: arguments[1].value) {
        return typeAssignment(to: attribute, of: c, first, arguments[2], i, &program)
      }
      if name == "python.delattr", let attribute = text(of: arguments[1].value) {
        return typeDeletion(of: attribute, of: c, first.value, i, &program)
      }
      if name == "python.object.__setattr__", let attribute = text(of: arguments[1].value) {
        return assignField(attribute, of: c, first.value, arguments[2].value, i, &program)
      }
    case (.type(.instance(let c)), _):
      for method in SpecialMethods.others[name] ?? [] {
        guard let member = program.member("type.\(method)", of: c)?.member else { continue }
        if member.isFunction { return typeCall(of: member, first, rest, i, &program) }
      }
      // A generic class with its arguments is the class.
      if name == "python.getitem", program.member("type.__iter__", of: c) == nil {
        return first.value
      }
      return nil
    default: break
    }
    return typeSpecialMethod(name, arguments, i, &program)
  }

  /// The text that `v` is, if that is known.
  func text(of v: Value.ID) -> String? {
    if case .str(let text) = constants[v] { return text.string }
    return nil
  }

  // MARK: Making

  /// Types the call of the class `c`.
  mutating func typeNewObject(
    of c: Class.ID, _ arguments: [TypedArgument], _ i: Instruction, _ program: inout Specializer
  ) -> Value.ID {
    if let (member, _) = program.member("type.__call__", of: c) {
      return typeCall(
        of: member, TypedArgument(value: 0, form: .positional), arguments, i, &program)
    }
    if let missing = program.classes[c].abstractMethods.first {
      return fault(.abstractClass(program.classes[c], missing, at: i.span))
    }
    let object = emit(.apply(.new(c), []), type: .instance(c), at: i.span)
    if program.classes[c].isException {
      let positional = arguments.filter { $0.form == .positional }.map(\.value)
      _ = assignField("args", of: c, object, typeTuple(positional, i), i, &program)
    }
    guard let (member, _) = program.member("__init__", of: c) else {
      if arguments.isEmpty || program.classes[c].isException { return object }
      let name = program.classes[c].name
      return fault(.wrongArguments("\(name)() takes no arguments", at: i.span))
    }
    let receiver = TypedArgument(value: object, form: .positional)
    let result = typeCall(of: member, receiver, arguments, i, &program)
    return type(of: result) == .poison ? result : object
  }

  // MARK: Methods

  /// Types the call of the method `name` of the object `receiver`.
  private mutating func typeMethodCall(
    _ name: String, of c: Class.ID, _ receiver: TypedArgument, _ arguments: [TypedArgument],
    _ i: Instruction, _ program: inout Specializer
  ) -> Value.ID {
    guard let (member, _) = program.member(name, of: c), member.isFunction else {
      if program.member(name, of: c) == nil, program.field(name, of: c) == nil,
        let view = program.member("__view__", of: c)?.member
      {
        let value = typeCall(of: view, receiver, [], i, &program)
        let all = [TypedArgument(value: value, form: .positional)] + arguments
        return typeOperator(".\(name)", all, i, &program)
      }
      let value = typeAttribute(name, of: c, receiver.value, i, &program)
      if [.poison, .never].contains(type(of: value)) { return value }
      return typeValueCall(of: value, arguments, i, &program)
    }
    return typeCall(of: member, receiver, arguments, i, &program)
  }

  /// Types the call of what the class `c` has under `name`.
  private mutating func typeClassMethodCall(
    _ name: String, of c: Class.ID, _ receiver: TypedArgument, _ arguments: [TypedArgument],
    _ i: Instruction, _ program: inout Specializer
  ) -> Value.ID {
    guard let (member, _) = program.member(name, of: c) else {
      return fault(.missingAttribute(name, of: program.classes[c], at: i.span))
    }
    if case .method(let f) = member { return typeCall(of: f, arguments, i, &program) }
    if !member.isFunction {
      let value = typeShared(member, name, of: receiver.value, i)
      return typeValueCall(of: value, arguments, i, &program)
    }
    return typeCall(of: member, receiver, arguments, i, &program)
  }

  /// Types the call of `super().name(...)`, whose first arguments are the class that defines the
  /// method around and the object, or its class.
  mutating func typeSuperCall(
    _ name: String, _ arguments: [TypedArgument], _ i: Instruction, _ program: inout Specializer
  ) -> Value.ID {
    guard case .type(.instance(let owner)) = type(of: arguments[0].value) else {
      return fault(.notYetCompiled("this use of super()", at: i.span))
    }
    let rest = Array(arguments.dropFirst(2))
    let c: Class.ID
    switch variables.shallow(type(of: arguments[1].value)) {
    case .instance(let id), .type(.instance(let id)): c = id
    default: return fault(.notYetCompiled("this use of super()", at: i.span))
    }
    guard let (member, _) = program.member(name, behind: owner, of: c) else {
      if name == "__init__", program.classes[c].isException {
        let values = typeTuple(rest.map(\.value), i)
        return assignField("args", of: c, arguments[1].value, values, i, &program)
      }
      if name == "__init__", rest.isEmpty { return emit(.none, at: i.span) }
      if name == "__str__" || name == "__repr__", program.classes[c].isException {
        return typeExceptionText(
          "python.\(name.dropFirst(2).dropLast(2))", of: c, arguments[1], i, &program)
      }
      return fault(.missingAttribute(name, of: program.classes[c], at: i.span))
    }
    return typeCall(of: member, arguments[1], rest, i, &program)
  }

  /// Types the call of `member` for the object, or the class, `receiver`.
  mutating func typeCall(
    of member: Class.Member, _ receiver: TypedArgument, _ arguments: [TypedArgument],
    _ i: Instruction, _ program: inout Specializer
  ) -> Value.ID {
    switch member {
    case .method(let f):
      return typeCall(of: f, [receiver] + arguments, i, &program)
    case .staticMethod(let f):
      return typeCall(of: f, arguments, i, &program)
    case .classMethod(let f):
      guard let kind = classValue(of: receiver.value, at: i.span) else { break }
      let first = TypedArgument(value: kind, form: .positional)
      return typeCall(of: f, [first] + arguments, i, &program)
    case .property, .attribute, .unsupported:
      break
    }
    return fault(.notYetCompiled("this call", at: i.span))
  }

  /// The class of the object `v`, or `v` if it is a class.
  private mutating func classValue(of v: Value.ID, at span: SourceSpan) -> Value.ID? {
    switch variables.shallow(type(of: v)) {
    case .instance(let c): emit(.type(.instance(c)), at: span)
    case .type: v
    default: nil
    }
  }

  // MARK: Attributes

  /// Types the read of the attribute `name` of `object`.
  private mutating func typeAttribute(
    _ name: String, of c: Class.ID, _ object: Value.ID, _ i: Instruction,
    _ program: inout Specializer
  ) -> Value.ID {
    let found = program.member(name, of: c)?.member
    if case .property(let getter, _) = found {
      let receiver = TypedArgument(value: object, form: .positional)
      return typeCall(of: getter, [receiver], i, &program)
    }
    usedFacts.insert(.field(c, name))
    if let n = program.field(name, of: c) {
      return typeField(n, of: c, object, found, i, &program)
    }
    if let found { return typeShared(found, name, of: object, i) }
    if name == "__class__" { return emit(.type(.instance(c)), at: i.span) }
    if let hook = program.member("__getattr__", of: c)?.member {
      let wanted = TypedArgument(value: emit(.str(Text(name)), at: i.span), form: .positional)
      let receiver = TypedArgument(value: object, form: .positional)
      return typeCall(of: hook, receiver, [wanted], i, &program)
    }
    return fault(.missingAttribute(name, of: program.classes[c], at: i.span))
  }

  /// Types the read of the field `n` of `object`, instead of which the class has `found`, or there
  /// is the value `given`.
  mutating func typeField(
    _ n: Int, of c: Class.ID, _ object: Value.ID, _ found: Class.Member? = nil,
    orElse given: Value.ID? = nil, _ i: Instruction, _ program: inout Specializer
  ) -> Value.ID {
    let field = program.classes[c].fields[n]
    let value = emit(
      .apply(.field(n), [Argument(object)]), type: field.type, named: field.name, at: i.span)
    if !field.mayBeUnassigned { return value }
    if program.member("__getattr__", of: c) != nil {
      let what = "'\(field.name)', which may be unassigned, beside __getattr__"
      return fault(.notYetCompiled(what, at: i.span))
    }
    let test = emit(.apply(.test(.unbound), [Argument(value)]), type: .bool, at: i.span)
    let assigned = variables.union(of: variables.members(field.type).filter { $0 != .unbound })
    let outer = instructions
    instructions = []
    let otherwise: Block
    var type = assigned
    if found != nil || given != nil {
      let shared = found.map { typeShared($0, field.name, of: object, i) } ?? given ?? value
      type = variables.join(assigned, self.type(of: shared))
      let converted = convert(shared, to: type, at: i.span)
      otherwise = Block(instructions: instructions, terminator: .result([converted]))
    } else {
      otherwise = raising("AttributeError", field.missing(of: program.classes[c]), at: i.span)
    }
    instructions = []
    let kept: Block
    if assigned == .never {
      kept = Block(terminator: .unreachable)
    } else {
      let narrowed = emit(
        .apply(.narrowing, [Argument(value)]), type: assigned, named: field.name, at: i.span)
      let converted = convert(narrowed, to: type, at: i.span)
      kept = Block(instructions: instructions, terminator: .result([converted]))
    }
    instructions = outer
    return emit(
      .branch(on: test, then: otherwise, else: kept), type: type, named: field.name, at: i.span)
  }

  /// A block that raises a built-in exception with a text.
  mutating func raising(_ name: String, _ text: String, at span: SourceSpan) -> Block {
    let outer = instructions
    instructions = []
    let message = emit(.str(Text(text)), at: span)
    let e = emit(
      .apply(.exception(name), [Argument(message)]), type: BuiltinException.object, at: span)
    let result = Block(instructions: instructions, terminator: .raise(e))
    instructions = outer
    return result
  }

  /// Types the use of what a class has under `name` for all of its objects as a value; `receiver`
  /// is one of them, or the class itself.
  private mutating func typeShared(
    _ member: Class.Member, _ name: String, of receiver: Value.ID, _ i: Instruction
  ) -> Value.ID {
    switch member {
    case .attribute(let c):
      return emit(c, at: i.span)
    case .staticMethod(let f):
      return emit(.apply(.tuple, []), type: .closure(f, captures: []), at: i.span)
    case .method, .classMethod:
      if case .method(let f) = member, case .type = variables.shallow(type(of: receiver)) {
        return emit(.apply(.tuple, []), type: .closure(f, captures: []), at: i.span)
      }
      let type = Type.method(of: self.type(of: receiver), name: name)
      let v = emit(.apply(.tuple, [Argument(receiver)]), type: type, at: i.span)
      displays[v] = [receiver]
      return v
    case .property:
      return fault(.notYetCompiled("a property that is a value", at: i.span))
    case .unsupported(let reason):
      return fault(.notYetCompiled("this attribute, since \(reason),", at: i.span))
    }
  }

  /// Types the read of the attribute `name` of the class `c`.
  private mutating func typeClassAttribute(
    _ name: String, of c: Class.ID, _ kind: Value.ID, _ i: Instruction,
    _ program: inout Specializer
  ) -> Value.ID {
    guard let (member, _) = program.member(name, of: c) else {
      return fault(.missingAttribute(name, of: program.classes[c], at: i.span))
    }
    return typeShared(member, name, of: kind, i)
  }

  /// Types `receiver.name = value`.
  private mutating func typeAssignment(
    to name: String, of c: Class.ID, _ receiver: TypedArgument, _ value: TypedArgument,
    _ i: Instruction, _ program: inout Specializer
  ) -> Value.ID {
    if case .property(_, let setter) = program.member(name, of: c)?.member {
      guard let setter else {
        let shown = program.classes[c].shortName
        return alwaysRaise(
          "AttributeError", "property '\(name)' of '\(shown)' object has no setter", i)
      }
      _ = typeCall(of: setter, [receiver, value], i, &program)
      return emit(.none, at: i.span)
    }
    if case .method(let f) = program.member("__setattr__", of: c)?.member {
      let attribute = emit(.str(Text(name)), at: i.span)
      let given = [receiver, TypedArgument(value: attribute, form: .positional), value]
      return typeCall(of: f, given, i, &program)
    }
    if let slots = program.classes[c].slots, !slots.contains(name) {
      let shown = program.classes[c].shortName
      return alwaysRaise("AttributeError", "'\(shown)' object has no attribute '\(name)'", i)
    }
    return assignField(name, of: c, receiver.value, value.value, i, &program)
  }

  /// Types `del object.name`.
  private mutating func typeDeletion(
    of name: String, of c: Class.ID, _ object: Value.ID, _ i: Instruction,
    _ program: inout Specializer
  ) -> Value.ID {
    usedFacts.insert(.field(c, name))
    guard let n = program.field(name, of: c), program.member(name, of: c)?.member.isProperty != true
    else {
      return fault(.missingAttribute(name, of: program.classes[c], at: i.span))
    }
    program.letFieldBeUnassigned(n, of: c)
    let field = program.classes[c].fields[n]
    let value = emit(.apply(.field(n), [Argument(object)]), type: field.type, at: i.span)
    let test = emit(.apply(.test(.unbound), [Argument(value)]), type: .bool, at: i.span)
    let missing = raising("AttributeError", field.missing(of: program.classes[c]), at: i.span)
    instructions.append(
      Instruction(
        results: [], .branch(on: test, then: missing, else: Block(terminator: .result([]))),
        at: i.span))
    let nothing = convert(emit(.unbound, at: i.span), to: field.type, at: i.span)
    return emit(
      .apply(.setField(n), [Argument(object), Argument(nothing)]), type: .none, at: i.span)
  }

  /// Appends the assignment of the field `name` of `object`, whose type is widened.
  mutating func assignField(
    _ name: String, of c: Class.ID, _ object: Value.ID, _ value: Value.ID, _ i: Instruction,
    _ program: inout Specializer
  ) -> Value.ID {
    usedFacts.insert(.field(c, name))
    let n = program.field(name, of: c) ?? program.addField(name, to: c)
    let old = program.classes[c].fields[n].type
    let wider = variables.shared(
      variables.join(old, type(of: value)), under: "field \(c).\(name)")
    if !variables.areEqual(wider, old) { program.setType(wider, ofField: n, in: c) }
    let stored = convert(value, to: wider, at: i.span)
    return emit(
      .apply(.setField(n), [Argument(object), Argument(stored)]), type: .none, at: i.span)
  }

}

extension Class.Field {

  /// What CPython says when an object of `c` lacks the field.
  fileprivate func missing(of c: Class) -> String {
    "'\(c.shortName)' object has no attribute '\(name)'"
  }

}

extension Class.Member {

  /// `true` iff this is called as a function of the class.
  fileprivate var isFunction: Bool {
    switch self {
    case .method, .staticMethod, .classMethod: true
    case .property, .attribute, .unsupported: false
    }
  }

  /// `true` iff this is a property.
  fileprivate var isProperty: Bool {
    if case .property = self { true } else { false }
  }

}
