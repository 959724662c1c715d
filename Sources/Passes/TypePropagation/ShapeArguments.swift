import IR

/// Reading shapes, axes and other integers out of the arguments of type functions.
extension TypeArgument {

  /// The shape of the array that this argument is or becomes; `nil` if its rank is unknown.
  var shape: [Dimension]? {
    switch type {
    case .tensor(_, let shape, _): shape
    case .bool, .int, .float, .complex, .str: []
    case .list, .tuple, .sequence: TypeFunctions.nestedShape(of: self)
    default: nil
    }
  }

  /// `true` iff this argument is certainly `None`.
  var isNone: Bool { type == .none || constant == Constant.none }

  /// The value of an integer that is known.
  var integer: Int? {
    switch constant {
    case .int(let n): Int(n)
    case .bool(let b): b ? 1 : 0
    case .tuple(let items) where items.count == 1:  // a vector of one element
      if case .tensor = type { TypeArgument(.int, constant: items[0]).integer } else { nil }
    default:
      if let extents, extents.count == 1, case .known(let n) = extents[0] { n } else { nil }
    }
  }

  /// The value of a `bool` that is known.
  var boolean: Bool? {
    switch constant {
    case .bool(let b): b
    case .int(let n): n != 0
    default: nil
    }
  }

  /// The integers that an `int`, a tuple, a list or a vector of integers holds, each `nil` if it
  /// is unknown; `nil` if not even their number is known.
  var integers: [Int?]? {
    switch constant {
    case .int(let n):
      return [Int(n)]
    case .tuple(let values), .list(let values, _):
      return values.map { TypeArgument(.int, constant: $0).integer }
    default:
      break
    }
    if let extents {
      return extents.map { if case .known(let n) = $0 { n } else { nil } }
    }
    if let items { return items.map(\.integer) }
    switch type {
    case .int, .bool: return [nil]
    case .tuple(let types): return types.map { _ in nil }
    case .tensor(_, .some(let shape), _):
      if shape.isEmpty { return [nil] }
      guard shape.count == 1, case .known(let n) = shape[0], n <= 64 else { return nil }
      return Array(repeating: nil, count: n)
    default: return nil
    }
  }

  /// The same integers as extents, which may be symbols.
  var dimensions: [Dimension]? { extents ?? integers?.map(TypeFunctions.dimension) }

  /// The arguments that stand for the items of a list or tuple; `nil` if their number is unknown.
  var elements: [TypeArgument]? {
    if let items { return items }
    switch (type, constant) {
    case (.tuple(let types), .tuple(let values)?) where types.count == values.count:
      return zip(types, values).map { TypeArgument($0, constant: $1) }
    case (.tuple(let types), _):
      return types.map { TypeArgument($0) }
    case (.list(let t), .list(let values, _)?), (.sequence(let t), .tuple(let values)?):
      return values.map { TypeArgument(t, constant: $0) }
    default:
      return nil
    }
  }

}

extension TypeFunctions {

  /// Returns the index of `axis` among `rank` axes, or `nil` if there is no such axis.
  static func normalized(_ axis: Int, rank: Int) -> Int? {
    let n = axis < 0 ? axis + rank : axis
    return (0..<rank).contains(n) ? n : nil
  }

  /// What NumPy says of an axis that an array of `rank` dimensions does not have.
  static func outOfBounds(axis: Int, rank: Int) -> TypeFunctionResult {
    .failure("axis \(axis) is out of bounds for array of dimension \(rank)")
  }

  /// Returns `shape` as Python writes it.
  static func text(_ shape: [Dimension]) -> String {
    let items = shape.map { d -> String in
      switch d {
      case .known(let n): String(n)
      case .symbol(let name): name
      case .unknown: "?"
      }
    }
    return items.count == 1 ? "(\(items[0]),)" : "(\(items.joined(separator: ", ")))"
  }

  /// Returns the dimension of length `n`, or an unknown one for `nil`.
  static func dimension(_ n: Int?) -> Dimension { n.map { .known($0) } ?? .unknown }

  /// Returns a shape of `rank` unknown dimensions.
  static func unknown(rank: Int) -> [Dimension] { Array(repeating: .unknown, count: rank) }

  /// Returns the shape of an array made of the nested lists that `argument` is.
  static func nestedShape(of argument: TypeArgument) -> [Dimension]? {
    switch argument.type {
    case .list(let item), .sequence(let item):
      let elements = argument.elements
      guard let inner = (elements?.first ?? TypeArgument(item)).shapeAsItem else { return nil }
      return [dimension(elements?.count)] + inner
    case .tuple(let items):
      guard let inner = items.isEmpty ? [] : argument.elements?[0].shapeAsItem else { return nil }
      return [.known(items.count)] + inner
    default:
      return argument.shape
    }
  }

  /// Returns the shape of an array made of nested lists.
  static func nested(_ arguments: [TypeArgument]) -> TypeFunctionResult {
    .shape(nestedShape(of: arguments[0]))
  }

}

extension TypeArgument {

  /// The shape that this item adds to that of the list it is in.
  fileprivate var shapeAsItem: [Dimension]? {
    switch type {
    case .never, .variable: []  // the items of an empty list
    case .union(let items):
      items.allSatisfy { TypeArgument($0).shape == [] } ? [] : nil
    default: TypeFunctions.nestedShape(of: self)
    }
  }

}
