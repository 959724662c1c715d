import IR

/// What the type variables of signatures may stand for.
extension Matching {

  /// `true` iff the type variable `name` may stand for `type`, as far as that is known.
  func mayStand(_ name: String, for type: Type) -> Bool {
    switch name {
    case "Ordered": isOrdered(type)
    case "Hashable", "K": isHashable(type)
    default: true
    }
  }

  /// `true` iff `<` is defined for all pairs of values of `type`.
  private func isOrdered(_ type: Type) -> Bool {
    switch variables.shallow(type) {
    case .none, .complex, .ellipsis, .slice, .range, .set, .frozenset, .dict, .optional, .iterator,
      .generator, .closure, .library, .method, .partial, .type, .unbound:
      false
    case .list(let t), .sequence(let t): isOrdered(t)
    case .tuple(let items): items.allSatisfy(isOrdered)
    case .union(let members): members.allSatisfy { [.bool, .int, .float].contains($0) }
    case .never, .poison, .variable, .bool, .int, .float, .str, .bytes, .bytearray, .tensor,
      .instance, .generic, .opaque:
      true
    }
  }

  /// `true` iff all values of `type` can be keys.
  private func isHashable(_ type: Type) -> Bool {
    switch variables.shallow(type) {
    case .bytearray, .slice, .list, .set, .dict: false
    case .tensor(_, let shape, _): shape?.isEmpty ?? true
    case .sequence(let t), .optional(let t): isHashable(t)
    case .tuple(let items), .union(let items): items.allSatisfy(isHashable)
    case .never, .poison, .variable, .unbound, .none, .bool, .int, .float, .complex, .str, .bytes,
      .ellipsis, .range, .frozenset, .iterator, .generator, .instance, .closure, .library, .method,
      .partial, .generic, .opaque, .type:
      true
    }
  }

}
