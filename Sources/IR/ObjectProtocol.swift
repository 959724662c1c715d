/// What containers and built-in functions ask of objects.
public enum ObjectProtocol: Hashable, Sendable {

  /// `object == other` for objects of a class.
  case equal(Class.ID)

  /// `object < other` for objects of a class.
  case less(Class.ID)

  /// `hash(object)`
  case hash

  /// `repr(object)`
  case repr

  /// `str(object)`
  case str

  /// `bool(object)`
  case truth

  /// `iter(object)`
  case iterate

  /// `next(object)`
  case next

  /// The value of a built-in class that the object also is.
  case view

  /// The place in an order that does not change from run to run.
  public var order: (Int, Int) {
    switch self {
    case .equal(let c): (0, c)
    case .less(let c): (1, c)
    case .hash: (2, 0)
    case .repr: (3, 0)
    case .str: (4, 0)
    case .truth: (5, 0)
    case .iterate: (6, 0)
    case .next: (7, 0)
    case .view: (8, 0)
    }
  }

}

extension Class {

  /// The protocols with their functions, in an order that does not change from run to run.
  public var sortedProtocols: [(key: ObjectProtocol, function: Function.ID)] {
    protocols.sorted { $0.key.order < $1.key.order }.map { ($0.key, $0.value) }
  }

}

extension Module {

  /// `true` iff objects of `type` may have been captured, so that they cannot be changed.
  public func hasCapturedObjects(of type: Type) -> Bool {
    if case .instance(let c) = type { classes[c].hasCapturedObjects } else { false }
  }

  /// `true` iff what the kernel of `op` asks of the values of `types` that it is given may raise: an
  /// object's method, or an order that only some of the values have.
  public func protocolsRaise(in types: [Type], of op: Operator) -> Bool {
    if op.isByOrder, types.contains(where: \.mixesOrder) { return true }
    var found = false
    for t in types {
      t.forEachClass { c in
        if classes[c].protocols.values.contains(where: { functions[$0].raises }) { found = true }
      }
    }
    return found
  }

}
