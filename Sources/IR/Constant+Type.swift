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
    case .tuple, .list, .set, .frozenset, .dict: openType.closed
    case .range: .range
    case .tensor(let scalar, let shape, _, let surface):
      .tensor(scalar, shape: shape.map { .known($0) }, surface: surface)
    case .type(let t): .type(t)
    case .regex(let pattern): pattern.type
    case .loaded(let name, _): .opaque(name)
    case .function(let f): .closure(f, captures: [])
    case .partial(let callable, let arguments, let keywords):
      .partial(callable.type, arguments: arguments.map(\.type), keywords: keywords)
    case .library(let name):
      BuiltinException.name(name) == nil ? .library(name) : BuiltinException.classObject
    case .object: .never
    case .instance(let id, _, _, _): .instance(id)
    }
  }

  /// The type of the value, with `never` for the items of empty containers.
  private var openType: Type {
    switch self {
    case .tuple(let items): .tuple(items.map(\.openType))
    case .list(let items, _): .list(Constant.joinedType(items))
    case .set(let items, _): .set(Constant.joinedType(items))
    case .frozenset(let items): .frozenset(Constant.joinedType(items))
    case .dict(let keys, let values, _):
      .dict(Constant.joinedType(keys), Constant.joinedType(values))
    case .none, .ellipsis, .unbound, .bool, .int, .hugeInt, .float, .complex, .str, .bytes, .range,
      .instance, .tensor, .type, .regex, .loaded, .object, .function, .partial, .library:
      type
    }
  }

  /// The type of the items of a container with `items`.
  private static func joinedType(_ items: [Constant]) -> Type {
    var types: [Type] = []
    var hasNone = false
    for t in items.map(\.openType) {
      if t == .none {
        hasNone = true
      } else if let n = types.firstIndex(where: { $0.joined(t) != nil }) {
        types[n] = types[n].joined(t) ?? types[n]
      } else {
        types.append(t)
      }
    }
    let value = Type.either(types)
    return hasNone ? (value == .never ? .none : .optional(value)) : value
  }

}

extension Type {

  /// The type of a value of one of `types`, none of which is a union, an optional or `none`.
  fileprivate static func either(_ types: [Type]) -> Type {
    let sorted = types.sorted { String(describing: $0) < String(describing: $1) }
    guard let first = sorted.first else { return .never }
    return sorted.count == 1 ? first : .union(sorted)
  }

  /// The type that has the values of this and of `other`, if they are tuples of one length or
  /// differ only by what the items of empty containers could be.
  fileprivate func joined(_ other: Type) -> Type? {
    switch (self, other) {
    case (.never, let t), (let t, .never): return t
    case (.list(let a), .list(let b)): return a.joined(b).map { .list($0) }
    case (.set(let a), .set(let b)): return a.joined(b).map { .set($0) }
    case (.frozenset(let a), .frozenset(let b)): return a.joined(b).map { .frozenset($0) }
    case (.dict(let k, let v), .dict(let l, let w)):
      guard let key = k.joined(l), let value = v.joined(w) else { return nil }
      return .dict(key, value)
    case (.tuple(let a), .tuple(let b)) where a.count == b.count:
      return .tuple(zip(a, b).map { $0.joined($1) ?? $0.united(with: $1) })
    default: return self == other ? self : nil
    }
  }

  /// The type of what is of this type or of `other`.
  private func united(with other: Type) -> Type {
    func members(_ type: Type) -> [Type] {
      switch type {
      case .optional(let t): members(t) + [.none]
      case .union(let ts): ts
      default: [type]
      }
    }
    var all: [Type] = []
    for t in members(self) + members(other) where !all.contains(t) { all.append(t) }
    let value = Type.either(all.filter { $0 != .none })
    return !all.contains(.none) ? value : value == .never ? .none : .optional(value)
  }

  /// This type with `none` for the items of empty containers.
  fileprivate var closed: Type {
    switch self {
    case .list(let t): .list(t == .never ? .none : t.closed)
    case .set(let t): .set(t == .never ? .none : t.closed)
    case .frozenset(let t): .frozenset(t == .never ? .none : t.closed)
    case .dict(let k, let v):
      .dict(k == .never ? .none : k.closed, v == .never ? .none : v.closed)
    case .tuple(let items): .tuple(items.map(\.closed))
    case .union(let members): .union(members.map(\.closed))
    case .generic(let name, let arguments): .generic(name, arguments.map(\.closed))
    case .optional(let t): .optional(t.closed)
    case .never, .poison, .variable, .unbound, .none, .bool, .int, .float, .complex, .str, .bytes,
      .bytearray, .ellipsis, .slice, .range, .sequence, .iterator, .generator, .tensor, .instance,
      .closure, .library, .method, .partial, .opaque, .type:
      self
    }
  }

}
