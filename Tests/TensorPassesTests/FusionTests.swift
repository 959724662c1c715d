import IR
import Testing

import struct Foundation.Data

@testable import Passes

/// The passes that put one call in the place of several.
@Suite struct FusionTests {

  /// The shape (batch, length, 8).
  private let hidden: [Dimension] = [.symbol("batch"), .symbol("length"), .known(8)]

  // MARK: GELU

  @Test(arguments: 0..<3) func recognisesGelu(form: Int) {
    var model = TensorModel()
    let x = model.parameter(hidden)
    let half = model.floats([], [0.5])
    let scaled =
      form == 1
      ? model.call("tensor.multiply", [x, model.floats([], [0.70710677])])
      : model.call("tensor.divide", [x, model.floats([], [1.4142135])])
    let sum = model.call(
      "tensor.add", [model.call("tensor.erf", [scaled]), model.floats([1], [1])])
    let y =
      switch form {
      case 0: model.call("tensor.multiply", [x, model.call("tensor.multiply", [half, sum])])
      case 1: model.call("tensor.multiply", [model.call("tensor.multiply", [x, half]), sum])
      default: model.call("tensor.multiply", [model.call("tensor.multiply", [x, sum]), half])
      }
    #expect(model.run(GeluFusion(), returning: y) == ["gelu(x0)"])
  }

  @Test func leavesWhatIsNoGelu() {
    var model = TensorModel()
    let x = model.parameter(hidden)
    let scaled = model.call("tensor.divide", [x, model.floats([], [2])])
    let sum = model.call(
      "tensor.add", [model.call("tensor.erf", [scaled]), model.floats([], [1])])
    let half = model.call("tensor.multiply", [x, model.floats([], [0.5])])
    let y = model.call("tensor.multiply", [half, sum])
    #expect(model.run(GeluFusion(), returning: y).count == 5)
  }

  // MARK: Products

  @Test func takesUpWhatFollowsAProduct() {
    var model = TensorModel()
    let x = model.parameter(hidden)
    let weight = model.floats([8, 8], (0..<64).map(Float.init))
    let product = model.call("tensor.matmul", [x, weight])
    let sum = model.call("tensor.add", [product, model.floats([8], Array(repeating: 1, count: 8))])
    let activated = model.call("tensor.gelu", [sum])
    let y = model.call("tensor.add", [x, activated])
    #expect(
      model.run(LinearFusion(), returning: y) == [
        "linear(x0, PackedMatrix, float32[8], gelu, x0)"
      ])
  }

  @Test func leavesProductsThatOthersNeed() {
    var model = TensorModel()
    let x = model.parameter(hidden)
    let weight = model.floats([8, 8], Array(repeating: 0, count: 64))
    let product = model.call("tensor.matmul", [x, weight])
    let y = model.call("tensor.add", [product, model.call("tensor.tanh", [product])])
    #expect(
      model.run(LinearFusion(), returning: y) == [
        "linear(x0, PackedMatrix, None, none, None)", "tanh(#0)", "add(#0, #1)",
      ])
  }

  @Test func packsIntegersWithTheirScales() throws {
    var model = TensorModel()
    let x = model.parameter([.symbol("n"), .known(2)])
    let integers = model.tensor(.int8, [2, 17], Data((0..<34).map { UInt8($0) }))
    let wide = model.call("tensor.cast", [integers, model.type(.float32)])
    let scales = model.floats([1, 17], (0..<17).map { Float($0) + 0.5 })
    let weight = model.call("tensor.multiply", [wide, scales])
    let y = model.call("tensor.matmul", [x, weight])
    #expect(
      model.run(LinearFusion(), returning: y) == ["linear(x0, PackedMatrix, None, none, None)"])
    let bytes = try #require(model.module.resources.last?.bytes)
    #expect(String(decoding: bytes.prefix(8), as: UTF8.self) == "DRUPEPM1")
    #expect(Data(bytes[8..<24]).integers(.int32) == [1, 2, 17, 16])
    #expect(Data(bytes[24..<40]).integers(.int64) == [64, 64 + 32 * 4])
    let laid = Data(bytes[64..<(64 + 32 * 4)]).floats
    #expect(laid.prefix(17) == (0..<17).map { Float($0) + 0.5 }[...])
    #expect(laid.dropFirst(17).allSatisfy { $0 == 0 })
    let panels = [UInt8](bytes[(64 + 32 * 4)...])
    #expect(panels.count == 2 * 2 * 16)
    #expect(Array(panels[0..<16]) == (0..<16).map { UInt8($0) })
    #expect(Array(panels[16..<32]) == (17..<33).map { UInt8($0) })
    #expect(Array(panels[32..<34]) == [16, 0] && panels[48] == 33)
  }

  @Test func leavesScalesThatAreLaidOtherwise() {
    var model = TensorModel()
    let x = model.parameter([.symbol("n"), .known(2)])
    let integers = model.tensor(.int8, [2, 3], Data(count: 6))
    let wide = model.call("tensor.cast", [integers, model.type(.float32)])
    let weight = model.call("tensor.multiply", [wide, model.floats([2, 1], [1, 2])])
    let y = model.call("tensor.matmul", [x, weight])
    #expect(model.run(LinearFusion(), returning: y).last == "matmul(x0, #1)")
  }

  @Test func gathersRowsOfTables() throws {
    var model = TensorModel()
    let ids = model.parameter([.symbol("n")], .int64)
    let integers = model.tensor(.int8, [3, 2], Data([1, 2, 3, 4, 5, 6]))
    let wide = model.call("tensor.cast", [integers, model.type(.float32)])
    let table = model.call("tensor.multiply", [wide, model.floats([3, 1], [1, 2, 3])])
    let y = model.call("tensor.gather", [table, ids, model.constant(.int(0))])
    #expect(model.run(EmbeddingFusion(), returning: y) == ["gather_rows(QuantizedTable, x0)"])
    let bytes = try #require(model.module.resources.last?.bytes)
    #expect(Data(bytes[8..<24]).integers(.int32) == [1, 3, 2, 0])
    #expect(Data(bytes[24..<40]).integers(.int64) == [64, 128])
    #expect(Data(bytes[64..<76]).floats == [1, 2, 3])
    #expect(Array(bytes[128...]) == [1, 2, 3, 4, 5, 6])
  }

  // MARK: Normalization

  @Test func recognisesNormalization() {
    var model = TensorModel()
    let x = model.parameter(hidden)
    let keeps = model.constant(.bool(true))
    let axes = model.tuple(-1)
    let mean = model.call("tensor.mean", [x, axes, keeps])
    let centred = model.call("tensor.subtract", [x, mean])
    let square = model.call("tensor.power", [centred, model.floats([], [2])])
    let variance = model.call("tensor.mean", [square, axes, keeps])
    let shifted = model.call("tensor.add", [variance, model.floats([], [0.5])])
    let normal = model.call("tensor.divide", [centred, model.call("tensor.sqrt", [shifted])])
    let vector = model.floats([8], Array(repeating: 2, count: 8))
    let y = model.call("tensor.add", [model.call("tensor.multiply", [normal, vector]), vector])
    #expect(
      model.run(LayerNormFusion(), returning: y) == [
        "layer_norm(x0, float32[8], float32[8], 0.5, None)"
      ])
  }

  @Test func normalizesSums() {
    var model = TensorModel()
    let x = model.parameter(hidden)
    let vector = model.floats([8], Array(repeating: 2, count: 8))
    let sum = model.call("tensor.add", [x, model.call("tensor.tanh", [x])])
    let y = model.call(
      "tensor.layer_norm",
      [sum, vector, vector, model.constant(.float(0.5)), model.constant(.none)])
    #expect(
      model.run(ResidualFusion(), returning: y) == [
        "tanh(x0)", "layer_norm(x0, float32[8], float32[8], 0.5, #0)",
      ])
  }

}
