import IR

/// What the type variables of signatures may stand for.
extension Matching {

  /// `true` iff the type variable `name` may stand for `type`, as far as that is known.
  func mayStand(_ name: String, for type: Type) -> Bool {
    switch name {
    case "Ordered": (folds || !isOneOfSeveral(type)) && isOrdered(type)
    case "Numeric": isNumeric(type)
    case "Hashable", "K": isHashable(type)
    default: true
    }
  }

  /// `true` iff values of `type` are real numbers, of one type or of several.
  private func isNumeric(_ type: Type) -> Bool {
    switch variables.shallow(type) {
    case .union(let members): members.allSatisfy(\.isRealNumber)
    case let single: single.isRealNumber
    }
  }

  /// `true` iff a value of `type` is of one of several types that are not ordered among each other:
  /// what compares two of them is taken apart.
  private func isOneOfSeveral(_ type: Type) -> Bool {
    switch variables.shallow(type) {
    case .optional: true
    case .union(let members): !members.allSatisfy(\.isRealNumber)
    default: false
    }
  }

  /// `true` iff `<` is defined for pairs of values of `type`, or raises TypeError for some of them.
  private func isOrdered(_ type: Type) -> Bool {
    switch variables.shallow(type) {
    case .none, .complex, .ellipsis, .slice, .range, .set, .frozenset, .dict, .iterator, .generator,
      .closure, .library, .method, .partial, .type, .unbound:
      false
    // None is equal to itself, so that the items behind it decide.
    case .list(let t), .sequence(let t): t == .none || isOrdered(t)
    case .tuple(let items): items.allSatisfy { $0 == .none || isOrdered($0) }
    case .optional(let t): isOrdered(t) && !t.holdsObjects
    case .union(let members):
      // Objects may order themselves among others, and a tuple is compared with one of its kind.
      members.allSatisfy { isOrdered($0) && !$0.holdsObjects }
        && members.filter(\.isTuple).count < 2
    case .generic(let name, _), .opaque(let name): comparesObjects(of: name)
    case .never, .poison, .variable, .bool, .int, .float, .str, .bytes, .bytearray, .tensor,
      .instance:
      true
    }
  }

  /// `true` iff an overload of `<` names the library's class `name`.
  private func comparesObjects(of name: String) -> Bool {
    library.overloads(of: "python.lt").contains {
      library[$0].parameters.contains {
        switch $0.type {
        case .type(.opaque(name)), .generic(name, _): true
        default: false
        }
      }
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

extension Type {

  /// `true` iff its values are tuples.
  fileprivate var isTuple: Bool {
    switch self {
    case .tuple, .sequence: true
    default: false
    }
  }

}
