import IR

/// Recognises the normalization of a sum: the sum becomes part of it.
struct ResidualFusion: FusionPass {

  /// The name.
  let name = "residual-fusion"

  /// The rule.
  let rules: [Rule] = [
    { i, graph, code in
      guard let norm = graph.call("tensor.layer_norm", i.results[0]), norm.count == 5,
        graph.isNone(norm[4]), graph.isUsedOnce(norm[0]),
        let sum = graph.call("tensor.add", norm[0]), graph.haveSameShape(sum[0], sum[1]),
        graph.scalar(sum[0]) == .float32, graph.scalar(sum[1]) == .float32
      else { return false }
      let operands = [sum[0], norm[1], norm[2], norm[3], sum[1]]
      let type = graph.type(i.results[0])
      return code.call("tensor.layer_norm", operands, type: type, isResult: true) != nil
    }
  ]

}
