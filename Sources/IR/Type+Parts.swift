extension Type {

  /// This type with each of its parts replaced by what `change` makes of it.
  public func mapParts(_ change: (Type) -> Type) -> Type {
    switch self {
    case .never, .poison, .variable, .unbound, .none, .bool, .int, .float, .complex, .str, .bytes,
      .bytearray, .ellipsis, .slice, .range, .tensor, .instance, .library, .opaque:
      self
    case .list(let t): .list(change(t))
    case .set(let t): .set(change(t))
    case .frozenset(let t): .frozenset(change(t))
    case .sequence(let t): .sequence(change(t))
    case .optional(let t): .optional(change(t))
    case .iterator(let t): .iterator(change(t))
    case .type(let t): .type(change(t))
    case .method(let t, let name): .method(of: change(t), name: name)
    case .dict(let k, let v): .dict(change(k), change(v))
    case .tuple(let ts): .tuple(ts.map(change))
    case .generic(let name, let ts): .generic(name, ts.map(change))
    case .union(let ts): .union(ts.map(change))
    case .closure(let f, let ts): .closure(f, captures: ts.map(change))
    case .generator(let t, let sent, let returned):
      .generator(change(t), sent: change(sent), returned: change(returned))
    case .partial(let callable, let ts, let keywords):
      .partial(change(callable), arguments: ts.map(change), keywords: keywords)
    }
  }

  /// Calls `visit` with each inference variable in this type.
  public func forEachVariable(_ visit: (Int) -> Void) {
    if case .variable(let v) = self { return visit(v) }
    for p in parts { p.forEachVariable(visit) }
  }

  /// This type with each inference variable replaced by what `change` makes of it.
  public func mapVariables(_ change: (Int) -> Type) -> Type {
    if case .variable(let v) = self { return change(v) }
    return mapParts { $0.mapVariables(change) }
  }

  /// `true` iff values of this type hold objects of classes of the module.
  public var holdsObjects: Bool {
    var found = false
    forEachClass { _ in found = true }
    return found
  }

  /// `true` iff values of this very type cannot leave a library.
  public var staysInside: Bool {
    switch self {
    case .slice, .ellipsis, .type, .generic: true
    case .opaque: unfolded == nil
    case .never, .poison, .variable, .unbound, .none, .bool, .int, .float, .complex, .str, .bytes,
      .bytearray, .range, .tensor, .instance, .library, .list, .set, .frozenset, .sequence,
      .optional, .iterator, .method, .dict, .tuple, .union, .closure, .generator, .partial:
      false
    }
  }

  /// Calls `visit` with each class of which this type has objects, or which it is.
  public func forEachClass(_ visit: (Class.ID) -> Void) {
    if case .instance(let id) = self { return visit(id) }
    for p in parts { p.forEachClass(visit) }
  }

}
