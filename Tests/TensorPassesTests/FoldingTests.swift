import IR
import Testing

import struct Foundation.Data

@testable import Passes

/// The passes that make shapes and small constants known.
@Suite struct FoldingTests {

  /// The shape (batch, length, 384).
  private let hidden: [Dimension] = [.symbol("batch"), .symbol("length"), .known(384)]

  @Test func followsComputedShapes() {
    var model = TensorModel()
    let x = model.parameter(hidden)
    let shape = model.call("tensor.shape_of", [x], .int64)
    let first = model.call(
      "tensor.slice",
      [shape, model.tuple(0), model.tuple(2), model.tuple(0), model.tuple(1)], .int64)
    let target = model.call(
      "tensor.concatenate", [model.constant(.int(0)), first, model.integers([-1, 32])], .int64)
    let cut = model.call("tensor.reshape", [x, target], overload: 1)
    let calls = model.run(ShapeFolding(), returning: cut)
    #expect(calls.last?.hasPrefix("reshape(") == true)
    #expect(
      model.result
        == .tensor(
          .float32, shape: [.symbol("batch"), .symbol("length"), .known(12), .known(32)],
          surface: .numpy))
  }

  @Test func makesShapesWithOneSymbolConstant() {
    var model = TensorModel()
    let x = model.parameter([.symbol("n"), .known(4)])
    let shape = model.call("tensor.shape_of", [x], .int64)
    let rows = model.call(
      "tensor.slice",
      [shape, model.tuple(0), model.tuple(1), model.tuple(0), model.tuple(1)], .int64)
    let target = model.call(
      "tensor.concatenate", [model.constant(.int(0)), rows, model.integers([2, 2])], .int64)
    let cut = model.call("tensor.reshape", [x, target], overload: 1)
    #expect(model.run(ShapeFolding(), returning: cut) == ["reshape(x0, (-1, 2, 2))"])
  }

  @Test func removesReshapesToTheSameShape() {
    var model = TensorModel()
    let x = model.parameter(hidden)
    let shape = model.call("tensor.shape_of", [x], .int64)
    let same = model.call("tensor.reshape", [x, shape], overload: 1)
    let y = model.call("tensor.tanh", [same])
    #expect(model.run(ShapeFolding(), returning: y) == ["tanh(x0)"])
  }

  @Test func knowsWhatACutToAnExtentBroadcastsTo() {
    var model = TensorModel()
    let ids = model.parameter([.symbol("batch"), .symbol("length")])
    let shape = model.call("tensor.shape_of", [ids], .int64)
    let length = model.call(
      "tensor.slice",
      [shape, model.tuple(1), model.tuple(2), model.tuple(0), model.tuple(1)], .int64)
    let table = model.floats([1, 512], Array(repeating: 0, count: 512))
    // The operator takes tuples here; what it holds is what counts.
    let positions = model.call(
      "tensor.slice", [table, model.tuple(0), length, model.tuple(1), model.tuple(1)])
    let sum = model.call("tensor.add", [ids, positions])
    _ = model.run(ShapeFolding(), returning: sum)
    #expect(
      model.result
        == .tensor(.float32, shape: [.symbol("batch"), .symbol("length")], surface: .numpy))
  }

  @Test func computesOnce() {
    var model = TensorModel()
    let x = model.parameter(hidden)
    let a = model.call("tensor.tanh", [model.call("tensor.erf", [x])])
    let b = model.call("tensor.tanh", [model.call("tensor.erf", [x])])
    let y = model.call("tensor.add", [a, b])
    #expect(
      model.run(CommonSubexpressions(), returning: y) == ["erf(x0)", "tanh(#0)", "add(#1, #1)"])
  }

  @Test func removesWhatChangesNothing() {
    var model = TensorModel()
    let x = model.parameter(hidden)
    let cast = model.call("tensor.cast", [x, model.type(.float32)])
    let one = model.floats([], [1])
    let product = model.call("tensor.multiply", [one, cast])
    let quotient = model.call("tensor.divide", [product, one])
    let y = model.call("tensor.tanh", [quotient])
    #expect(model.run(ConstantFolding(), returning: y) == ["tanh(x0)"])
  }

  @Test func keepsProductsThatChangeTheShape() {
    var model = TensorModel()
    let x = model.parameter([.known(3)])
    let y = model.call("tensor.multiply", [x, model.floats([1, 1], [1])])
    #expect(model.run(ConstantFolding(), returning: y) == ["multiply(x0, float32[1, 1])"])
  }

  @Test func transposesConstants() {
    var model = TensorModel()
    let x = model.parameter([.symbol("n"), .known(3)])
    let weight = model.floats([2, 3], [1, 2, 3, 4, 5, 6])
    let turned = model.call("tensor.transpose", [weight, model.constant(.none)])
    let y = model.call("tensor.matmul", [x, turned])
    #expect(model.run(ConstantFolding(), returning: y) == ["matmul(x0, float32[3, 2])"])
    #expect(model.module.resources.last?.bytes.floats == [1, 4, 2, 5, 3, 6])
  }

}
