import IR
import Syntax

extension Type {

  /// Creates the type that an annotation declares; `nil` if it leaves the type open.
  init?(_ expression: TypeExpression) {
    switch expression {
    case .simple(let name):
      guard let type = Type.simple(name) else { return nil }
      self = type
    case .list(let item):
      guard let item = Type(item) else { return nil }
      self = .list(item)
    case .set(let item):
      guard let item = Type(item) else { return nil }
      self = .set(item)
    case .frozenset(let item):
      guard let item = Type(item) else { return nil }
      self = .frozenset(item)
    case .dict(let key, let value):
      guard let key = Type(key), let value = Type(value) else { return nil }
      self = .dict(key, value)
    case .tuple(let items):
      guard let items = Type.all(items) else { return nil }
      self = .tuple(items)
    case .sequence(let item):
      guard let item = Type(item) else { return nil }
      self = .sequence(item)
    case .optional(let wrapped):
      guard let wrapped = Type(wrapped) else { return nil }
      self = Type.union(of: [wrapped, .none])
    case .union(let members):
      guard let members = Type.all(members) else { return nil }
      self = Type.union(of: members)
    case .literal(let values):
      self = Type.union(of: values.compactMap(Type.init(ofLiteral:)))
    case .tensor(let dtype, let shape, let surface):
      guard case .constant(.dtype(let name)) = dtype, let scalar = Scalar(rawValue: name) else {
        return nil
      }
      self = .tensor(
        scalar, shape: Type.dimensions(shape), surface: Surface(rawValue: surface) ?? .numpy)
    case .opaque(let name): self = .opaque(name)
    case .instance(let id): self = .instance(id)
    case .generic(let name, let arguments):
      guard let arguments = Type.all(arguments) else { return nil }
      self = .generic(name, arguments)
    case .wrapper("type", let instance):
      guard let instance = Type(instance) else { return nil }
      self = .type(instance)
    case .wrapper("iterator", let item):
      guard let item = Type(item) else { return nil }
      self = .iterator(item)
    case .wrapper, .variable, .call, .parameter, .constant, .function: return nil
    }
  }

  /// Returns the type of the union of `members`: flat, without repetitions, `None` as an optional.
  static func union(of members: [Type]) -> Type {
    var flat: [Type] = []
    var hasNone = false
    func insert(_ type: Type) {
      switch type {
      case .none: hasNone = true
      case .optional(let wrapped):
        hasNone = true
        insert(wrapped)
      case .union(let inner): for t in inner { insert(t) }
      case let other: if !flat.contains(other) { flat.append(other) }
      }
    }
    for t in members { insert(t) }
    guard let first = flat.first else { return hasNone ? .none : .never }
    let joined = flat.count == 1 ? first : .union(flat)
    return hasNone ? .optional(joined) : joined
  }

  /// Returns the type that stands alone under `name`.
  private static func simple(_ name: String) -> Type? {
    switch name {
    case "none": Type.none
    case "poison": .poison
    case "bool": .bool
    case "int": .int
    case "float": .float
    case "complex": .complex
    case "str": .str
    case "bytes": .bytes
    case "bytearray": .bytearray
    case "slice": .slice
    case "ellipsis": .ellipsis
    case "range": .range
    default: nil
    }
  }

  /// Returns the types of all of `expressions`, or `nil` if one leaves its type open.
  private static func all(_ expressions: [TypeExpression]) -> [Type]? {
    let types = expressions.compactMap { Type($0) }
    return types.count == expressions.count ? types : nil
  }

  /// Creates the type of a value in a `Literal` annotation.
  private init?(ofLiteral literal: Literal) {
    switch literal {
    case .none: self = .none
    case .bool: self = .bool
    case .int: self = .int
    case .str: self = .str
    case .bytes: self = .bytes
    case .unbound, .ellipsis, .float, .complex, .list, .tuple, .set, .frozenset, .dict, .range,
      .tensor,
      .instance, .type, .dtype, .regex, .library, .function, .partial:
      return nil
    }
  }

  /// Returns the extents that an annotation declares, `nil` if it leaves the rank open.
  private static func dimensions(_ shape: TypeExpression.Shape?) -> [Dimension]? {
    guard case .axes(let axes) = shape else { return nil }
    return axes.map { axis in
      switch axis {
      case .known(let extent): .known(extent)
      case .symbol(let name): .symbol(name)
      case .unknown: .unknown
      }
    }
  }

}
