import Foundation
import IR
import Testing

@testable import Models

/// Models that are damaged, hostile or beyond what is supported: a diagnostic each, never a crash.
@Suite struct ONNXFaultTests {

  /// Imports `proto` and returns the codes and messages of what is wrong.
  private func faults(
    _ proto: Onnx_ModelProto, operators: OperatorLibrary? = nil
  ) throws -> [String] {
    let (module, diagnostics) = try ONNXModels.imported(proto, operators: operators)
    #expect(operators != nil || module.objects[0].model?.function == nil)
    return diagnostics.sorted.map { "\($0.code): \($0.message)" }
  }

  /// The message of the fault that the model is not valid because of `fact`.
  private func invalid(_ fact: String) -> [String] {
    ["model-invalid: the model 'session' is not valid: \(fact)"]
  }

  @Test func reportsWhatIsNoModel() {
    for bytes in [Data(), Data([0xff, 0xff, 0xff]), Data("hello".utf8)] {
      let (_, diagnostics) = ONNXModels.imported(bytes)
      #expect(diagnostics.sorted.map(\.code) == ["model-unreadable"])
    }
  }

  @Test func reportsCycles() throws {
    let proto = ONNXModels.model([
      ONNXModels.node("Add", ["x", "b"], ["a"], named: "first"),
      ONNXModels.node("Neg", ["a"], ["b"]), ONNXModels.node("Neg", ["b"], ["y"]),
    ])
    #expect(try faults(proto) == invalid("the node 'first' (Add) needs its own result"))
  }

  @Test func reportsSecondDefinitions() throws {
    let proto = ONNXModels.model([
      ONNXModels.node("Neg", ["x"], ["y"]), ONNXModels.node("Exp", ["x"], ["y"]),
    ])
    #expect(try faults(proto) == invalid("'y' is defined more than once"))
  }

  @Test func reportsUndefinedNames() throws {
    let node = ONNXModels.node("Add", ["x", "z"], ["y"], named: "sum")
    #expect(
      try faults(ONNXModels.model([node]))
        == invalid("the node 'sum' (Add) needs 'z', which nothing defines"))
    let none = ONNXModels.model([ONNXModels.node("Neg", ["x"], ["h"])])
    #expect(try faults(none) == invalid("its result needs 'y', which nothing defines"))
  }

  @Test func reportsNegativeExtents() throws {
    var proto = ONNXModels.model([ONNXModels.node("Neg", ["x"], ["y"])])
    proto.graph.input[0] = ONNXModels.input("x", ["-3"])
    #expect(try faults(proto) == invalid("its input 'x' has a negative extent"))
    let weight = ONNXModels.floats("w", [-2], [1, 2])
    let add = ONNXModels.node("Add", ["x", "w"], ["y"])
    #expect(
      try faults(ONNXModels.model([add], weights: [weight]))
        == invalid("the tensor 'w' has a negative extent"))
  }

  @Test func reportsWrongSizes() throws {
    let add = ONNXModels.node("Add", ["x", "w"], ["y"])
    let short = ONNXModels.floats("w", [3], [1, 2])
    #expect(
      try faults(ONNXModels.model([add], weights: [short]))
        == invalid("the tensor 'w' has 8 bytes of elements where its shape needs 12"))
    let huge = ONNXModels.floats("w", [.max, .max], [])
    #expect(
      try faults(ONNXModels.model([add], weights: [huge]))
        == invalid("the tensor 'w' has more elements than memory can hold"))
  }

  @Test func reportsWeightsInOtherFiles() throws {
    var weight = ONNXModels.floats("w", [1], [])
    weight.dataLocation = .external
    let proto = ONNXModels.model(
      [ONNXModels.node("Add", ["x", "w"], ["y"])], weights: [weight])
    #expect(
      try faults(proto) == [
        "model-external-data: the tensor 'w' of the model 'session' is in a separate file"
      ])
  }

  @Test func reportsTraining() throws {
    let proto = ONNXModels.model([
      ONNXModels.node("Dropout", ["x", "", "x"], ["y"], named: "drop")
    ])
    #expect(
      try faults(proto) == [
        "model-unsupported: the model 'session' cannot be compiled: "
          + "the node 'drop' (Dropout) is made for training"
      ])
  }

  @Test func reportsOtherVersions() throws {
    let proto = ONNXModels.model([ONNXModels.node("Neg", ["x"], ["y"])], opset: 99)
    #expect(
      try faults(proto) == ["model-version-unsupported: the model 'session' uses opset 99"])
  }

  @Test func reportsStatisticsForTraining() throws {
    let proto = ONNXModels.model([
      ONNXModels.node("Dropout", ["x"], ["h", "mask"], named: "drop"),
      ONNXModels.node("Where", ["mask", "h", "x"], ["y"]),
    ])
    #expect(
      try faults(proto) == [
        "model-unsupported: the model 'session' cannot be compiled: "
          + "it uses the output 'mask' of the node 'drop' (Dropout)"
      ])
  }

  @Test func namesNodesOfUnknownOperators() throws {
    let proto = ONNXModels.model([
      ONNXModels.node("Neg", ["x"], ["h"], named: "n"),
      ONNXModels.node("Neg", ["h"], ["y"], named: "m"),
    ])
    let (_, diagnostics) = try ONNXModels.imported(proto, operators: OperatorLibrary())
    #expect(diagnostics.sorted.map(\.code) == ["unknown-operator"])
    #expect(diagnostics.sorted[0].notes[0].message == "it is used by 'n', 'm'")
  }

  @Test func survivesDamage() throws {
    let proto = ONNXModels.model(
      [
        ONNXModels.node("Reshape", ["x", "s"], ["h"]),
        ONNXModels.node("Split", ["h", "s"], ["a", "b"]),
        ONNXModels.node("Concat", ["a", "b"], ["y"], [ONNXModels.attribute("axis", 0)]),
      ], weights: [ONNXModels.integers("s", [2, 2])])
    let bytes = try proto.serializedData()
    for end in bytes.indices { _ = ONNXModels.imported(bytes[..<end]) }
    var state: UInt64 = 1
    for _ in 0..<3000 {
      var damaged = bytes
      for _ in 0..<3 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        damaged[Int(state >> 33) % bytes.count] = UInt8(truncatingIfNeeded: state >> 17)
      }
      _ = ONNXModels.imported(damaged)
    }
  }

}
