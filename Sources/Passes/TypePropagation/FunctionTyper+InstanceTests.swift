import IR

/// `isinstance`, which is known for each type that a value may be of.
extension FunctionTyper {

  /// Types `isinstance(x, T)`.
  mutating func typeInstanceTest(
    _ arguments: [TypedArgument], _ rawValue: Value.ID, _ i: Instruction,
    _ program: inout Specializer
  ) -> Value.ID {
    guard arguments.count == 2 else {
      return fault(.wrongArguments("isinstance() takes 2 arguments", at: i.span))
    }
    let x = arguments[0].value
    let members = variables.members(variables.shallow(type(of: x)))
    if members.contains(BuiltinException.object) {
      return typeExceptionTest(x, members, arguments[1], i, &program)
    }
    guard let wanted = classes(constants[arguments[1].value]) else {
      if variables.shallow(type(of: arguments[1].value)).isNoClass {
        let text = "isinstance() arg 2 must be a type, a tuple of types, or a union"
        return alwaysRaise("TypeError", text, i)
      }
      return fault(.notYetCompiled("isinstance() with a class that is not a constant", at: i.span))
    }
    var inside: [Type] = []
    var outside: [Type] = []
    for m in members {
      let answers = wanted.map { isInstance(m, of: $0, program) }
      if answers.contains(true) {
        inside.append(m)
      } else if answers.contains(nil) {
        return fault(.notYetCompiled("isinstance() with this class for this object", at: i.span))
      } else {
        outside.append(m)
      }
    }
    if outside.isEmpty { return emit(.bool(true), at: i.span) }
    if inside.isEmpty { return emit(.bool(false), at: i.span) }
    let yes = variables.union(of: inside)
    let no = variables.union(of: outside)
    let v = emit(.apply(.test(yes), [Argument(x)]), type: .bool, at: i.span)
    facts[v] = Facts(whenTrue: [rawValue: yes], whenFalse: [rawValue: no])
    return v
  }

  /// The types of the instances of the classes that `constant` is; a class of a library, such as
  /// `collections.abc.Mapping`, stands for itself.
  func classes(_ constant: Constant?) -> [Type]? {
    switch constant {
    case .type(.union(let types)): return types
    case .type(.optional(let wrapped)): return [wrapped, .none]
    case .type(let t): return [t]
    case .tuple(let items):
      let all = items.map { classes($0) }
      return all.allSatisfy { $0 != nil } ? all.flatMap { $0! } : nil
    case .library(let name) where BuiltinException.name(name) != nil:
      return [BuiltinException.object]
    case .library(let name) where AbstractClass(name) != nil:
      return [.library(name)]
    default: return nil
    }
  }

  /// Whether values of `type` are instances of the class whose instances are of type `wanted`;
  /// `nil` if that is not known.
  private func isInstance(_ type: Type, of wanted: Type, _ program: Specializer) -> Bool? {
    if case .library(let name) = wanted, let kind = AbstractClass(name) {
      return isInstance(type, of: kind, program)
    }
    switch (type, wanted) {
    case (.instance(let c), .instance(let base)):
      return program.classes[c].resolutionOrder.contains(base)
    case (.instance(let c), _):
      return wanted.className.map { "python.\($0)" == program.classes[c].builtinBase } ?? false
    case (.bool, .int), (.list, .list), (.dict, .dict), (.set, .set), (.frozenset, .frozenset),
      (.tuple, .tuple),
      (.sequence, .tuple), (.tuple, .sequence), (.sequence, .sequence):
      return true
    case (.tensor(_, _, let a), .tensor(_, nil, let b)):
      return a == b
    default:
      if variables.areEqual(type, wanted) { return true }
      guard let base = base(of: type, program) else { return false }
      return isInstance(base, of: wanted, program)
    }
  }

  /// Whether values of `type` are instances of an abstract class; `nil` if that is not known.
  private func isInstance(
    _ type: Type, of kind: AbstractClass, _ program: Specializer
  ) -> Bool? {
    if case .instance(let c) = type {
      if let methods = kind.methods {
        return methods.allSatisfy { name in
          program.member(name, of: c).map { $0.member != .attribute(.none) } ?? false
        }
      }
      let base = program.classes[c].builtinBase.map { String($0.dropFirst("python.".count)) }
      return kind == .object || base.map { kind.contains(className: $0) } ?? false
    }
    if let known = kind.contains(type) { return known }
    return base(of: type, program).flatMap { isInstance($0, of: kind, program) }
  }

  /// The type of the base of a class of a library, as a `dict` is of a `Counter`.
  private func base(of type: Type, _ program: Specializer) -> Type? {
    Matching(variables: variables, joinsItems: false, library: program.library).base(of: type)
  }

}

extension Type {

  /// `true` iff no value of this type is a class, or a tuple of classes.
  fileprivate var isNoClass: Bool {
    switch self {
    case .none, .bool, .int, .float, .complex, .str, .bytes, .bytearray, .list, .set, .frozenset,
      .dict, .range, .slice, .instance:
      true
    case .never, .poison, .variable, .unbound, .ellipsis, .optional, .union, .iterator, .generator,
      .tensor, .closure, .library, .method, .partial, .opaque, .generic, .type, .tuple, .sequence:
      false
    }
  }

}
