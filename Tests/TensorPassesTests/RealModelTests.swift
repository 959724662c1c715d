import Foundation
import IR
import Lowering
import Models
import Passes
import Source
import Testing

/// A whole model through import and tensor passes.
///
/// The environment names what is not part of the repository: `DRUPE_TEST_MODEL` an encoder in ONNX
/// form, and `DRUPE_TEST_OPERATORS` the captured operators (`python -m drupe.capture --operators`).
@Suite struct RealModelTests {

  /// The value of the environment variable `name`.
  private static func path(_ name: String) -> URL? {
    ProcessInfo.processInfo.environment[name].map { URL(fileURLWithPath: $0) }
  }

  /// `true` iff the environment names a model and the operators.
  private static var isGiven: Bool {
    path("DRUPE_TEST_MODEL") != nil && path("DRUPE_TEST_OPERATORS") != nil
  }

  @Test(.enabled(if: isGiven, "DRUPE_TEST_MODEL and DRUPE_TEST_OPERATORS are not set"))
  func fusesAnEncoder() throws {
    let operators = try Data(contentsOf: #require(Self.path("DRUPE_TEST_OPERATORS")))
    let bytes = try Data(contentsOf: #require(Self.path("DRUPE_TEST_MODEL")))
    let library = try operatorLibrary(from: operators)
    var module = Module(name: "test")
    module.resources = [Resource(name: "model.onnx", bytes: bytes)]
    module.objects = [
      CapturedObject(
        type: "onnxruntime.InferenceSession", name: "model", span: .nowhere, resource: 0,
        model: CapturedModel(format: "onnx", resource: 0, inputs: [], outputs: [], methods: [:]))
    ]
    #expect(importModels(into: &module, operators: library).sorted == [])
    let function = try #require(module.objects[0].model?.function)
    module.predictors = [
      Predictor(
        function: function, name: "model", tag: nil, description: nil, metadata: [:], examples: 0)
    ]
    var context = PassContext(library: library)
    for pass in [TypePropagation(), Decomposition()] as [any Pass] + tensorPasses {
      pass.run(on: &module, context: &context)
      #expect(context.diagnostics.sorted == [], "after \(pass.name)")
    }
    var counts: [String: Int] = [:]
    module.functions[module.predictors[0].function].body.forEachInstruction { i in
      guard case .apply(.operator(let id), _) = i.operation else { return }
      counts[library[id].name, default: 0] += 1
    }
    #expect(counts["tensor.attention", default: 0] > 0)
    #expect(counts["tensor.linear", default: 0] > counts["tensor.attention", default: 0])
    for name in ["tensor.matmul", "tensor.softmax", "tensor.erf", "tensor.transpose"] {
      #expect(counts[name] == nil, "\(name) is left")
    }
  }

}
