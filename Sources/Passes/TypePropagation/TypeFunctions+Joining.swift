import IR

/// Shapes of operators that join arrays.
extension TypeFunctions {

  /// Returns the shape of arrays joined along an axis; of their elements in a row for `None`.
  static func concatenated(_ arguments: [TypeArgument]) -> TypeFunctionResult {
    let (parts, isComplete, axis) = partsAndAxis(arguments)
    if axis.isNone { return .shape([.unknown]) }
    let shapes = parts.map(\.shape)
    guard let known = shapes as? [[Dimension]], let first = known.first else { return .shape(nil) }
    if known.contains(where: { $0.count != first.count }) {
      return .failure("all the input array dimensions must match exactly")
    }
    if first.isEmpty { return .failure("zero-dimensional arrays cannot be concatenated") }
    guard let position = axis.integer else { return .shape(unknown(rank: first.count)) }
    guard let n = normalized(position, rank: first.count) else {
      return outOfBounds(axis: position, rank: first.count)
    }
    var result = first
    for shape in known.dropFirst() {
      for d in first.indices where d != n {
        guard let both = agreed(result[d], shape[d]) else {
          return .failure(
            "all the input array dimensions except for the concatenation axis must match exactly")
        }
        result[d] = both
      }
    }
    result[n] = isComplete ? sum(known.map { $0[n] }) : .unknown
    return .shape(result)
  }

  /// Returns the tuple of so many items of one type.
  static func repeated(_ arguments: [TypeArgument]) -> TypeFunctionResult {
    guard let count = arguments[1].integer, count >= 0 else {
      return .failure("the number of items is not known")
    }
    return .type(.tuple(Array(repeating: arguments[0].type, count: count)))
  }

  /// Returns the tuple of so many items, a list of such, and so many items again.
  static func starred(_ arguments: [TypeArgument]) -> TypeFunctionResult {
    guard let before = arguments[1].integer, let after = arguments[2].integer, before >= 0,
      after >= 0
    else { return .failure("the number of items is not known") }
    let item = arguments[0].type
    return .type(
      .tuple(
        Array(repeating: item, count: before) + [.list(item)]
          + Array(repeating: item, count: after)))
  }

  /// Returns the shape of arrays of one shape joined along a new axis.
  static func stacked(_ arguments: [TypeArgument]) -> TypeFunctionResult {
    let (parts, isComplete, axis) = partsAndAxis(arguments)
    let shapes = parts.map(\.shape)
    guard let known = shapes as? [[Dimension]], var result = known.first else {
      return .shape(nil)
    }
    for shape in known.dropFirst() {
      guard shape.count == result.count else {
        return .failure("all input arrays must have the same shape")
      }
      for d in result.indices {
        guard let both = agreed(result[d], shape[d]) else {
          return .failure("all input arrays must have the same shape")
        }
        result[d] = both
      }
    }
    guard let position = axis.integer else { return .shape(unknown(rank: result.count + 1)) }
    guard let n = normalized(position, rank: result.count + 1) else {
      return outOfBounds(axis: position, rank: result.count + 1)
    }
    result.insert(dimension(isComplete ? known.count : nil), at: n)
    return .shape(result)
  }

  /// Returns the arrays to join, whether these are all, and the axis, which is the last argument.
  private static func partsAndAxis(
    _ arguments: [TypeArgument]
  ) -> (parts: [TypeArgument], isComplete: Bool, axis: TypeArgument) {
    let axis = arguments.count > 1 ? arguments[arguments.count - 1] : zeroAxis
    let joined = arguments.count > 1 ? Array(arguments.dropLast()) : arguments
    guard joined.count == 1 else { return (joined, true, axis) }
    if let elements = joined[0].elements { return (elements, true, axis) }
    switch joined[0].type {
    case .list(let item), .sequence(let item): return ([TypeArgument(item)], false, axis)
    default: return (joined, true, axis)
    }
  }

  /// The axis when none is given.
  private static let zeroAxis = TypeArgument(.int, constant: .int(0))

  /// Returns the extent that both are; `nil` if they certainly differ.
  private static func agreed(_ a: Dimension, _ b: Dimension) -> Dimension? {
    switch (a, b) {
    case (.known(let m), .known(let n)): m == n ? a : nil
    case (.known, _), (.symbol, .unknown): a
    case (_, .known), (.unknown, .symbol): b
    default: a == b ? a : .unknown
    }
  }

  /// Returns the sum of extents.
  private static func sum(_ extents: [Dimension]) -> Dimension {
    var result = 0
    for d in extents {
      guard case .known(let n) = d else { return extents.count == 1 ? d : .unknown }
      let (next, overflow) = result.addingReportingOverflow(n)
      if overflow { return .unknown }
      result = next
    }
    return .known(result)
  }

}
