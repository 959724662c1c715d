import IR
import Source

/// The instructions that a pass puts in the place of one, and the values they need.
struct TensorCode {

  /// The function that is changed.
  var function: Function

  /// The operators that can be called.
  let library: OperatorLibrary

  /// The bytes that the module carries, with what was added.
  var resources: [Resource]

  /// The instructions in the place of the present one.
  private(set) var instructions: [Instruction] = []

  /// The instruction that is replaced.
  private(set) var replaced: Instruction

  /// The values that stand for others from here on.
  private(set) var aliases: [Value.ID: Value.ID] = [:]

  /// Creates the code for changes of `function`.
  init(_ function: Function, library: OperatorLibrary, resources: [Resource]) {
    self.function = function
    self.library = library
    self.resources = resources
    replaced = Instruction(results: [], .constant(.none), at: .nowhere)
  }

  /// Starts the replacement of `i`.
  mutating func begin(_ i: Instruction) {
    replaced = i
    instructions = []
  }

  /// Adds a constant and returns its value.
  mutating func constant(_ c: Constant) -> Value.ID {
    let v = function.makeValue(type: c.type, at: replaced.span)
    instructions.append(Instruction(results: [v], .constant(c), at: replaced.span))
    return v
  }

  /// Adds a call of the overload of `name` that takes `arguments` and has a kernel, and returns its
  /// result; `nil` if there is none, so that the general operators stay. With `isResult`, the
  /// result is that of the replaced instruction.
  mutating func call(
    _ name: String, _ arguments: [Value.ID], type: Type, isResult: Bool = false
  ) -> Value.ID? {
    guard let id = library.overloads(of: name).first(where: { accepts($0, arguments) }) else {
      return nil
    }
    let converted = zip(library[id].parameters, arguments).map { p, v in fitted(v, to: p.type) }
    let v = isResult ? replaced.results[0] : function.makeValue(type: type, at: replaced.span)
    instructions.append(
      Instruction(
        results: [v], .apply(.operator(id), converted.map { Argument($0) }), at: replaced.span))
    return v
  }

  /// Lets `v` stand for the result of the replaced instruction.
  mutating func alias(_ v: Value.ID) { aliases[replaced.results[0]] = v }

  /// Stores `resource` and returns its identity.
  mutating func add(_ resource: Resource) -> Resource.ID {
    resources.append(resource)
    return resources.count - 1
  }

  /// `true` iff the overload `id` takes `arguments`.
  private func accepts(_ id: Operator.ID, _ arguments: [Value.ID]) -> Bool {
    guard case .primitive(cpp: .some, rust: _) = library[id].kind else { return false }
    let parameters = library[id].parameters
    return parameters.count == arguments.count
      && zip(parameters, arguments).allSatisfy { p, v in
        accepts(p.type, function.values[v].type)
      }
  }

  /// `true` iff a parameter of type `parameter` takes a value of `type`.
  private func accepts(_ parameter: SignatureType, _ type: Type) -> Bool {
    switch (parameter, type) {
    case (.optional(let inner), _): type == .none || accepts(inner, type)
    case (.constant(let inner), _): accepts(inner, type)
    case (.tensor(.type(.tensor(let s, _, _)), _, _), .tensor(let t, _, _)): s == t
    case (.tensor, .tensor): true
    case (.sequence(let item), .tuple(let items)): items.allSatisfy { accepts(item, $0) }
    case (.type(let expected), _): expected == type
    case (.metatype, .type): true
    default: false
    }
  }

  /// Returns `v` as a value of the type of a parameter.
  private mutating func fitted(_ v: Value.ID, to parameter: SignatureType) -> Value.ID {
    let given = function.values[v].type
    guard let target = target(of: parameter, given: given), target != given else { return v }
    let result = function.makeValue(type: target, at: replaced.span)
    instructions.append(
      Instruction(results: [result], .apply(.conversion, [Argument(v)]), at: replaced.span))
    return result
  }

  /// The type that an argument of type `given` must have; `nil` if it stays as it is.
  private func target(of parameter: SignatureType, given: Type) -> Type? {
    switch parameter {
    case .optional(let inner):
      if given != .none { return .optional(target(of: inner, given: given) ?? given) }
      guard case .tensor(.type(.tensor(let s, _, let surface)), _, _) = inner else { return nil }
      return .optional(.tensor(s, shape: nil, surface: surface))
    case .sequence(.type(let item)): return .sequence(item)
    default: return nil
    }
  }

}
