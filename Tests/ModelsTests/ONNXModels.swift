import Foundation
import IR
import Source

@testable import Models

/// Small ONNX models, written down.
enum ONNXModels {

  /// A model of `nodes` between the float input `x` of shape (batch, 4) and the output `y`.
  static func model(
    _ nodes: [Onnx_NodeProto], weights: [Onnx_TensorProto] = [], opset: Int64 = 17
  ) -> Onnx_ModelProto {
    var result = Onnx_ModelProto()
    result.irVersion = 8
    var version = Onnx_OperatorSetIdProto()
    version.version = opset
    result.opsetImport = [version]
    result.graph.input = [input("x", ["batch", "4"])]
    result.graph.output = [input("y", ["batch", "4"])]
    result.graph.node = nodes
    result.graph.initializer = weights
    return result
  }

  /// A float input called `name`; extents that are no numbers are symbols.
  static func input(_ name: String, _ shape: [String]) -> Onnx_ValueInfoProto {
    var result = Onnx_ValueInfoProto()
    result.name = name
    result.type.tensorType.elemType = 1
    result.type.tensorType.shape.dim = shape.map { extent in
      var d = Onnx_TensorShapeProto.Dimension()
      if let n = Int64(extent) { d.dimValue = n } else { d.dimParam = extent }
      return d
    }
    return result
  }

  /// A node called `name`.
  static func node(
    _ type: String, _ inputs: [String], _ outputs: [String], named name: String = "",
    _ attributes: [Onnx_AttributeProto] = []
  ) -> Onnx_NodeProto {
    var result = Onnx_NodeProto()
    result.opType = type
    result.input = inputs
    result.output = outputs
    result.name = name
    result.attribute = attributes
    return result
  }

  /// An integer attribute.
  static func attribute(_ name: String, _ value: Int64) -> Onnx_AttributeProto {
    var result = Onnx_AttributeProto()
    result.name = name
    result.type = .int
    result.i = value
    return result
  }

  /// A tensor of floats.
  static func floats(_ name: String, _ shape: [Int64], _ values: [Float]) -> Onnx_TensorProto {
    var result = Onnx_TensorProto()
    result.name = name
    result.dataType = 1
    result.dims = shape
    result.floatData = values
    return result
  }

  /// A vector of integers.
  static func integers(_ name: String, _ values: [Int64]) -> Onnx_TensorProto {
    var result = Onnx_TensorProto()
    result.name = name
    result.dataType = 7
    result.dims = [Int64(values.count)]
    result.int64Data = values
    return result
  }

  /// Imports a file with the given bytes.
  static func imported(
    _ bytes: Data, operators: OperatorLibrary? = nil
  ) -> (module: Module, diagnostics: DiagnosticSet) {
    var module = Module(name: "test")
    module.resources = [Resource(name: "model.onnx", bytes: bytes)]
    let description = CapturedModel(
      format: "onnx", resource: 0, inputs: [], outputs: [], methods: [:])
    module.objects = [
      CapturedObject(
        type: "onnxruntime.InferenceSession", name: "session", span: .nowhere, resource: 0,
        model: description)
    ]
    let diagnostics = importModels(into: &module, operators: operators)
    return (module, diagnostics)
  }

  /// Imports `proto`.
  static func imported(
    _ proto: Onnx_ModelProto, operators: OperatorLibrary? = nil
  ) throws -> (module: Module, diagnostics: DiagnosticSet) {
    imported(try proto.serializedData(), operators: operators)
  }

  /// The calls in `function`, with the constants among their arguments.
  static func calls(in function: Function) -> [String] {
    var texts: [Value.ID: String] = [:]
    for p in function.parameters { texts[p.value] = p.name }
    var result: [String] = []
    function.body.forEachInstruction { i in
      switch i.operation {
      case .constant(let c):
        texts[i.results[0]] = text(c)
      case .apply(let callee, let arguments):
        let name =
          switch callee {
          case .unresolved(let n): n
          case .element(let n): "element \(n)"
          default: "?"
          }
        let listed = arguments.map { a -> String in
          let value = texts[a.value] ?? function.values[a.value].name ?? "?"
          if case .keyword(let k) = a.form { return "\(k)=\(value)" }
          return value
        }
        result.append("\(name)(\(listed.joined(separator: ", ")))")
      default:
        result.append("?")
      }
    }
    return result
  }

  /// A short form of `constant`.
  private static func text(_ constant: Constant) -> String {
    switch constant {
    case .none: "None"
    case .int(let n): String(n)
    case .bool(let b): String(b)
    case .tuple(let items): "(\(items.map(text).joined(separator: ", ")))"
    case .tensor(let s, let shape, _, _): "\(s)\(shape)"
    case .type: "type"
    default: "constant"
    }
  }

}
