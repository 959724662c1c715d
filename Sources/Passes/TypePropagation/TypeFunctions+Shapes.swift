import IR

/// Shapes of elementwise, reducing and contracting operators.
extension TypeFunctions {

  /// Returns the shape that all of the shapes broadcast to.
  static func broadcast(_ arguments: [TypeArgument]) -> TypeFunctionResult {
    var result: [Dimension] = []
    for a in arguments {
      guard let shape = a.shape else { return .shape(nil) }
      guard let both = broadcast(result, shape) else {
        let shapes = arguments.compactMap { $0.shape.map(text) }.joined(separator: " ")
        return .failure("operands could not be broadcast together with shapes \(shapes)")
      }
      result = both
    }
    return .shape(result)
  }

  /// Returns the shape that `a` and `b` broadcast to; `nil` if they certainly do not.
  static func broadcast(_ a: [Dimension], _ b: [Dimension]) -> [Dimension]? {
    let rank = max(a.count, b.count)
    let x = Array(repeating: Dimension.known(1), count: rank - a.count) + a
    let y = Array(repeating: Dimension.known(1), count: rank - b.count) + b
    var result: [Dimension] = []
    for (m, n) in zip(x, y) {
      guard let d = broadcast(m, n) else { return nil }
      result.append(d)
    }
    return result
  }

  /// Returns the dimension that `a` and `b` broadcast to; `nil` if they certainly do not.
  private static func broadcast(_ a: Dimension, _ b: Dimension) -> Dimension? {
    switch (a, b) {
    case (.known(1), let d), (let d, .known(1)): d
    case (.known(let m), .known(let n)): m == n ? a : nil
    case (.known, _): a  // the other is the same or 1
    case (_, .known): b
    case (.symbol(let s), .symbol(let t)) where s == t: a
    case (.symbol(let s), .symbol(let t)) where isLimited(t, s): a
    case (.symbol(let s), .symbol(let t)) where isLimited(s, t): b
    default: .unknown
    }
  }

  /// `true` iff the extent `a` is that of a cut to the extent `b`: `min(512, b)`. Where it differs
  /// from `b` it is neither `b` nor 1, so that the two do not broadcast.
  private static func isLimited(_ a: String, _ b: String) -> Bool {
    a.hasPrefix("min(") && a.hasSuffix(", \(b))") && !a.hasPrefix("min(0,")
      && !a.hasPrefix("min(1,")
  }

  /// Returns the shape of `a @ b`.
  static func matmul(_ arguments: [TypeArgument]) -> TypeFunctionResult {
    guard let a = arguments[0].shape, let b = arguments[1].shape else { return .shape(nil) }
    if a.isEmpty || b.isEmpty {
      return .failure("matmul: an operand does not have enough dimensions (has 0)")
    }
    let inner = a[a.count - 1]
    let other = b[max(b.count - 2, 0)]
    if case .known(let m) = inner, case .known(let n) = other, m != n {
      return .failure(
        "matmul: shapes \(text(a)) and \(text(b)) do not go together (\(n) is different from \(m))")
    }
    guard let batch = broadcast(Array(a.dropLast(2)), Array(b.dropLast(2))) else {
      return .failure("operands could not be broadcast together with shapes \(text(a)) \(text(b))")
    }
    let rows = a.count > 1 ? [a[a.count - 2]] : []
    let columns = b.count > 1 ? [b[b.count - 1]] : []
    return .shape(batch + rows + columns)
  }

  /// Returns the shape of `a` without the reduced axes, or with 1 in their place.
  static func reduced(_ arguments: [TypeArgument]) -> TypeFunctionResult {
    guard let shape = arguments[0].shape else {
      let all = arguments[1].isNone && arguments.count > 2 && arguments[2].boolean == false
      return .shape(all ? [] : nil)
    }
    let keeps = arguments.count > 2 ? arguments[2].boolean : false
    guard let keeps else { return .shape(nil) }
    if arguments[1].isNone {
      return .shape(keeps ? shape.map { _ in .known(1) } : [])
    }
    guard let axes = arguments[1].integers else {
      return .shape(keeps ? unknown(rank: shape.count) : nil)
    }
    guard let known = axes as? [Int] else {
      return .shape(unknown(rank: keeps ? shape.count : max(0, shape.count - axes.count)))
    }
    var chosen: Set<Int> = []
    for axis in known {
      guard let n = normalized(axis, rank: shape.count) else {
        return outOfBounds(axis: axis, rank: shape.count)
      }
      if !chosen.insert(n).inserted { return .failure("duplicate value in 'axis'") }
    }
    return .shape(
      shape.indices.compactMap { chosen.contains($0) ? (keeps ? .known(1) : nil) : shape[$0] })
  }

  /// Returns the shape of `x` with the columns of a packed matrix, which its type does not tell.
  static func projected(_ arguments: [TypeArgument]) -> TypeFunctionResult {
    guard let shape = arguments[0].shape else { return .shape(nil) }
    if shape.isEmpty { return .failure("the product with a matrix needs at least one dimension") }
    return .shape(shape.dropLast() + [.unknown])
  }

  /// Returns the shape of `ids` with the columns of a table, which its type does not tell.
  static func embedded(_ arguments: [TypeArgument]) -> TypeFunctionResult {
    .shape(arguments[1].shape.map { $0 + [.unknown] })
  }

  /// Returns the shape of the vector from `start` to `stop` in steps of `step`.
  static func vector(_ arguments: [TypeArgument]) -> TypeFunctionResult {
    if arguments[0].integer == 0, arguments[2].integer == 1, let end = arguments[1].dimensions,
      end.count == 1, case .symbol = end[0]
    {
      return .shape(end)
    }
    let bounds = arguments.map(\.integer)
    guard let known = bounds as? [Int], known[2] != 0 else { return .shape([.unknown]) }
    return .shape([dimension(count(from: known[0], to: known[1], by: known[2]))])
  }

  /// Returns the number of steps of size `step` from `start` up to `stop`, exclusive.
  static func count(from start: Int, to stop: Int, by step: Int) -> Int? {
    let (span, overflow) = stop.subtractingReportingOverflow(start)
    if overflow || step == .min || span == .min { return nil }
    if step > 0 { return span <= 0 ? 0 : (span - 1) / step + 1 }
    return span >= 0 ? 0 : (-span - 1) / -step + 1
  }

  /// Returns the shape of the vector that holds the shape of `x`.
  static func rank(_ arguments: [TypeArgument]) -> TypeFunctionResult {
    .shape([dimension(arguments[0].shape?.count)])
  }

}
