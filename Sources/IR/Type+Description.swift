extension Type: CustomStringConvertible {

  /// The type as a Python annotation would say it.
  public var description: String {
    switch self {
    case .never: "never"
    case .poison: "unknown"
    case .variable: "unknown"
    case .unbound: "unassigned"
    case .none: "None"
    case .bool: "bool"
    case .int: "int"
    case .float: "float"
    case .complex: "complex"
    case .str: "str"
    case .bytes: "bytes"
    case .bytearray: "bytearray"
    case .range: "range"
    case .ellipsis: "ellipsis"
    case .slice: "slice"
    case .list(let t): "list[\(t)]"
    case .set(let t): "set[\(t)]"
    case .frozenset(let t): "frozenset[\(t)]"
    case .dict(let k, let v): "dict[\(k), \(v)]"
    case .tuple(let ts): ts.isEmpty ? "tuple[()]" : "tuple[\(list(ts))]"
    case .sequence(let t): "tuple[\(t), ...]"
    case .optional(let t): "\(t) | None"
    case .union(let ts): ts.map(\.description).joined(separator: " | ")
    case .iterator(let t): "iterator[\(t)]"
    case .tensor(let s, let shape, _): "tensor<\(s.rawValue)\(Type.text(of: shape))>"
    case .generator(let t, let sent, let returned): "generator[\(t), \(sent), \(returned)]"
    case .instance(let id): "object of class \(id)"
    case .closure(let f, let captures):
      captures.isEmpty ? "function \(f)" : "function \(f) with (\(list(captures)))"
    case .library(let name): "function \(name)"
    case .method(let receiver, let name): "method \(name) of \(receiver)"
    case .partial(let callable, let arguments, let keywords):
      "partial[\(list([callable] + arguments))\(keywords.isEmpty ? "" : "; ")\(keywords.joined(separator: ", "))]"
    case .opaque(let name): name
    case .generic(let name, let ts): "\(name)[\(list(ts))]"
    case .type(let t): "type[\(t)]"
    }
  }

  /// The descriptions of `types`.
  private func list(_ types: [Type]) -> String {
    types.map(\.description).joined(separator: ", ")
  }

  /// A shape as it stands behind the element type of a tensor.
  private static func text(of shape: [Dimension]?) -> String {
    guard let shape else { return ", ..." }
    let extents = shape.map {
      switch $0 {
      case .known(let n): String(n)
      case .symbol(let s): s
      case .unknown: "?"
      }
    }
    return ", [\(extents.joined(separator: ", "))]"
  }

}

extension SignatureType: CustomStringConvertible {

  /// The type expression as the specification says it.
  public var description: String {
    switch self {
    case .type(let t): t.description
    case .variable(let name), .scalar(let name), .parameter(let name): name
    case .list(let t): "list[\(t)]"
    case .set(let t): "set[\(t)]"
    case .frozenset(let t): "frozenset[\(t)]"
    case .dict(let k, let v): "dict[\(k), \(v)]"
    case .tuple(let ts): "tuple[\(ts.map(\.description).joined(separator: ", "))]"
    case .sequence(let t): "tuple[\(t), ...]"
    case .optional(let t): "\(t) | None"
    case .union(let ts): ts.map(\.description).joined(separator: " | ")
    case .generic(let name, let ts): "\(name)[\(ts.map(\.description).joined(separator: ", "))]"
    case .iterable(let t): "Iterable[\(t)]"
    case .iterator(let t): "Iterator[\(t)]"
    case .tensor(let t, let shape, _): "Tensor[\(t)\(shape.map { ", \($0)" } ?? "")]"
    case .metatype(let t): "type[\(t)]"
    case .constant(let t): "Constant[\(t)]"
    case .call(let name, let ts): "\(name)(\(ts.map(\.description).joined(separator: ", ")))"
    case .literal(let c): String(describing: c)
    case .callable(let ts, let t):
      "Callable[[\(ts.map(\.description).joined(separator: ", "))], \(t)]"
    case .any: "Any"
    }
  }

}

extension Operator.Parameter: CustomStringConvertible {

  /// The parameter as the specification says it.
  public var description: String {
    "\(kind == .variadic ? "*" : "")\(name): \(type)\(self.default == nil ? "" : " = ...")"
  }

}
