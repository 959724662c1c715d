import IR

/// Shapes of operators that rearrange elements.
extension TypeFunctions {

  /// Returns the shape of `a` with its axes in a new order; reversed for `None`.
  static func permuted(_ arguments: [TypeArgument]) -> TypeFunctionResult {
    guard let shape = arguments[0].shape else { return .shape(nil) }
    if arguments.count == 1 || arguments[1].isNone { return .shape(shape.reversed()) }
    guard let axes = arguments[1].integers as? [Int] else {
      return .shape(unknown(rank: shape.count))
    }
    let order = axes.compactMap { normalized($0, rank: shape.count) }
    if order.count != axes.count || order.sorted() != Array(shape.indices) {
      return .failure("axes \(axes) do not match an array of dimension \(shape.count)")
    }
    return .shape(order.map { shape[$0] })
  }

  /// Returns the shape of `a` with its elements in the given shape, of which one may be -1.
  static func reshaped(_ arguments: [TypeArgument]) -> TypeFunctionResult {
    guard var result = arguments[1].dimensions else { return .shape(nil) }
    if result.count(where: { $0 == .known(-1) }) > 1 {
      return .failure("can only specify one unknown dimension")
    }
    if result.contains(where: { if case .known(let n) = $0 { n < -1 } else { false } }) {
      return .failure("negative dimensions are not allowed")
    }
    guard let shape = arguments[0].shape else {
      return .shape(result.map { $0 == .known(-1) ? .unknown : $0 })
    }
    let hole = result.firstIndex(of: .known(-1))
    guard let rest = quotient(of: shape, by: result.filter { $0 != .known(-1) }) else {
      return .failure("cannot reshape array of shape \(text(shape)) into shape \(text(result))")
    }
    if let hole {
      result[hole] = rest
    } else if let a = product(shape), let b = product(result), a != b {
      return .failure("cannot reshape array of shape \(text(shape)) into shape \(text(result))")
    }
    return .shape(result)
  }

  /// Returns the size of `shape` divided by that of `parts`; `nil` if it certainly does not divide.
  private static func quotient(of shape: [Dimension], by parts: [Dimension]) -> Dimension? {
    var rest = shape
    var open: [Dimension] = []
    for d in parts {
      // Equal extents cancel out, so that symbols need no values.
      if d != .unknown, d != .known(0), let n = rest.firstIndex(of: d) {
        rest.remove(at: n)
      } else {
        open.append(d)
      }
    }
    guard let size = product(rest), let divisor = product(open) else {
      // One unknown extent is left when all others cancel out.
      let others = rest.filter { if case .known = $0 { false } else { true } }
      let known = rest.filter { if case .known = $0 { true } else { false } }
      if others.count == 1, let a = product(known), let b = product(open), a == b, a != 0 {
        return others[0]
      }
      return .unknown
    }
    if divisor == 0 { return size == 0 ? .unknown : nil }
    return size % divisor == 0 ? .known(size / divisor) : nil
  }

  /// Returns the product of extents, if all are known and it fits.
  static func product(_ shape: [Dimension]) -> Int? {
    var result = 1
    for d in shape {
      guard case .known(let n) = d else { return nil }
      let (next, overflow) = result.multipliedReportingOverflow(by: n)
      if overflow { return nil }
      result = next
    }
    return result
  }

  /// Returns the shape that an integer, a tuple, a list or a vector of integers tells.
  static func shaped(_ arguments: [TypeArgument]) -> TypeFunctionResult {
    guard let extents = arguments[0].dimensions else { return .shape(nil) }
    if extents.contains(where: { if case .known(let n) = $0 { n < 0 } else { false } }) {
      return .failure("negative dimensions are not allowed")
    }
    return .shape(extents)
  }

  /// Returns the shape of `a` without the given axes, or without all that are 1 long.
  static func squeezed(_ arguments: [TypeArgument]) -> TypeFunctionResult {
    guard let shape = arguments[0].shape else { return .shape(nil) }
    if arguments.count == 1 || arguments[1].isNone {
      let isCertain = shape.allSatisfy { if case .known = $0 { true } else { false } }
      return .shape(isCertain ? shape.filter { $0 != .known(1) } : nil)
    }
    guard let axes = arguments[1].integers else { return .shape(nil) }
    guard let known = axes as? [Int] else {
      return .shape(unknown(rank: max(0, shape.count - axes.count)))
    }
    var chosen: Set<Int> = []
    for axis in known {
      guard let n = normalized(axis, rank: shape.count) else {
        return outOfBounds(axis: axis, rank: shape.count)
      }
      if case .known(let extent) = shape[n], extent != 1 {
        return .failure("cannot select an axis to squeeze out which has size not equal to one")
      }
      if !chosen.insert(n).inserted { return .failure("duplicate value in 'axis'") }
    }
    return .shape(shape.indices.compactMap { chosen.contains($0) ? nil : shape[$0] })
  }

  /// Returns the shape of `a` with new axes of length 1.
  static func unsqueezed(_ arguments: [TypeArgument]) -> TypeFunctionResult {
    guard let shape = arguments[0].shape, let axes = arguments[1].integers else {
      return .shape(nil)
    }
    let rank = shape.count + axes.count
    guard let known = axes as? [Int] else { return .shape(unknown(rank: rank)) }
    var new: Set<Int> = []
    for axis in known {
      guard let n = normalized(axis, rank: rank) else { return outOfBounds(axis: axis, rank: rank) }
      if !new.insert(n).inserted { return .failure("repeated axis") }
    }
    var old = shape.makeIterator()
    return .shape((0..<rank).map { new.contains($0) ? .known(1) : old.next() ?? .unknown })
  }

  /// Returns the shape of `a` with some axes cut from a start to an end in steps.
  static func sliced(_ arguments: [TypeArgument]) -> TypeFunctionResult {
    guard var shape = arguments[0].shape else { return .shape(nil) }
    guard let axes = arguments[3].integers as? [Int] else {
      return .shape(unknown(rank: shape.count))
    }
    let cuts = [1, 2, 4].map { arguments[$0].integers ?? axes.map { _ in nil } }
    if cuts.contains(where: { $0.count != axes.count }) {
      return .failure("'starts', 'ends', 'axes' and 'steps' have different lengths")
    }
    for (i, axis) in axes.enumerated() {
      guard let n = normalized(axis, rank: shape.count) else {
        return outOfBounds(axis: axis, rank: shape.count)
      }
      if cuts[2][i] == 0 { return .failure("slice step cannot be zero") }
      if cuts[0][i] == 0, cuts[2][i] == 1, let end = arguments[2].dimensions?[i] {
        shape[n] = limited(shape[n], to: end)
        continue
      }
      guard let start = cuts[0][i], let stop = cuts[1][i], let step = cuts[2][i] else {
        shape[n] = .unknown
        continue
      }
      shape[n] = cut(shape[n], from: start, to: stop, by: step)
    }
    return .shape(shape)
  }

  /// Returns what is left of an axis after a slice from its start to `end`.
  private static func limited(_ extent: Dimension, to end: Dimension) -> Dimension {
    switch (extent, end) {
    case (_, .known(let stop)): cut(extent, from: 0, to: stop, by: 1)
    case (.symbol(let a), .symbol(let b)) where a == b: extent
    case (.known(let n), .symbol(let b)): .symbol("min(\(n), \(b))")
    default: .unknown
    }
  }

  /// Returns what is left of an axis after a slice, as Python clamps its bounds.
  static func cut(_ extent: Dimension, from start: Int?, to stop: Int?, by step: Int) -> Dimension {
    guard case .known(let n) = extent else {
      // A bound of 2^31 and more is "to the end".
      let isWhole = step == 1 && (start ?? 0) == 0 && (stop ?? .max) >= Int(Int32.max)
      return isWhole ? extent : .unknown
    }
    func clamped(_ bound: Int) -> Int {
      let b = bound < 0 ? bound + n : bound
      return step > 0 ? min(max(b, 0), n) : min(max(b, -1), n - 1)
    }
    let first = start.map(clamped) ?? (step > 0 ? 0 : n - 1)
    let last = stop.map(clamped) ?? (step > 0 ? n : -1)
    return dimension(count(from: first, to: last, by: step))
  }

  /// Returns the shape of `a` with the length `k` along `axis`.
  static func resized(_ arguments: [TypeArgument]) -> TypeFunctionResult {
    guard var shape = arguments[0].shape else { return .shape(nil) }
    guard let axis = arguments[1].integer else { return .shape(unknown(rank: shape.count)) }
    guard let n = normalized(axis, rank: shape.count) else {
      return outOfBounds(axis: axis, rank: shape.count)
    }
    shape[n] = dimension(arguments[2].integer)
    return .shape(shape)
  }

}
