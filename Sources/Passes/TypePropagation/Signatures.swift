import IR

/// Why a signature does not fit, in Python terms.
struct SignatureFault: Error {

  /// The reason.
  var message: String

  /// What can be done.
  var help: String? = nil

}

/// The evaluation of the type expressions of a signature that was matched.
struct SignatureEvaluation {

  /// What was matched.
  var matching: Matching

  /// The arguments by the parameter they are for; variadic ones as a tuple.
  var arguments: [String: BoundArgument]

  /// Whose methods resulting tensors answer to.
  var surface: Surface {
    for name in arguments.keys.sorted() {
      if case .tensor(_, _, let s) = arguments[name]?.type { return s }
    }
    return .numpy
  }

  /// The type that `expression` denotes.
  func type(_ expression: SignatureType) throws -> Type {
    switch expression {
    case .type(let t):
      return t
    case .variable(let name), .scalar(let name):
      guard let t = matching.bindings[name] else {
        throw SignatureFault(message: "nothing says what '\(name)' is")
      }
      return t
    case .list(let t): return .list(try type(t))
    case .set(let t): return .set(try type(t))
    case .frozenset(let t): return .frozenset(try type(t))
    case .dict(let k, let v): return .dict(try type(k), try type(v))
    case .tuple(let ts): return .tuple(try ts.map(type))
    case .sequence(let t): return .sequence(try type(t))
    case .optional(let t):
      switch try type(t) {
      case .none: return .none
      case .optional(let wrapped): return .optional(wrapped)
      case let wrapped: return .optional(wrapped)
      }
    case .union(let ts):
      let members = try ts.map(type)
      // The kernel's own type has the members in the order in which they are declared.
      if ts.allSatisfy({ if case .type = $0 { true } else { false } }) { return .union(members) }
      // Variables may stand for the same type, or for unions.
      var variables = matching.variables
      return members.reduce(.never) { variables.join($0, variables.resolved($1)) }
    case .generic(let name, let ts): return .generic(name, try ts.map(type))
    case .iterable(let t), .iterator(let t): return .iterator(try type(t))
    case .metatype(let t): return .type(try type(t))
    case .constant(let t): return try type(t)
    case .tensor(let dtype, let shape, _):
      return .tensor(try scalar(dtype), shape: try shape.flatMap(self.shape), surface: surface)
    case .call(let name, let arguments):
      switch try apply(name, arguments) {
      case .type(let t): return t
      case .scalar(let s): return .tensor(s, shape: [], surface: surface)
      case .shape(let s): return .tensor(.int64, shape: s, surface: surface)
      case .failure(let message): throw SignatureFault(message: message)
      }
    case .parameter(let name):
      guard let a = arguments[name] else {
        throw SignatureFault(message: "there is no parameter '\(name)'")
      }
      return matching.variables.shallow(a.type)
    case .literal, .any, .callable:
      throw SignatureFault(message: "the type of the result is not known")
    }
  }

  /// The scalar that `expression` denotes.
  private func scalar(_ expression: SignatureType) throws -> Scalar {
    if case .call(let name, let arguments) = expression {
      switch try apply(name, arguments) {
      case .scalar(let s): return s
      case .type(.tensor(let s, _, _)): return s
      case .failure(let message): throw SignatureFault(message: message)
      case .type, .shape: throw SignatureFault(message: "'\(name)' gives no element type")
      }
    }
    guard case .tensor(let s, _, _) = matching.variables.shallow(try type(expression)) else {
      throw SignatureFault(message: "the element type is not known")
    }
    return s
  }

  /// The shape that `expression` denotes, `nil` if its rank is unknown.
  private func shape(_ expression: SignatureType) throws -> [Dimension]? {
    if case .call(let name, let arguments) = expression {
      switch try apply(name, arguments) {
      case .shape(let s): return s
      case .type(.tensor(_, let s, _)): return s
      case .failure(let message): throw SignatureFault(message: message)
      case .type, .scalar: throw SignatureFault(message: "'\(name)' gives no shape")
      }
    }
    guard case .tensor(_, let s, _) = try type(expression) else { return nil }
    return s
  }

  /// The result of the type function `name`.
  private func apply(_ name: String, _ arguments: [SignatureType]) throws -> TypeFunctionResult {
    if case .parameter(let items) = arguments.first {
      if name == "paired" {
        try checkKeys(items)
        return .type(paired(items))
      }
      if name == "zipped" { return .type(zipped(items)) }
    }
    let values = try arguments.map(argument)
    guard let result = TypeFunctions.apply(name, to: values) else {
      throw SignatureFault(message: "there is no type function '\(name)'")
    }
    return result
  }

  /// Checks that the keys among the alternating arguments `name` can be keys.
  private func checkKeys(_ name: String) throws {
    let keys = (arguments[name]?.items ?? []).enumerated().filter { $0.offset % 2 == 0 }
    for (_, key) in keys where !matching.mayStand("Hashable", for: key.type) {
      let shown = matching.variables.resolved(key.type).description.prefix { $0 != "[" }
      throw SignatureFault(message: "unhashable type: '\(shown)'")
    }
  }

  /// The argument of a type function that `expression` denotes.
  private func argument(_ expression: SignatureType) throws -> TypeArgument {
    switch expression {
    case .literal(let c):
      return TypeArgument(c.type, constant: c)
    case .parameter(let name):
      guard let a = arguments[name] else {
        throw SignatureFault(message: "there is no parameter '\(name)'")
      }
      return a.typeArgument(matching.variables)
    case .scalar(let name) where name == "weak_int":
      return TypeArgument(.int)
    case .scalar(let name) where name == "weak_float":
      return TypeArgument(.float)
    default:
      return TypeArgument(matching.variables.resolved(try type(expression)))
    }
  }

  /// The type of the tuple of the items of each of the iterables in the variadic parameter `name`.
  private func zipped(_ name: String) -> Type {
    guard case .tuple(let types) = arguments[name]?.type else { return .tuple([]) }
    var matching = self.matching
    return .tuple(types.map { matching.itemType(of: $0) ?? .poison })
  }

  /// The type of a dict whose keys and values alternate in the variadic parameter `name`.
  private func paired(_ name: String) -> Type {
    guard case .tuple(let types) = arguments[name]?.type else { return .dict(.never, .never) }
    var variables = matching.variables
    var key = Type.never
    var value = Type.never
    for (n, t) in types.enumerated() {
      if n % 2 == 0 { key = variables.join(key, t) } else { value = variables.join(value, t) }
    }
    return .dict(key, value)
  }

}
