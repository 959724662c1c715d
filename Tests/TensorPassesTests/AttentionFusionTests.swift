import IR
import Testing

@testable import Passes

/// Attention in the forms in which models are exported.
@Suite struct AttentionFusionTests {

  /// How keys get their last axes exchanged.
  enum KeyForm: CaseIterable {
    case atOnce, afterwards, asMatrices
  }

  /// Where the factor stands.
  enum ScaleForm: CaseIterable {
    case quotient, product, bothOperands
  }

  /// A model with attention in 2 heads of width 4, and what it returns.
  private func model(
    _ keyForm: KeyForm = .atOnce, _ scaleForm: ScaleForm = .quotient, isMasked: Bool = true,
    isGuarded: Bool = false, joinedAxes: [Int64] = [0, 2, 1, 3]
  ) -> (TensorModel, Value.ID) {
    var m = TensorModel()
    let tokens: [Dimension] = [.symbol("b"), .symbol("s"), .known(8)]
    let inputs = (0..<3).map { _ in m.parameter(tokens) }
    let mask = m.parameter([.symbol("b"), .known(1), .known(1), .symbol("s")])
    let shape = m.call("tensor.shape_of", [inputs[0]], .int64)
    let extents = m.call(
      "tensor.slice", [shape, m.tuple(0), m.tuple(2), m.tuple(0), m.tuple(1)], .int64)
    let cutShape = m.call(
      "tensor.concatenate", [m.constant(.int(0)), extents, m.integers([2, 4])], .int64)
    let cut = inputs.map { m.call("tensor.reshape", [$0, cutShape], overload: 1) }
    let swap = m.tuple(0, 2, 1, 3)
    var query = m.call("tensor.transpose", [cut[0], swap])
    let value = m.call("tensor.transpose", [cut[2], swap])
    var key = m.call("tensor.transpose", [cut[1], keyForm == .atOnce ? m.tuple(0, 2, 3, 1) : swap])
    if keyForm == .afterwards { key = m.call("tensor.transpose", [key, m.tuple(0, 1, 3, 2)]) }
    if keyForm == .asMatrices { key = exchangedAsMatrices(key, &m) }
    let factor = m.floats([], [0.5])
    if scaleForm == .bothOperands {
      query = m.call("tensor.multiply", [query, factor])
      key = m.call("tensor.multiply", [key, factor])
    }
    var scores = m.call("tensor.matmul", [query, key])
    if scaleForm == .quotient { scores = m.call("tensor.divide", [scores, m.floats([], [4])]) }
    if scaleForm == .product { scores = m.call("tensor.multiply", [m.floats([], [0.25]), scores]) }
    if isMasked { scores = m.call("tensor.add", [scores, mask]) }
    var weights = m.call("tensor.softmax", [scores, m.constant(.int(-1))])
    if isGuarded {
      let isNaN = m.call("tensor.isnan", [weights], .bool)
      weights = m.call("tensor.where", [isNaN, m.floats([], [0]), weights])
    }
    let context = m.call("tensor.matmul", [weights, value])
    let order = m.constant(.tuple(joinedAxes.map { .int($0) }))
    let joined = m.call("tensor.transpose", [context, order])
    let whole = m.call(
      "tensor.concatenate", [m.constant(.int(0)), extents, m.integers([8])], .int64)
    let result = m.call("tensor.reshape", [joined, whole], overload: 1)
    return (m, result)
  }

  /// Exchanges the last two axes of `key` as exporters do it for matrices.
  private func exchangedAsMatrices(_ key: Value.ID, _ m: inout TensorModel) -> Value.ID {
    let extents = m.call("tensor.shape_of", [key], .int64)
    func part(_ from: Int64, _ to: Int64) -> Value.ID {
      m.call(
        "tensor.slice", [extents, m.tuple(from), m.tuple(to), m.tuple(0), m.tuple(1)], .int64)
    }
    let zero = m.constant(.int(0))
    let flat = m.call("tensor.concatenate", [zero, m.integers([-1]), part(2, 4)], .int64)
    let matrices = m.call("tensor.reshape", [key, flat], overload: 1)
    let turned = m.call("tensor.transpose", [matrices, m.tuple(0, 2, 1)])
    let full = m.call(
      "tensor.concatenate", [zero, part(0, 2), part(3, 4), part(2, 3)], .int64)
    return m.call("tensor.reshape", [turned, full], overload: 1)
  }

  @Test(arguments: KeyForm.allCases, ScaleForm.allCases)
  func recognisesAttention(_ key: KeyForm, _ scale: ScaleForm) {
    var (m, result) = model(key, scale)
    #expect(
      m.run(AttentionFusion(), returning: result) == ["attention(x0, x1, x2, x3, 2, 0.25)"])
  }

  @Test func recognisesGuardsAgainstNaN() {
    var (m, result) = model(isGuarded: true)
    #expect(
      m.run(AttentionFusion(), returning: result) == ["attention(x0, x1, x2, x3, 2, 0.25)"])
  }

  @Test func needsNoMask() {
    var (m, result) = model(isMasked: false)
    #expect(
      m.run(AttentionFusion(), returning: result) == ["attention(x0, x1, x2, None, 2, 0.25)"])
  }

  @Test func leavesOtherOrdersOfAxes() {
    var (m, result) = model(joinedAxes: [0, 2, 3, 1])
    let calls = m.run(AttentionFusion(), returning: result)
    #expect(calls.contains { $0.hasPrefix("softmax") })
    #expect(!calls.contains { $0.hasPrefix("attention") })
  }

}
