import IR

/// Recognises products with constant matrices, and what comes right after them: a bias, an
/// activation and an addition. The matrices are packed for the kernel.
struct LinearFusion: FusionPass {

  /// The name.
  let name = "linear-fusion"

  /// The rules, one for each thing that a product takes up.
  let rules: [Rule] = [product, bias, activation, residual]

  /// The parts of a call of `tensor.linear`.
  private struct Linear {
    var x, weight, bias, activation, residual: Value.ID
  }

  /// The class of packed matrices.
  private static let matrix = "tensor.PackedMatrix"

  /// The linear operator whose result is `v`, if it can take up more because nothing else uses it.
  private static func linear(_ v: Value.ID, _ graph: TensorGraph) -> Linear? {
    guard graph.isUsedOnce(v), let a = graph.call("tensor.linear", v), a.count == 5,
      graph.isNone(a[4])
    else { return nil }
    return Linear(x: a[0], weight: a[1], bias: a[2], activation: a[3], residual: a[4])
  }

  /// `true` iff `linear` has no activation.
  private static func isPlain(_ linear: Linear, _ graph: TensorGraph) -> Bool {
    graph.constant(linear.activation) == .str("none")
  }

  /// Adds `linear` with the result of the replaced instruction.
  private static func add(
    _ linear: Linear, _ v: Value.ID, _ graph: TensorGraph, _ code: inout TensorCode
  ) -> Bool {
    let operands = [linear.x, linear.weight, linear.bias, linear.activation, linear.residual]
    return code.call("tensor.linear", operands, type: graph.type(v), isResult: true) != nil
  }

  /// A product with a constant matrix.
  private static let product: Rule = { i, graph, code in
    guard let call = graph.call("tensor.matmul", i.results[0]), graph.scalar(call[0]) == .float32,
      let rank = graph.shape(call[0])?.count, rank >= 2,
      let constant = ScaledConstant(call[1], graph), let bytes = WeightPacking.matrix(constant)
    else { return false }
    let resource = code.add(Resource(name: constant.name, bytes: bytes))
    let linear = Linear(
      x: call[0], weight: code.constant(.loaded(matrix, resource: resource)),
      bias: code.constant(.none), activation: code.constant(.str("none")),
      residual: code.constant(.none))
    return add(linear, i.results[0], graph, &code)
  }

  /// The addition of a constant vector.
  private static let bias: Rule = { i, graph, code in
    guard let sum = graph.call("tensor.add", i.results[0]) else { return false }
    for (a, b) in [(sum[0], sum[1]), (sum[1], sum[0])] {
      guard var linear = linear(a, graph), isPlain(linear, graph), graph.isNone(linear.bias),
        graph.constant(b) != nil, graph.scalar(b) == .float32,
        let shape = graph.shape(b), shape.count == 1, shape[0] != .known(1),
        shape[0] == graph.shape(a)?.last
      else { continue }
      linear.bias = b
      return add(linear, i.results[0], graph, &code)
    }
    return false
  }

  /// An activation.
  private static let activation: Rule = { i, graph, code in
    guard let (name, operand) = activated(i.results[0], graph),
      var linear = linear(operand, graph), isPlain(linear, graph)
    else { return false }
    linear.activation = code.constant(.str(Text(name)))
    return add(linear, i.results[0], graph, &code)
  }

  /// Returns the name of the activation that computes `v`, and its operand.
  private static func activated(
    _ v: Value.ID, _ graph: TensorGraph
  ) -> (name: String, operand: Value.ID)? {
    for name in ["gelu", "tanh", "sigmoid"] {
      if let call = graph.call("tensor.\(name)", v) { return (name, call[0]) }
    }
    if let call = graph.call("tensor.maximum", v), graph.isZero(call[1]),
      graph.haveSameShape(v, call[0])
    {
      return ("relu", call[0])
    }
    return nil
  }

  /// The addition of a tensor of the same shape.
  private static let residual: Rule = { i, graph, code in
    guard let sum = graph.call("tensor.add", i.results[0]) else { return false }
    for (a, b) in [(sum[0], sum[1]), (sum[1], sum[0])] {
      guard var linear = linear(a, graph), graph.haveSameShape(a, b), graph.scalar(b) == .float32
      else { continue }
      linear.residual = b
      return add(linear, i.results[0], graph, &code)
    }
    return false
  }

}

extension TensorGraph {

  /// `true` iff `v` is the number 0.
  func isZero(_ v: Value.ID) -> Bool { number(v) == 0 }

}
