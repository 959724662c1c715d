import IR

import struct Foundation.Data

/// A constant of a model: floats, or small integers that a scale multiplies.
///
/// `cast(integers) * scale` stays the integers and their scales: it is never made floats.
struct ScaledConstant {

  /// The integers or floats, row by row.
  var elements: Data

  /// Their type: `int8` or `float32`.
  var scalar: Scalar

  /// The extents.
  var shape: [Int]

  /// The scales and their extents, if there are any.
  var scales: (values: [Float], shape: [Int])?

  /// A name for the resource that is made of it.
  var name: String

  /// Creates the constant that `v` is; `nil` if it is none, or of other types.
  init?(_ v: Value.ID, _ graph: TensorGraph) {
    if let plain = Self.tensor(v, graph), plain.scalar == .float32 {
      (elements, scalar, shape, name) = plain
      return
    }
    guard let product = graph.call("tensor.multiply", v) else { return nil }
    for (wide, scale) in [(product[0], product[1]), (product[1], product[0])] {
      guard let cast = graph.call("tensor.cast", wide), graph.scalar(wide) == .float32,
        let integers = Self.tensor(Self.unshifted(cast[0], graph), graph),
        integers.scalar == .int8,
        let factors = Self.tensor(scale, graph), factors.scalar == .float32,
        graph.shape(v) == integers.shape.map({ .known($0) })
      else { continue }
      (elements, scalar, shape, name) = integers
      scales = (factors.elements.floats, factors.shape)
      return
    }
    return nil
  }

  /// Returns the elements of the constant that `v` is, or that it is with axes exchanged.
  private static func tensor(
    _ v: Value.ID, _ graph: TensorGraph
  ) -> (elements: Data, scalar: Scalar, shape: [Int], name: String)? {
    if case .tensor(let scalar, let shape, let resource, _)? = graph.constant(v) {
      let r = graph.resources[resource]
      return (r.bytes, scalar, shape, r.name)
    }
    return nil
  }

  /// Returns the integers of which `v` is the difference to a zero point that is 0.
  private static func unshifted(_ v: Value.ID, _ graph: TensorGraph) -> Value.ID {
    guard let difference = graph.call("tensor.subtract", v),
      let zero = graph.call("tensor.cast", difference[1]),
      let integers = graph.call("tensor.cast", difference[0]),
      graph.integers(zero[0])?.allSatisfy({ $0 == 0 }) == true
    else { return v }
    return integers[0]
  }

  /// Returns the scale of each slice along `axis` of a matrix; `nil` if scales are laid otherwise.
  func scales(along axis: Int) -> [Float]? {
    guard let scales, shape.count == 2 else { return nil }
    if scales.values.count == 1 { return Array(repeating: scales.values[0], count: shape[axis]) }
    var laid = Array(repeating: 1, count: max(0, 2 - scales.shape.count)) + scales.shape
    guard laid.count == 2, laid[axis] == shape[axis] else { return nil }
    laid[axis] = 1
    return laid == [1, 1] ? scales.values : nil
  }

}
