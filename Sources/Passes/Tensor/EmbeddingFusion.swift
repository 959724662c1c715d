import IR

/// Recognises rows gathered from a constant table of floats, or of scaled integers, which stay
/// integers in the artifact.
struct EmbeddingFusion: FusionPass {

  /// The name.
  let name = "embedding-fusion"

  /// The class of tables.
  private static let table = "tensor.QuantizedTable"

  /// The rule.
  let rules: [Rule] = [
    { i, graph, code in
      guard let call = graph.call("tensor.gather", i.results[0]), graph.integers(call[2]) == [0],
        graph.scalar(call[1]) == .int64, let constant = ScaledConstant(call[0], graph),
        let bytes = WeightPacking.table(constant)
      else { return false }
      let resource = code.add(Resource(name: constant.name, bytes: bytes))
      let table = code.constant(.loaded(EmbeddingFusion.table, resource: resource))
      let type = graph.type(i.results[0])
      return code.call("tensor.gather_rows", [table, call[1]], type: type, isResult: true) != nil
    }
  ]

}
