import IR

/// Shapes of operators that pick elements.
extension TypeFunctions {

  /// One part of an index between brackets.
  fileprivate enum Part {

    /// An integer, which takes an axis away.
    case integer

    /// A slice, with what is known of its start, stop and step.
    case slice(TypeArgument)

    /// `None`, which adds an axis.
    case newAxis

    /// `...`, which stands for all axes that are left.
    case ellipsis

    /// An array of integers.
    case array([Dimension])

    /// An array of truth values, which takes as many axes as it has.
    case mask(rank: Int)

  }

  /// Returns the shape of `a[index]`.
  static func indexed(_ arguments: [TypeArgument]) -> TypeFunctionResult {
    guard let shape = arguments[0].shape else { return .shape(nil) }
    let isTuple = if case .tuple = arguments[1].type { true } else { false }
    guard let items = isTuple ? arguments[1].elements : [arguments[1]] else { return .shape(nil) }
    var parts: [Part] = []
    for item in items {
      guard let part = part(item) else { return .shape(nil) }
      parts.append(part)
    }
    let taken = parts.map(\.axesTaken).reduce(0, +)
    if taken > shape.count {
      return .failure(
        "too many indices for array: array is \(shape.count)-dimensional, but \(taken) were indexed"
      )
    }
    let ellipses = parts.count { if case .ellipsis = $0 { true } else { false } }
    if ellipses > 1 { return .failure("an index can only have a single ellipsis ('...')") }
    if ellipses == 0 { parts.append(.ellipsis) }
    return pick(parts, from: shape, leaving: shape.count - taken)
  }

  /// Returns what `item` does in an index; `nil` if that is not known.
  private static func part(_ item: TypeArgument) -> Part? {
    switch item.type {
    case .int: return .integer
    case .slice: return .slice(item)
    case .none: return .newAxis
    case .ellipsis: return .ellipsis
    case .tensor(.bool, let shape, _): return shape.map { .mask(rank: $0.count) }
    case .tensor(let s, let shape, _) where s.isInteger:
      return shape.map { $0.isEmpty ? .integer : .array($0) }
    case .list(.bool): return .mask(rank: 1)
    case .list(.int): return .array([dimension(item.elements?.count)])
    default: return nil
    }
  }

  /// Returns the shape that `parts` make of `shape`, `rest` axes being left for the ellipsis.
  private static func pick(
    _ parts: [Part], from shape: [Dimension], leaving rest: Int
  ) -> TypeFunctionResult {
    var result: [Dimension] = []
    var next = 0  // the next axis of the array
    var arrays: [Dimension] = []
    var firstArray: Int?  // where in the result the arrays' axes stand
    var isSplit = false  // arrays with a slice or the like between them
    var hasGap = false
    let hasArrays = parts.contains { if case .array = $0 { true } else { $0.isMask } }
    for part in parts {
      switch part {
      case .ellipsis:
        result += shape[next..<(next + rest)]
        hasGap = hasGap || firstArray != nil
      case .newAxis:
        result.append(.known(1))
        hasGap = hasGap || firstArray != nil
      case .slice(let slice):
        result.append(cut(shape[next], by: slice))
        hasGap = hasGap || firstArray != nil
      case .integer, .array, .mask:
        if !hasArrays { break }
        isSplit = isSplit || (firstArray != nil && hasGap)
        firstArray = firstArray ?? result.count
        let selected: [Dimension] =
          if case .array(let s) = part { s } else { part.isMask ? [.unknown] : [] }
        guard let both = broadcast(arrays, selected) else {
          return .failure("shape mismatch: indexing arrays could not be broadcast together")
        }
        arrays = both
      }
      next += part.axesTaken + (part.isEllipsis ? rest : 0)
    }
    if let firstArray { result.insert(contentsOf: arrays, at: isSplit ? 0 : firstArray) }
    return .shape(result)
  }

  /// Returns what is left of an axis after the slice that `slice` is.
  private static func cut(_ extent: Dimension, by slice: TypeArgument) -> Dimension {
    var bounds = slice.items
    if bounds == nil, case .tuple(let values)? = slice.constant {
      bounds = values.map { TypeArgument($0 == .none ? .none : .int, constant: $0) }
    }
    guard let bounds, bounds.count == 3 else { return .unknown }
    if bounds.contains(where: { !$0.isNone && $0.integer == nil }) { return .unknown }
    let step = bounds[2].integer ?? 1
    if step == 0 { return .unknown }
    return cut(extent, from: bounds[0].integer, to: bounds[1].integer, by: step)
  }

  /// Returns the shape of `a` with that of `indices` in the place of an axis.
  static func gathered(_ arguments: [TypeArgument]) -> TypeFunctionResult {
    guard let a = arguments[0].shape, let indices = arguments[1].shape else { return .shape(nil) }
    guard let axis = arguments[2].integer else {
      return .shape(unknown(rank: max(0, a.count - 1) + indices.count))
    }
    guard let n = normalized(axis, rank: a.count) else {
      return outOfBounds(axis: axis, rank: a.count)
    }
    return .shape(Array(a[..<n]) + indices + Array(a[(n + 1)...]))
  }

  /// Returns the shape of the parts of `a` that the last axis of `indices` names.
  static func gatheredND(_ arguments: [TypeArgument]) -> TypeFunctionResult {
    guard let a = arguments[0].shape, let indices = arguments[1].shape else { return .shape(nil) }
    guard let last = indices.last else {
      return .failure("the indices need at least one dimension")
    }
    let batch = arguments.count > 2 ? arguments[2].integer : 0
    guard case .known(let n) = last, let batch else { return .shape(nil) }
    if batch < 0 || n < 0 || n > a.count || batch > a.count - n {
      return .failure("the indices name \(n) of \(a.count) dimensions")
    }
    return .shape(indices.dropLast() + a[(batch + n)...])
  }

}

extension TypeFunctions.Part {

  /// The number of axes of the array that this part deals with; that of an ellipsis is open.
  fileprivate var axesTaken: Int {
    switch self {
    case .integer, .slice, .array: 1
    case .newAxis, .ellipsis: 0
    case .mask(let rank): rank
    }
  }

  /// `true` iff this is an array of truth values.
  fileprivate var isMask: Bool { if case .mask = self { true } else { false } }

  /// `true` iff this is `...`.
  fileprivate var isEllipsis: Bool { if case .ellipsis = self { true } else { false } }

}
