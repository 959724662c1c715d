import IR

/// What a call hands to one parameter.
struct BoundArgument {

  /// The type, with inference variables.
  var type: Type

  /// The value, if it is known when the function is compiled.
  var constant: Constant?

  /// What is known of the items of a tuple, list or slice that is written at the call.
  var items: [BoundArgument]?

  /// This argument as one of a type function.
  func typeArgument(_ variables: InferenceVariables) -> TypeArgument {
    TypeArgument(
      variables.resolved(type), constant: constant,
      items: items?.map { $0.typeArgument(variables) })
  }

}

/// The matching of argument types with the signature of an operator.
struct Matching {

  /// The inference variables of the function that calls.
  var variables: InferenceVariables

  /// `true` iff an argument is an array of bools, beside which NumPy keeps a `bool` what it is.
  var keepsBool = false

  /// `true` iff a value may become one of the values of a type such as that of any JSON value.
  ///
  /// An order of such values does not make others ordered.
  var folds = true

  /// What the type variables of the signature stand for; scalars as tensors without axes.
  var bindings: [String: Type] = [:]

  /// Whether items of a display may have several types, which then join.
  var joinsItems: Bool

  /// The operators, which say what iteration over objects of classes of libraries gives.
  let library: OperatorLibrary

  /// What it costs to take an object as one of the class that its own derives from: what is made for
  /// its own comes first, however many type variables that has.
  private static let costOfBase = 30
  /// What it costs to take items that nothing is known of as items of a certain type.
  static let unknownItem = 12

  /// Returns the cost of passing `argument` to a parameter of type `parameter`, `nil` if it cannot.
  ///
  /// An object of a generic class is also one of the class that this derives from.
  mutating func cost(of argument: BoundArgument, for parameter: SignatureType) -> Int? {
    guard let base = base(of: variables.shallow(argument.type)) else {
      return directCost(of: argument, for: parameter)
    }
    var trial = self
    if let c = trial.directCost(of: argument, for: parameter) {
      self = trial
      return c
    }
    return cost(of: BoundArgument(type: base), for: parameter).map { $0 + Self.costOfBase }
  }

  /// Returns the cost of passing `argument` as an object of its own class.
  private mutating func directCost(
    of argument: BoundArgument, for parameter: SignatureType
  ) -> Int? {
    let type = variables.shallow(argument.type)
    switch parameter {
    case .any:
      return 20
    case .type(let expected):
      return cost(of: type, for: expected)
    case .variable(let name):
      return bind(name, to: argument.type)
    case .scalar(let name):
      return bindScalar(name, to: type)
    case .constant(let inner):
      return argument.constant == nil ? nil : cost(of: argument, for: inner)
    case .optional(let inner):
      if type == .none { return 1 }
      if case .optional(let wrapped) = type {
        return cost(of: BoundArgument(type: wrapped, constant: nil), for: inner)
      }
      return cost(of: argument, for: inner).map { $0 + 1 }
    case .union(let members):
      if case .union(let given) = type {
        return total(given.map { (BoundArgument(type: $0, constant: nil), parameter) })
      }
      var best: (cost: Int, matching: Matching)?
      for m in members {
        var trial = self
        if let c = trial.cost(of: argument, for: m), c < best?.cost ?? .max { best = (c, trial) }
      }
      guard let best else { return nil }
      self = best.matching
      return best.cost + 2
    case .list(let item):
      guard case .list(let t) = type else { return nil }
      return costOfItem(t, item)
    case .set(let item):
      switch type {
      case .set(let t): return costOfItem(t, item, .joined)
      case .frozenset(let t): return costOfItem(t, item, .joined).map { $0 + 1 }
      default: return nil
      }
    case .frozenset(let item):
      guard case .frozenset(let t) = type else { return nil }
      return costOfItem(t, item, .joined)
    case .dict(let key, let value):
      guard case .dict(let k, let v) = type else { return nil }
      guard let a = costOfItem(k, key), let b = costOfItem(v, value) else { return nil }
      return a + b
    case .tuple(let items):
      guard case .tuple(let ts) = type, ts.count == items.count else { return nil }
      return total(
        zip(ts, items).enumerated().map { n, pair in
          let constant: Constant? =
            if case .tuple(let cs) = argument.constant, cs.count == ts.count { cs[n] } else { nil }
          return (BoundArgument(type: pair.0, constant: constant), pair.1)
        })
    case .sequence(let item):
      switch type {
      case .sequence(let t):
        return costOfItem(t, item)
      case .tuple(let ts):
        return total(ts.map { (BoundArgument(type: $0, constant: nil), item) }).map { $0 + 1 }
      default:
        return nil
      }
    case .generic(let name, let arguments):
      guard case .generic(name, let ts) = type, ts.count == arguments.count else { return nil }
      var result = 0
      for (t, argument) in zip(ts, arguments) {
        guard let c = costOfItem(t, argument) else { return nil }
        result += c
      }
      return result
    case .iterable(let item):
      guard let t = itemType(of: type) else { return nil }
      return costOfItem(t, item, .converted).map { $0 + 5 }
    case .iterator(let item):
      switch type {
      case .iterator(let t), .generator(let t, _, _): return costOfItem(t, item)
      default: return nil
      }
    case .tensor(let scalar, _, _):
      guard case .tensor(let s, _, let surface) = type else { return nil }
      return cost(
        of: BoundArgument(type: .tensor(s, shape: [], surface: surface), constant: nil),
        for: scalar)
    case .metatype(let inner):
      if case .type(let t) = type {
        var trial = self
        if let c = trial.cost(of: BoundArgument(type: t), for: inner) {
          self = trial
          // The class is the one that is asked for, whatever is open of its items.
          return min(c, 10)
        }
      }
      guard let instance = instanceType(of: argument) else { return nil }
      return cost(of: BoundArgument(type: instance, constant: nil), for: inner)
    case .callable:
      return variables.members(type).allSatisfy(\.isCallable) ? 5 : nil
    case .call, .parameter, .literal:
      return nil
    }
  }

  /// The cost of passing a value of `type` where `expected` is declared.
  private mutating func cost(of type: Type, for expected: Type) -> Int? {
    switch (type, expected) {
    case (.bool, .int): return keepsBool ? nil : 1
    case (.int, .float): return 2
    case (.bool, .float): return keepsBool ? nil : 3
    case (.int, .complex), (.float, .complex): return 4
    case (.bool, .complex): return 5
    case (.bytearray, .bytes): return 3
    case (.tensor(let s, _, _), .tensor(let t, _, _)):
      return s == t ? 0 : nil
    default:
      if variables.areEqual(type, expected) { return 0 }
      guard folds, let members = expected.unfolded else { return nil }
      if members.contains(where: { variables.areEqual(type, $0) }) { return 4 }
      // A new container becomes one of these only if nothing else takes it as it is.
      return members.contains { fits(type, $0) } ? 40 : nil
    }
  }

  /// `true` iff `type` is `wanted`, or a new container that may still become it.
  private mutating func fits(_ type: Type, _ wanted: Type) -> Bool {
    switch (type, wanted) {
    case (.variable(let v), _) where variables.bound(v) == .never:
      variables.widen(v, to: wanted)
      return true
    case (.list(let t), .list(let u)): return fits(t, u)
    case (.dict(let k, let v), .dict(let l, let w)): return fits(k, l) && fits(v, w)
    default: return variables.areEqual(type, wanted)
    }
  }

  /// How the items of two containers of one signature may differ.
  private enum Likeness {
    /// Not at all.
    case equal
    /// Those of one may be some of the others.
    case joined
    /// Those of one may become the others when they are taken out.
    case converted
  }

  /// The cost of items of type `type` where items of type `item` are declared: containers are
  /// shared, so that nothing is converted inside of them.
  private mutating func costOfItem(
    _ type: Type, _ item: SignatureType, _ likeness: Likeness = .equal
  ) -> Int? {
    if case .variable(let v) = type, case .type(let expected) = item {
      if variables.bound(v) == .never {
        // Items that nothing is known of may be anything: what is made for all types comes first.
        let open = expected == .never ? 0 : Self.unknownItem
        variables.widen(v, to: expected)
        return cost(of: BoundArgument(type: type, constant: nil), for: item) == 0 ? open : nil
      }
    }
    let c = cost(of: BoundArgument(type: type, constant: nil), for: item)
    if case .type = item, c != 0 { return nil }
    if case .variable(let name) = item, likeness != .converted, let bound = bindings[name],
      !variables.areEqual(bound, type)
    {
      guard likeness == .joined else { return nil }
      let all = variables.resolved(bound)
      if variables.join(all, variables.resolved(type)) != all { return nil }
    }
    return c
  }

  /// The sum of the costs of several arguments.
  private mutating func total(_ pairs: [(BoundArgument, SignatureType)]) -> Int? {
    var result = 0
    for (argument, parameter) in pairs {
      guard let c = cost(of: argument, for: parameter) else { return nil }
      result += c
    }
    return result
  }

  /// Lets `name` stand for `type`, or checks that it does.
  private mutating func bind(_ name: String, to type: Type) -> Int? {
    guard mayStand(name, for: type) else { return nil }
    guard let bound = bindings[name] else {
      bindings[name] = type
      return 10
    }
    if variables.areEqual(bound, type) { return 10 }
    if case .variable(let v) = bound {
      variables.widen(v, to: type)
      return 11
    }
    if case .variable(let v) = type, variables.bound(v) == .never {
      variables.widen(v, to: bound)
      return 11
    }
    let both = variables.join(bound, type)
    if joinsItems || variables.areEqual(both, bound) {
      bindings[name] = both
      return 12
    }
    // What a container holds, or a call gives back, stays what it is: `1` does not become `1.0`.
    if variables.shallow(bound).isRealNumber, variables.shallow(type).isRealNumber { return nil }
    return cost(of: type, for: bound).map { $0 + 11 }
  }

  /// Lets the scalar variable `name` stand for the element type of `type`, or checks that it does.
  private mutating func bindScalar(_ name: String, to type: Type) -> Int? {
    let scalar: Scalar
    switch variables.shallow(type) {
    case .tensor(let s, shape: .some([]), _): scalar = s
    case .int: scalar = .int64
    case .float: scalar = .float64
    case .bool: scalar = .bool
    default: return nil
    }
    switch name {
    case "Real":
      if scalar == .complex64 || scalar == .complex128 || scalar == .string { return nil }
    case "Float": if !scalar.isFloat { return nil }
    case "Integer": if !scalar.isInteger { return nil }
    default: break
    }
    let element = Type.tensor(scalar, shape: [], surface: .numpy)
    guard let bound = bindings[name] else {
      bindings[name] = element
      return 2
    }
    return bound == element ? 2 : nil
  }

  /// The type of the instances of the class that `argument` is.
  private func instanceType(of argument: BoundArgument) -> Type? {
    if case .type(let t) = variables.shallow(argument.type) {
      switch t {
      case .int: return .tensor(.int64, shape: [], surface: .numpy)
      case .float: return .tensor(.float64, shape: [], surface: .numpy)
      case .bool: return .tensor(.bool, shape: [], surface: .numpy)
      default: return t
      }
    }
    if case .str(let text) = argument.constant, let s = Scalar(rawValue: text.string) {
      return .tensor(s, shape: [], surface: .numpy)
    }
    return nil
  }

  /// The type of the items that a `for` over a value of type `type` sees.
  mutating func itemType(of type: Type) -> Type? {
    switch variables.shallow(type) {
    case .list(let t), .set(let t), .frozenset(let t), .sequence(let t), .iterator(let t),
      .generator(let t, _, _):
      return t
    case .dict(let k, _): return k
    case .str: return .str
    case .bytes, .bytearray, .range: return .int
    case .tuple(let ts): return ts.reduce(.never) { variables.join($0, $1) }
    case .tensor(let s, let shape?, let surface) where !shape.isEmpty:
      return .tensor(s, shape: Array(shape.dropFirst()), surface: surface)
    case .generic(let name, _), .opaque(let name): return itemType(of: type, class: name)
    case .instance(let c): return variables.itemTypes[c]
    default: return nil
    }
  }

  /// The type of the items of an object of the class `name`, as its `__iter__` says.
  private mutating func itemType(of type: Type, class name: String) -> Type? {
    if case .iterator(let item) = result(of: name + ".__iter__", for: type) { return item }
    return base(of: type).flatMap { itemType(of: $0) }
  }

  /// The type that objects of `type`, a generic class of a library, also have by inheritance.
  func base(of type: Type) -> Type? {
    guard case .generic(let name, _) = type else { return nil }
    return result(of: name + ".__base__", for: type)
  }

  /// The type of what the operator `name` gives for an object of `type`.
  private func result(of name: String, for type: Type) -> Type? {
    guard let id = library.overloads(of: name).first, let signature = library[id].result,
      let parameter = library[id].parameters.first
    else { return nil }
    var matching = self
    matching.bindings = [:]
    guard matching.directCost(of: BoundArgument(type: type), for: parameter.type) != nil else {
      return nil
    }
    return try? SignatureEvaluation(matching: matching, arguments: [:]).type(signature)
  }

}
