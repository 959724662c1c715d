import IR

import struct Foundation.Data

/// The body of a model's function as a graph: who defines a value, and who calls what.
///
/// A pattern is matched from the value it ends in towards the inputs. Conversions are looked
/// through, since they only fit a value to the type of a parameter.
struct TensorGraph {

  /// The function.
  let function: Function

  /// The operators that it calls.
  let library: OperatorLibrary

  /// The bytes of constants.
  let resources: [Resource]

  /// The operation that defines each value.
  private var definitions: [Value.ID: Operation] = [:]

  /// How often each value is used, other than by conversions.
  private var uses: [Value.ID: Int] = [:]

  /// Creates the graph of `function`.
  init(_ function: Function, library: OperatorLibrary, resources: [Resource]) {
    self.function = function
    self.library = library
    self.resources = resources
    var definitions: [Value.ID: Operation] = [:]
    function.body.forEachInstruction { i in
      if i.results.count == 1 { definitions[i.results[0]] = i.operation }
    }
    self.definitions = definitions
    var uses: [Value.ID: Int] = [:]
    function.body.forEachBlock { b in
      for i in b.instructions {
        if case .apply(.conversion, _) = i.operation { continue }
        for v in i.operation.operands { uses[source(v), default: 0] += 1 }
      }
      for v in b.terminator.operands { uses[source(v), default: 0] += 1 }
    }
    self.uses = uses
  }

  /// The value that `v` is before conversions.
  func source(_ v: Value.ID) -> Value.ID {
    var result = v
    while case .apply(.conversion, let arguments)? = definitions[result] {
      result = arguments[0].value
    }
    return result
  }

  /// The operation that defines `v`; `nil` for a parameter.
  func definition(_ v: Value.ID) -> Operation? { definitions[source(v)] }

  /// `true` iff `v` is used once.
  func isUsedOnce(_ v: Value.ID) -> Bool { uses[source(v)] == 1 }

  /// The name of the operator that `operation` calls.
  func name(of operation: Operation?) -> String? {
    guard case .apply(.operator(let id), _)? = operation else { return nil }
    return library[id].name
  }

  /// The arguments of the call of `name` that defines `v`, if such a one does.
  func call(_ name: String, _ v: Value.ID) -> [Value.ID]? {
    guard case .apply(.operator(let id), let arguments)? = definition(v),
      library[id].name == name
    else { return nil }
    return arguments.map { source($0.value) }
  }

  // MARK: Types

  /// The type of `v`.
  func type(_ v: Value.ID) -> Type { function.values[source(v)].type }

  /// The shape of `v`, if its rank is known.
  func shape(_ v: Value.ID) -> [Dimension]? {
    if case .tensor(_, let shape, _) = type(v) { shape } else { nil }
  }

  /// The element type of `v`.
  func scalar(_ v: Value.ID) -> Scalar? {
    if case .tensor(let scalar, _, _) = type(v) { scalar } else { nil }
  }

  /// `true` iff both values certainly have the same shape.
  func haveSameShape(_ a: Value.ID, _ b: Value.ID) -> Bool {
    guard let x = shape(a), let y = shape(b) else { return false }
    return x == y && !x.contains(.unknown)
  }

  // MARK: Constants

  /// The constant that `v` is.
  func constant(_ v: Value.ID) -> Constant? {
    switch definition(v) {
    case .constant(let c)?:
      return c
    case .apply(.tuple, let items)?:
      let known = items.map { constant($0.value) }
      guard let values = known as? [Constant] else { return nil }
      return .tuple(values)
    default:
      return nil
    }
  }

  /// `true` iff `v` is `None`.
  func isNone(_ v: Value.ID) -> Bool { constant(v) == Constant.none }

  /// The integers that the constant `v` holds: an `int`, a tuple, or a tensor of integers.
  func integers(_ v: Value.ID) -> [Int]? {
    switch constant(v) {
    case .int(let n): return [Int(n)]
    case .bool(let b): return [b ? 1 : 0]
    case .tuple(let items):
      let values = items.map { c -> Int? in if case .int(let n) = c { Int(n) } else { nil } }
      return values as? [Int]
    case .tensor(let scalar, let shape, let resource, _)? where scalar.isInteger || scalar == .bool:
      guard TypeFunctions.product(shape.map { .known($0) }) ?? .max <= 4096 else { return nil }
      return resources[resource].bytes.integers(scalar)
    default: return nil
    }
  }

  /// The number that `v` is, if it is one that is known: a Python number or a tensor of one value.
  func number(_ v: Value.ID) -> Double? {
    switch constant(v) {
    case .int(let n): return Double(n)
    case .float(let bits): return Double(bitPattern: bits)
    case .tensor(.float32, let shape, let resource, _)? where shape.allSatisfy({ $0 == 1 }):
      return resources[resource].bytes.floats.first.map(Double.init)
    case .tensor(let scalar, let shape, _, _)? where shape.allSatisfy({ $0 == 1 }):
      guard scalar.isInteger else { return nil }
      return integers(v)?.first.map(Double.init)
    default: return nil
    }
  }

  /// `true` iff `v` is a known number close to `value`.
  func isNumber(_ v: Value.ID, _ value: Double) -> Bool {
    number(v).map { abs($0 - value) <= 1e-6 * abs(value) } ?? false
  }

}

extension Data {

  /// The bytes as little-endian floats.
  var floats: [Float] {
    chunks(of: 4).map { Float(bitPattern: UInt32(truncatingIfNeeded: $0)) }
  }

  /// The bytes as little-endian integers of the type `scalar`.
  func integers(_ scalar: Scalar) -> [Int] {
    chunks(of: scalar.size).map { word in
      switch scalar {
      case .int8: Int(Int8(truncatingIfNeeded: word))
      case .int16: Int(Int16(truncatingIfNeeded: word))
      case .int32: Int(Int32(truncatingIfNeeded: word))
      default: Int(truncatingIfNeeded: word)
      }
    }
  }

  /// The bytes as little-endian words of `size` bytes.
  private func chunks(of size: Int) -> [UInt64] {
    let bytes = [UInt8](self)
    return stride(from: 0, to: bytes.count / size * size, by: size).map { start in
      (0..<size).reduce(UInt64(0)) { $0 | UInt64(bytes[start + $1]) << (8 * UInt64($1)) }
    }
  }

}
