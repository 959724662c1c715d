import IR

/// Recognises attention in several heads: queries, keys and values cut into heads, the products of
/// queries and keys scaled and masked, their softmax, its product with the values, and the heads
/// put together again.
///
/// Only the structure counts: the axes that are exchanged and the extents must fit. The expression
/// of the mask stays what it is.
struct AttentionFusion: FusionPass {

  /// The name.
  let name = "attention-fusion"

  /// The rule.
  let rules: [Rule] = [
    { i, graph, code in
      guard graph.name(of: i.operation) == "tensor.reshape" else { return false }
      guard let found = attention(endingIn: i.results[0], graph) else { return false }
      let mask = found.mask ?? code.constant(.none)
      let heads = code.constant(.int(Int64(found.query.heads)))
      let scale = code.constant(.float(found.scale))
      let operands = [found.query, found.key, found.value].map(\.tokens)
      return code.call(
        "tensor.attention", operands + [mask, heads, scale], type: graph.type(found.query.tokens),
        isResult: true) != nil
    }
  ]

  /// Attention that was found.
  private struct Attention {

    /// The operands, token by token.
    var query, key, value: Heads

    /// What is added to the scaled products.
    var mask: Value.ID?

    /// The factor of the products.
    var scale: Double

  }

  /// A tensor that was cut into heads.
  private struct Heads: Equatable {

    /// The tensor before: (batch, tokens, heads * width).
    var tokens: Value.ID

    /// The number of heads, and the width of each.
    var heads, width: Int

  }

  /// Returns the attention whose heads `v` puts together.
  private static func attention(endingIn v: Value.ID, _ graph: TensorGraph) -> Attention? {
    guard let joined = graph.call("tensor.reshape", v),
      let context = exchanged(joined[0], [0, 2, 1, 3], graph),
      let product = graph.call("tensor.matmul", context),
      let value = heads(product[1], graph),
      let scores = softmax(product[0], graph)
    else { return nil }
    let (products, mask) = unmasked(scores, graph)
    var scale = 1.0
    guard let factors = graph.call("tensor.matmul", unscaled(products, &scale, graph)),
      let query = heads(unscaled(factors[0], &scale, graph), graph),
      let key = transposedHeads(factors[1], &scale, graph)
    else { return nil }
    guard query.heads == key.heads, query.heads == value.heads, query.width == key.width,
      query.width == value.width, graph.haveSameShape(query.tokens, key.tokens),
      graph.haveSameShape(query.tokens, value.tokens), graph.haveSameShape(v, query.tokens)
    else { return nil }
    if let mask {
      guard graph.scalar(mask) == .float32, graph.haveSameShape(scores, products) else {
        return nil
      }
    }
    return Attention(query: query, key: key, value: value, mask: mask, scale: scale)
  }

  /// Returns the operand of the exchange of axes that `v` is.
  private static func exchanged(
    _ v: Value.ID, _ axes: [Int], _ graph: TensorGraph
  ) -> Value.ID? {
    guard let call = graph.call("tensor.transpose", v), let order = graph.integers(call[1]),
      order.map({ $0 < 0 ? $0 + order.count : $0 }) == axes
    else { return nil }
    return call[0]
  }

  /// Returns the tokens of which `v` is the heads: (batch, heads, tokens, width).
  private static func heads(_ v: Value.ID, _ graph: TensorGraph) -> Heads? {
    exchanged(v, [0, 2, 1, 3], graph).flatMap { split($0, graph) }
  }

  /// Returns the tokens of which `v` is the cut: (batch, tokens, heads, width).
  private static func split(_ v: Value.ID, _ graph: TensorGraph) -> Heads? {
    guard let call = graph.call("tensor.reshape", v), let cut = graph.shape(v), cut.count == 4,
      let whole = graph.shape(call[0]), whole.count == 3, !whole.contains(.unknown),
      cut[0] == whole[0], cut[1] == whole[1], case .known(let heads) = cut[2],
      case .known(let width) = cut[3], whole[2] == .known(heads * width)
    else { return nil }
    return Heads(tokens: call[0], heads: heads, width: width)
  }

  /// Returns the tokens of which `v` is the heads with the last axes exchanged, multiplying
  /// `scale` by the factors that are met.
  private static func transposedHeads(
    _ v: Value.ID, _ scale: inout Double, _ graph: TensorGraph
  ) -> Heads? {
    let plain = unscaled(v, &scale, graph)
    if let cut = exchanged(plain, [0, 2, 3, 1], graph) { return split(cut, graph) }
    if let inner = exchanged(plain, [0, 1, 3, 2], graph) ?? exchangedMatrices(plain, graph) {
      return heads(unscaled(inner, &scale, graph), graph)
    }
    return nil
  }

  /// Returns the operand of which `v` is the exchange of the last two of four axes, done on a
  /// tensor whose first two were one.
  private static func exchangedMatrices(_ v: Value.ID, _ graph: TensorGraph) -> Value.ID? {
    guard let outer = graph.call("tensor.reshape", v),
      let middle = exchanged(outer[0], [0, 2, 1], graph),
      let inner = graph.call("tensor.reshape", middle),
      let source = graph.shape(inner[0]), source.count == 4, !source.contains(.unknown),
      let matrices = graph.shape(middle), matrices.count == 3,
      Array(matrices.dropFirst()) == Array(source.dropFirst(2)),
      graph.shape(v) == [source[0], source[1], source[3], source[2]]
    else { return nil }
    return inner[0]
  }

  /// Returns the operand of the softmax along the last axis that `v` is, or is with 0 for NaN.
  private static func softmax(_ v: Value.ID, _ graph: TensorGraph) -> Value.ID? {
    var weights = v
    if let choice = graph.call("tensor.where", v), graph.isNumber(choice[1], 0),
      let test = graph.call("tensor.isnan", choice[0]), test[0] == choice[2]
    {
      weights = choice[2]
    }
    guard let call = graph.call("tensor.softmax", weights), let axis = graph.integers(call[1]),
      axis == [-1] || axis == [3]
    else { return nil }
    return call[0]
  }

  /// Returns the scores without the mask that is added to them, and the mask.
  private static func unmasked(
    _ v: Value.ID, _ graph: TensorGraph
  ) -> (scores: Value.ID, mask: Value.ID?) {
    guard let sum = graph.call("tensor.add", v) else { return (v, nil) }
    for (scores, mask) in [(sum[0], sum[1]), (sum[1], sum[0])] {
      var scale = 1.0
      if graph.call("tensor.matmul", unscaled(scores, &scale, graph)) != nil {
        return (scores, mask)
      }
    }
    return (v, nil)
  }

  /// Returns `v` without the known numbers it is multiplied or divided by, which go to `scale`.
  private static func unscaled(
    _ v: Value.ID, _ scale: inout Double, _ graph: TensorGraph
  ) -> Value.ID {
    if let product = graph.call("tensor.multiply", v) {
      for (x, factor) in [(product[0], product[1]), (product[1], product[0])] {
        guard let n = graph.number(factor), graph.number(x) == nil else { continue }
        scale *= n
        return unscaled(x, &scale, graph)
      }
    }
    if let quotient = graph.call("tensor.divide", v), let n = graph.number(quotient[1]), n != 0 {
      scale /= n
      return unscaled(quotient[0], &scale, graph)
    }
    return v
  }

}
