import Foundation
import IR
import Testing

@testable import Models

/// ONNX graphs as functions.
@Suite struct ONNXImportTests {

  /// Imports `proto` and returns the calls of its function.
  private func calls(_ proto: Onnx_ModelProto) throws -> [String] {
    let (module, diagnostics) = try ONNXModels.imported(proto)
    #expect(diagnostics.sorted.map(\.message) == [])
    let id = try #require(module.objects[0].model?.function)
    return ONNXModels.calls(in: module.functions[id])
  }

  @Test func makesCallsOfNodes() throws {
    let proto = ONNXModels.model(
      [
        ONNXModels.node("MatMul", ["x", "w"], ["h"]),
        ONNXModels.node("Softmax", ["h"], ["y"], [ONNXModels.attribute("axis", -1)]),
      ], weights: [ONNXModels.floats("w", [4, 4], Array(repeating: 1, count: 16))])
    #expect(
      try calls(proto) == [
        "onnx.MatMul(x, float32[4, 4])", "onnx.Softmax(h, axis=-1)", "python.tuple.display(y)",
      ])
  }

  @Test func keepsSymbolsOfInputs() throws {
    let proto = ONNXModels.model([ONNXModels.node("Relu", ["x"], ["y"])])
    let (module, _) = try ONNXModels.imported(proto)
    let f = module.functions[0]
    #expect(f.origin == .model)
    #expect(
      f.parameters[0].annotation
        == .tensor(.float32, shape: [.symbol("batch"), .known(4)], surface: .numpy))
  }

  @Test func storesWeightsLittleEndian() throws {
    let proto = ONNXModels.model(
      [ONNXModels.node("Add", ["x", "b"], ["y"])],
      weights: [ONNXModels.floats("b", [2], [1, -2])])
    let (module, _) = try ONNXModels.imported(proto)
    #expect(module.resources[1].name == "b")
    #expect(Array(module.resources[1].bytes) == [0, 0, 0x80, 0x3f, 0, 0, 0, 0xc0])
  }

  @Test func readsWeightsInOtherFiles() throws {
    var weight = ONNXModels.floats("b", [2], [])
    weight.dataLocation = .external
    weight.externalData = [("location", "w.bin"), ("offset", "1"), ("length", "8")].map {
      var entry = Onnx_StringStringEntryProto()
      entry.key = $0
      entry.value = $1
      return entry
    }
    let proto = ONNXModels.model([ONNXModels.node("Add", ["x", "b"], ["y"])], weights: [weight])
    for (size, isWhole) in [(9, true), (8, false)] {
      var module = Module(name: "test")
      module.resources = [
        Resource(name: "model.onnx", bytes: try proto.serializedData()),
        Resource(name: "w.bin", bytes: Data((0..<size).map { UInt8($0) })),
      ]
      let description = CapturedModel(
        format: "onnx", resource: 0, inputs: [], outputs: [], methods: [:], external: ["w.bin": 1])
      module.objects = [
        CapturedObject(
          type: "onnxruntime.InferenceSession", name: "session", span: .nowhere, resource: 0,
          model: description)
      ]
      let diagnostics = importModels(into: &module)
      #expect(diagnostics.isEmpty == isWhole)
      if isWhole { #expect(Array(module.resources[2].bytes) == [1, 2, 3, 4, 5, 6, 7, 8]) }
    }
  }

  @Test func passesNoneForInputsLeftOut() throws {
    let proto = ONNXModels.model([ONNXModels.node("Clip", ["x", "", "x"], ["y"])])
    #expect(try calls(proto)[0] == "onnx.Clip(x, None, x)")
  }

  @Test func turnsKnownAxesIntoTuples() throws {
    let axes = ONNXModels.integers("axes", [1])
    let proto = ONNXModels.model(
      [
        ONNXModels.node("ReduceSum", ["x", "axes"], ["s"], [ONNXModels.attribute("keepdims", 1)]),
        ONNXModels.node("Slice", ["s", "axes", "axes"], ["y"]),
      ], weights: [axes])
    #expect(
      try calls(proto).prefix(2) == [
        "onnx.ReduceSum(x, (1), keepdims=true)", "onnx.Slice(s, (1), (1), (0), (1))",
      ])
  }

  @Test func leavesCopyingReshapesToTheRun() throws {
    let proto = ONNXModels.model(
      [ONNXModels.node("Reshape", ["x", "shape"], ["y"])],
      weights: [ONNXModels.integers("shape", [0, -1])])
    #expect(try calls(proto)[0] == "onnx.Reshape(x, int64[2])")
  }

  @Test func chainsVariadicOperators() throws {
    let proto = ONNXModels.model([
      ONNXModels.node("Max", ["x", "x", "x"], ["m"]), ONNXModels.node("Sum", ["m"], ["s"]),
      ONNXModels.node("Concat", ["s", "m"], ["y"], [ONNXModels.attribute("axis", 0)]),
    ])
    #expect(
      try calls(proto).prefix(3) == [
        "onnx.Max(x, x)", "onnx.Max(m, x)", "tensor.concatenate(0, m, m)",
      ])
  }

  @Test func splitsIntoParts() throws {
    let proto = ONNXModels.model(
      [
        ONNXModels.node("Split", ["x", "n"], ["a", "b"], [ONNXModels.attribute("axis", 1)]),
        ONNXModels.node("Add", ["a", "b"], ["y"]),
      ], weights: [ONNXModels.integers("n", [1, 3])])
    #expect(
      try calls(proto).prefix(2) == [
        "onnx.Split(x, axis=1, start=0, end=1)", "onnx.Split(x, axis=1, start=1, end=4)",
      ])
  }

  @Test func sortsNodes() throws {
    let proto = ONNXModels.model([
      ONNXModels.node("Exp", ["h"], ["y"]), ONNXModels.node("Neg", ["x"], ["h"]),
    ])
    #expect(try calls(proto).prefix(2) == ["onnx.Neg(x)", "onnx.Exp(h)"])
  }

  @Test func turnsElementTypesIntoClasses() throws {
    let proto = ONNXModels.model([
      ONNXModels.node("Cast", ["x"], ["y"], [ONNXModels.attribute("to", 7)])
    ])
    #expect(try calls(proto)[0] == "onnx.Cast(x, to=type)")
  }

}
