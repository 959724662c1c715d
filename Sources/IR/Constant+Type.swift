extension Constant {

  /// The type of the value.
  public var type: Type {
    switch self {
    case .none: .none
    case .ellipsis: .ellipsis
    case .unbound: .unbound
    case .bool: .bool
    case .int, .hugeInt: .int
    case .float: .float
    case .complex: .complex
    case .str: .str
    case .bytes: .bytes
    case .tuple(let items): .tuple(items.map(\.type))
    case .list(let items, _): .list(Constant.joinedType(items))
    case .set(let items, _), .frozenset(let items): .set(Constant.joinedType(items))
    case .dict(let keys, let values, _):
      .dict(Constant.joinedType(keys), Constant.joinedType(values))
    case .range: .iterator(.int)
    case .tensor(let scalar, let shape, _, let surface):
      .tensor(scalar, shape: shape.map { .known($0) }, surface: surface)
    case .type(let t): .type(t)
    case .regex: .opaque("re.Pattern")
    case .loaded(let name, _): .opaque(name)
    case .object, .library: .never
    }
  }

  /// The type of the items of a container with `items`.
  private static func joinedType(_ items: [Constant]) -> Type {
    var types: [Type] = []
    var hasNone = false
    for t in items.map(\.type) {
      if t == .none { hasNone = true } else if !types.contains(t) { types.append(t) }
    }
    types.sort { String(describing: $0) < String(describing: $1) }
    guard let first = types.first else { return .none }
    let value = types.count == 1 ? first : .union(types)
    return hasNone ? .optional(value) : value
  }

}
