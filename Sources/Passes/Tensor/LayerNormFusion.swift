import IR

/// Recognises `(x - mean(x)) / sqrt(mean((x - mean(x)) ** 2) + epsilon) * weight + bias` on the last
/// axis, as models had it before there was an operator for it.
struct LayerNormFusion: FusionPass {

  /// The name.
  let name = "layer-norm-fusion"

  /// The rule.
  let rules: [Rule] = [
    { i, graph, code in
      guard let sum = graph.call("tensor.add", i.results[0]) else { return false }
      for (scaled, bias) in [(sum[0], sum[1]), (sum[1], sum[0])] {
        guard let product = graph.call("tensor.multiply", scaled) else { continue }
        for (normal, weight) in [(product[0], product[1]), (product[1], product[0])] {
          guard let (x, epsilon) = normalized(normal, graph),
            isVector(weight, for: x, graph), isVector(bias, for: x, graph)
          else { continue }
          let operands = [
            x, weight, bias, code.constant(.float(epsilon)), code.constant(.none),
          ]
          let type = graph.type(i.results[0])
          return code.call("tensor.layer_norm", operands, type: type, isResult: true) != nil
        }
      }
      return false
    }
  ]

  /// Returns the tensor of which `v` has mean 0 and variance 1, and the epsilon.
  private static func normalized(
    _ v: Value.ID, _ graph: TensorGraph
  ) -> (x: Value.ID, epsilon: Double)? {
    guard let quotient = graph.call("tensor.divide", v),
      let difference = graph.call("tensor.subtract", quotient[0]),
      mean(difference[1], graph) == difference[0],
      let root = graph.call("tensor.sqrt", quotient[1]),
      let sum = graph.call("tensor.add", root[0]),
      graph.scalar(difference[0]) == .float32
    else { return nil }
    for (variance, epsilon) in [(sum[0], sum[1]), (sum[1], sum[0])] {
      guard let e = graph.number(epsilon), let square = mean(variance, graph),
        squared(square, graph) == quotient[0]
      else { continue }
      return (difference[0], e)
    }
    return nil
  }

  /// Returns the tensor of which `v` is the mean along the last axis, which stays.
  private static func mean(_ v: Value.ID, _ graph: TensorGraph) -> Value.ID? {
    guard let call = graph.call("tensor.mean", v), let axes = graph.integers(call[1]),
      let rank = graph.shape(call[0])?.count, axes == [-1] || axes == [rank - 1],
      graph.constant(call[2]) == .bool(true)
    else { return nil }
    return call[0]
  }

  /// Returns the tensor of which `v` is the square.
  private static func squared(_ v: Value.ID, _ graph: TensorGraph) -> Value.ID? {
    if let power = graph.call("tensor.power", v), graph.isNumber(power[1], 2) { return power[0] }
    if let product = graph.call("tensor.multiply", v), product[0] == product[1] {
      return product[0]
    }
    return graph.call("tensor.square", v)?[0]
  }

  /// `true` iff `v` is a vector as long as the last axis of `x`.
  private static func isVector(_ v: Value.ID, for x: Value.ID, _ graph: TensorGraph) -> Bool {
    guard let shape = graph.shape(v), shape.count == 1, case .known = shape[0] else {
      return false
    }
    return graph.scalar(v) == .float32 && graph.shape(x)?.last == shape[0]
  }

}
