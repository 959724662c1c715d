import IR

/// Recognises `x * 0.5 * (1 + erf(x / sqrt(2)))`, in any order of its factors.
struct GeluFusion: FusionPass {

  /// The name.
  let name = "gelu-fusion"

  /// The rule.
  let rules: [Rule] = [
    { i, graph, code in
      guard graph.name(of: i.operation) == "tensor.multiply" else { return false }
      guard let x = gelu(of: i.results[0], graph), graph.scalar(x) == .float32 else {
        return false
      }
      return code.call("tensor.gelu", [x], type: graph.type(x), isResult: true) != nil
    }
  ]

  /// Returns the `x` of which the product `v` is the GELU.
  private static func gelu(of v: Value.ID, _ graph: TensorGraph) -> Value.ID? {
    var factors: [Value.ID] = []
    collectFactors(of: v, graph, &factors)
    var constant = 1.0
    var x: Value.ID?
    var inner: Value.ID?
    for f in factors {
      if let n = graph.number(f) {
        constant *= n
      } else if let u = onePlusErf(f, graph), inner == nil {
        inner = u
      } else if x == nil {
        x = f
      } else {
        return nil
      }
    }
    guard let x, let inner, abs(constant - 0.5) < 1e-6,
      let rank = graph.shape(x)?.count, graph.shape(v)?.count == rank
    else { return nil }
    return isScaled(inner, x, graph) ? x : nil
  }

  /// Adds the factors of the product `v` to `factors`.
  private static func collectFactors(
    of v: Value.ID, _ graph: TensorGraph, _ factors: inout [Value.ID]
  ) {
    // A product of many factors is no GELU; the bound also keeps hostile models cheap.
    guard factors.count < 8, let operands = graph.call("tensor.multiply", v) else {
      factors.append(graph.source(v))
      return
    }
    for o in operands { collectFactors(of: o, graph, &factors) }
  }

  /// Returns the `u` of which `v` is `1 + erf(u)`.
  private static func onePlusErf(_ v: Value.ID, _ graph: TensorGraph) -> Value.ID? {
    guard let sum = graph.call("tensor.add", v) else { return nil }
    for (a, b) in [(sum[0], sum[1]), (sum[1], sum[0])] where graph.isNumber(b, 1) {
      if let u = graph.call("tensor.erf", a) { return u[0] }
    }
    return nil
  }

  /// `true` iff `v` is `x` divided by the square root of 2.
  private static func isScaled(_ v: Value.ID, _ x: Value.ID, _ graph: TensorGraph) -> Bool {
    let root = 2.0.squareRoot()
    if let quotient = graph.call("tensor.divide", v) {
      return quotient[0] == x && graph.isNumber(quotient[1], root)
    }
    guard let product = graph.call("tensor.multiply", v) else { return false }
    return (product[0] == x && graph.isNumber(product[1], 1 / root))
      || (product[1] == x && graph.isNumber(product[0], 1 / root))
  }

}
