import IR

/// What is known of the shapes and the integer vectors of a function while it is walked.
struct ShapeEvaluation {

  /// The operators.
  let library: OperatorLibrary

  /// The bytes of constants.
  let resources: [Resource]

  /// The types of values, which get more precise.
  var values: [Value]

  /// The integers that scalars, tuples and vectors hold; truth values are 0 and 1.
  private(set) var extents: [Value.ID: [Dimension]] = [:]

  /// The constants.
  private(set) var constants: [Value.ID: Constant] = [:]

  /// Vectors that are longer are not followed.
  private static let limit = 64

  /// Creates the evaluation of `function`.
  init(_ function: Function, library: OperatorLibrary, resources: [Resource]) {
    self.library = library
    self.resources = resources
    values = function.values
  }

  /// Notes what `i` tells.
  mutating func visit(_ i: Instruction) {
    guard i.results.count == 1 else { return }
    let v = i.results[0]
    switch i.operation {
    case .constant(let c):
      constants[v] = c
      extents[v] = integers(of: c)
    case .apply(let callee, let arguments):
      let operands = arguments.map(\.value)
      if case .conversion = callee { constants[v] = constants[operands[0]] }
      if case .operator(let id) = callee { refine(v, library[id], operands) }
      if let found = contents(callee, operands), found.count <= Self.limit { extents[v] = found }
    default:
      break
    }
  }

  /// The integers of a constant, if it is a short vector of them.
  private func integers(of c: Constant) -> [Dimension]? {
    switch c {
    case .int(let n): return [.known(Int(n))]
    case .bool(let b): return [.known(b ? 1 : 0)]
    case .tuple(let items):
      let values = items.map { item -> Int? in if case .int(let n) = item { Int(n) } else { nil } }
      return (values as? [Int])?.map { .known($0) }
    case .tensor(let scalar, let shape, let resource, _):
      guard scalar == .int64 || scalar == .int32 || scalar == .bool, shape.count <= 1,
        shape.first ?? 1 <= Self.limit
      else { return nil }
      return resources[resource].bytes.integers(scalar).map { .known($0) }
    default: return nil
    }
  }

  // MARK: Shapes

  /// Makes the type of `v`, the result of `op`, as precise as the operands allow.
  private mutating func refine(_ v: Value.ID, _ op: Operator, _ operands: [Value.ID]) {
    guard case .tensor(let scalar, let old, let surface) = values[v].type,
      case .tensor(_, let expression?, _)? = op.result
    else { return }
    var arguments: [String: TypeArgument] = [:]
    for (n, p) in op.parameters.enumerated() {
      if p.kind == .variadic {
        let rest = operands.dropFirst(n).map(argument)
        arguments[p.name] = TypeArgument(.tuple(rest.map(\.type)), items: rest)
      } else if n < operands.count {
        arguments[p.name] = argument(operands[n])
      }
    }
    guard let found = evaluate(expression, arguments)?.shape else { return }
    values[v].type = .tensor(scalar, shape: sharper(old, found), surface: surface)
  }

  /// Returns what `expression` denotes; `nil` if it is not known.
  private func evaluate(
    _ expression: SignatureType, _ arguments: [String: TypeArgument]
  ) -> TypeArgument? {
    switch expression {
    case .parameter(let name): return arguments[name]
    case .literal(let c): return TypeArgument(c.type, constant: c)
    case .call(let name, let operands):
      let known = operands.map { evaluate($0, arguments) }
      guard let all = known as? [TypeArgument] else { return nil }
      return TypeFunctions.apply(name, to: all)?.argument
    default: return nil
    }
  }

  /// What is known of `v`, as an argument of a type function.
  private func argument(_ v: Value.ID) -> TypeArgument {
    var type = values[v].type
    // A conversion to `T | None` of what is there, or is not.
    if case .optional(let wrapped) = type {
      type = constants[v] == Constant.none ? .none : wrapped
    }
    // A vector of truth values has no use as one of integers.
    let constant = constants[v].flatMap { c -> Constant? in
      if case .tensor = c { nil } else { c }
    }
    return TypeArgument(type, constant: constant, extents: extents[v])
  }

  /// Returns the extents of which both shapes, which hold for one value, know more.
  private func sharper(_ old: [Dimension]?, _ new: [Dimension]) -> [Dimension] {
    guard let old, old.count == new.count else { return new }
    return zip(old, new).map { a, b in
      switch (a, b) {
      case (.known, _): a
      case (_, .known): b
      case (.symbol, _): a
      default: b
      }
    }
  }

  // MARK: Contents

  /// Returns the integers that the result of a call holds; `nil` if not even their number is known.
  private func contents(_ callee: Callee, _ operands: [Value.ID]) -> [Dimension]? {
    let known = operands.map { extents[$0] }
    switch callee {
    case .conversion:
      return known[0]
    case .tuple:
      let items = known.map { $0?.count == 1 ? $0?[0] : nil }
      return items.contains { $0 != nil } ? items.map { $0 ?? .unknown } : nil
    case .element(let n):
      guard let items = known[0], items.indices.contains(n) else { return nil }
      return [items[n]]
    case .operator(let id):
      return contents(library[id].name, operands, known)
    default:
      return nil
    }
  }

  /// Returns the integers that the result of the operator `name` holds.
  private func contents(
    _ name: String, _ operands: [Value.ID], _ known: [[Dimension]?]
  ) -> [Dimension]? {
    switch name {
    case "tensor.shape_of":
      if case .tensor(_, let shape, _) = values[operands[0]].type { return shape }
      return nil
    case "tensor.item", "tensor.squeeze", "tensor.unsqueeze", "tensor.reshape":
      return known[0]
    case "tensor.cast":
      guard let k = known[0], case .type(.tensor(let s, _, _)) = constants[operands[1]] else {
        return nil
      }
      return s == .int64 || s == .int32 ? k : nil
    case "tensor.concatenate":
      let parts = known.dropFirst()
      return parts.allSatisfy { $0 != nil } ? parts.flatMap { $0 ?? [] } : nil
    case "tensor.slice":
      return sliced(known)
    case "tensor.gather":
      guard let items = known[0], let positions = known[1] else { return nil }
      return picked(items, positions)
    case "tensor.arange", "tensor.range":
      return counted(known)
    case "tensor.where":
      return chosen(known)
    case "tensor.prod":
      return known[0].map { [$0.reduce(.known(1)) { Self.combined("tensor.multiply", $0, $1) }] }
    default:
      guard known.count == 2, let a = known[0], let b = known[1] else { return nil }
      guard a.count == b.count || a.count == 1 || b.count == 1 else { return nil }
      return Self.isArithmetic(name)
        ? (0..<max(a.count, b.count)).map {
          Self.combined(name, a[a.count == 1 ? 0 : $0], b[b.count == 1 ? 0 : $0])
        } : nil
    }
  }

  /// Returns the part of a vector that a slice with known bounds takes.
  private func sliced(_ known: [[Dimension]?]) -> [Dimension]? {
    guard known.count == 5, let items = known[0],
      case .known(let start)? = known[1]?.first, case .known(let stop)? = known[2]?.first,
      known[3] == [.known(0)] || known[3] == [.known(-1)],
      case .known(let step)? = known[4]?.first, step > 0
    else { return nil }
    let first = min(max(start < 0 ? max(start, -items.count) + items.count : start, 0), items.count)
    let last = min(max(stop < 0 ? max(stop, -items.count) + items.count : stop, 0), items.count)
    return stride(from: first, to: max(first, last), by: step).map { items[$0] }
  }

  /// Returns the elements of `items` at `positions`.
  private func picked(_ items: [Dimension], _ positions: [Dimension]) -> [Dimension] {
    positions.map { p in
      guard case .known(let n) = p else { return .unknown }
      let index = n < 0 ? n + items.count : n
      return items.indices.contains(index) ? items[index] : .unknown
    }
  }

  /// Returns the integers from a start up to a stop in steps.
  private func counted(_ known: [[Dimension]?]) -> [Dimension]? {
    guard known.count >= 3, case .known(let start)? = known[0]?.first,
      case .known(let stop)? = known[1]?.first, case .known(let step)? = known[2]?.first,
      step != 0, let count = TypeFunctions.count(from: start, to: stop, by: step),
      count <= Self.limit
    else { return nil }
    return (0..<count).map { .known(start + $0 * step) }
  }

  /// Returns the elements that a condition chooses from two vectors.
  private func chosen(_ known: [[Dimension]?]) -> [Dimension]? {
    guard known.count == 3, let c = known[0], let a = known[1], let b = known[2] else { return nil }
    let count = max(c.count, a.count, b.count)
    guard [c, a, b].allSatisfy({ $0.count == count || $0.count == 1 }) else { return nil }
    return (0..<count).map { n in
      let (x, y) = (a[a.count == 1 ? 0 : n], b[b.count == 1 ? 0 : n])
      switch c[c.count == 1 ? 0 : n] {
      case .known(let isTrue): return isTrue != 0 ? x : y
      case .symbol, .unknown: return x == y ? x : .unknown
      }
    }
  }

  /// `true` iff `combined` knows the operator `name`.
  private static func isArithmetic(_ name: String) -> Bool {
    [
      "tensor.add", "tensor.subtract", "tensor.multiply", "tensor.floor_divide", "tensor.minimum",
      "tensor.maximum", "tensor.equal", "python.add", "python.sub", "python.mul", "python.floordiv",
    ].contains(name)
  }

  /// Returns the result of the operator `name` for two extents.
  private static func combined(_ name: String, _ a: Dimension, _ b: Dimension) -> Dimension {
    switch (name, a, b) {
    case ("tensor.equal", .known(let m), .known(let n)): return .known(m == n ? 1 : 0)
    // An extent is no negative number. That it is not 0 is taken for granted: a tensor without
    // elements has no use for its shape.
    case ("tensor.equal", .symbol, .known(...0)), ("tensor.equal", .known(...0), .symbol):
      return .known(0)
    case ("tensor.equal", .symbol(let s), .symbol(let t)): return s == t ? .known(1) : .unknown
    case (_, .known(let m), .known(let n)): return TypeFunctions.dimension(value(name, m, n))
    case ("tensor.add", _, .known(0)), ("tensor.multiply", _, .known(1)),
      ("python.add", _, .known(0)), ("python.mul", _, .known(1)),
      ("tensor.floor_divide", _, .known(1)), ("tensor.subtract", _, .known(0)):
      return a
    case ("tensor.add", .known(0), _), ("tensor.multiply", .known(1), _),
      ("python.add", .known(0), _), ("python.mul", .known(1), _):
      return b
    default: return .unknown
    }
  }

  /// Returns the result of the operator `name` for two integers, if it fits.
  private static func value(_ name: String, _ m: Int, _ n: Int) -> Int? {
    func checked(_ result: (partialValue: Int, overflow: Bool)) -> Int? {
      result.overflow ? nil : result.partialValue
    }
    switch name {
    case "tensor.add", "python.add": return checked(m.addingReportingOverflow(n))
    case "tensor.subtract", "python.sub": return checked(m.subtractingReportingOverflow(n))
    case "tensor.multiply", "python.mul": return checked(m.multipliedReportingOverflow(by: n))
    case "tensor.minimum": return min(m, n)
    case "tensor.maximum": return max(m, n)
    default:
      if n == 0 || (m == .min && n == -1) { return nil }
      return m / n - ((m % n != 0) && ((m < 0) != (n < 0)) ? 1 : 0)
    }
  }

}
