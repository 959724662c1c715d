import IR
import Source
import SwiftProtobuf

import struct Foundation.Data

/// Turns one ONNX model into a function.
///
/// Nothing in the file is trusted: each fault is a diagnostic that names the model and the node.
struct ONNXImporter {

  /// The versions of ONNX's operators that `Operators/onnx` knows.
  static let supportedVersions: ClosedRange<Int64> = 11...26

  /// The captured object that is the model.
  let object: CapturedObject

  /// How it is used.
  let model: CapturedModel

  /// The operators that can be called, if they are to be checked.
  let operators: OperatorLibrary?

  /// The faults that do not end the import.
  var diagnostics = DiagnosticSet()

  /// The version of the operators that the model uses.
  private(set) var version: Int64 = 0

  /// The function as it grows.
  private var function: Function

  /// The values by their names in the model.
  private var values: [String: Value.ID] = [:]

  /// The weights, and the tensors of `Constant` nodes, by name.
  private var initializers: [String: Onnx_TensorProto] = [:]

  /// The nodes of each operator that is not in the library.
  private var unknown: [String: [String]] = [:]

  /// Creates the importer of `model`, which `object` is.
  init(object: CapturedObject, model: CapturedModel, operators: OperatorLibrary?) {
    self.object = object
    self.model = model
    self.operators = operators
    function = Function(
      name: object.name, qualifiedName: "model:\(object.name)", origin: .model, span: object.span)
  }

  /// Adds the function to `module` and returns its identity.
  mutating func run(on module: inout Module) throws(ModelFault) -> Function.ID {
    let graph = try decoded(module.resources[model.resource].bytes)
    for tensor in graph.initializer {
      if tensor.name.isEmpty { throw invalid("a weight has no name") }
      if initializers.updateValue(tensor, forKey: tensor.name) != nil {
        throw invalid("two weights are called '\(tensor.name)'")
      }
    }
    if !graph.sparseInitializer.isEmpty { throw unsupported("it has sparse weights") }
    try addParameters(graph)
    for node in try sorted(graph) { try add(node, of: graph, to: &module) }
    try addReturn(graph, &module)
    for (name, nodes) in unknown.sorted(by: { $0.key < $1.key }) {
      diagnostics.insert(
        .unknownOperator(name, nodes: nodes, model: object.name, at: object.span))
    }
    module.functions.append(function)
    return module.functions.count - 1
  }

  /// The fault that the model breaks a rule of the format.
  func invalid(_ fact: String) -> ModelFault {
    ModelFault(.modelInvalid(object.name, fact, at: object.span))
  }

  /// The fault that the model has something unsupported.
  func unsupported(_ fact: String) -> ModelFault {
    ModelFault(.modelUnsupported(object.name, fact, at: object.span))
  }

  /// Returns how messages call `node`.
  func title(of node: Onnx_NodeProto) -> String {
    let name = node.name.isEmpty ? node.output.first { !$0.isEmpty } ?? "" : node.name
    return "the node '\(name)' (\(node.opType))"
  }

  /// Returns the graph that `bytes` are, and notes the version of its operators.
  private mutating func decoded(_ bytes: Data) throws(ModelFault) -> Onnx_GraphProto {
    let proto: Onnx_ModelProto
    do {
      proto = try Onnx_ModelProto(serializedBytes: bytes)
    } catch {
      throw ModelFault(
        .modelUnreadable(object.name, because: "it is damaged or no ONNX file", at: object.span))
    }
    guard proto.hasGraph, !proto.graph.output.isEmpty else {
      throw ModelFault(.modelUnreadable(object.name, because: "it has no graph", at: object.span))
    }
    let imports = proto.opsetImport.filter { $0.domain.isEmpty || $0.domain == "ai.onnx" }
    version = imports.map(\.version).max() ?? 1
    if !Self.supportedVersions.contains(version) {
      throw ModelFault(
        .modelVersionUnsupported(
          object.name, version: version, supported: Self.supportedVersions, at: object.span))
    }
    return proto.graph
  }

  // MARK: Parameters and results

  /// Makes parameters of the graph's inputs, in the order of the captured description.
  private mutating func addParameters(_ graph: Onnx_GraphProto) throws(ModelFault) {
    var inputs: [String: Onnx_ValueInfoProto] = [:]
    var order: [String] = []
    for input in graph.input where initializers[input.name] == nil {
      if inputs.updateValue(input, forKey: input.name) != nil || input.name.isEmpty {
        throw invalid("two inputs are called '\(input.name)'")
      }
      order.append(input.name)
    }
    if !model.inputs.isEmpty { order = model.inputs }
    for name in order {
      guard let input = inputs.removeValue(forKey: name) else {
        throw invalid("it has no input '\(name)'")
      }
      let type = try type(of: input)
      let value = define(name, type)
      function.parameters.append(.init(name: name, value: value, annotation: type))
    }
    if let missing = inputs.keys.min() { throw invalid("its input '\(missing)' is never given") }
  }

  /// Returns the type of a graph's input.
  private func type(of input: Onnx_ValueInfoProto) throws(ModelFault) -> Type {
    guard case .tensorType(let tensor)? = input.type.value else {
      throw unsupported("its input '\(input.name)' is no tensor")
    }
    guard let scalar = Scalar(onnx: tensor.elemType) else {
      throw unsupported("its input '\(input.name)' has elements of type \(tensor.elemType)")
    }
    guard tensor.hasShape else { return .tensor(scalar, shape: nil, surface: .numpy) }
    var shape: [Dimension] = []
    for d in tensor.shape.dim {
      switch d.value {
      case .dimValue(let n):
        guard n >= 0, let extent = Int(exactly: n) else {
          throw invalid("its input '\(input.name)' has a negative extent")
        }
        shape.append(.known(extent))
      case .dimParam(let name) where !name.isEmpty: shape.append(.symbol(name))
      case .dimParam, nil: shape.append(.unknown)
      }
    }
    return .tensor(scalar, shape: shape, surface: .numpy)
  }

  /// Ends the function by returning the outputs as one tuple.
  private mutating func addReturn(
    _ graph: Onnx_GraphProto, _ module: inout Module
  ) throws(ModelFault) {
    let names = model.outputs.isEmpty ? graph.output.map(\.name) : model.outputs
    var arguments: [Argument] = []
    for name in names { arguments.append(Argument(try value(name, usedBy: "its result", &module))) }
    let result = function.makeValue(at: object.span)
    function.body.instructions.append(
      Instruction(
        results: [result], .apply(.unresolved("python.tuple.display"), arguments), at: object.span))
    function.body.terminator = .return(result)
  }

  // MARK: Values

  /// Adds an instruction and returns its result, which is called `name` in the model.
  @discardableResult mutating func append(
    _ operation: Operation, defining name: String = ""
  ) -> Value.ID {
    let result = define(name, .never)
    function.body.instructions.append(
      Instruction(results: [result], operation, at: object.span))
    return result
  }

  /// Lets `name` be another name of `value`.
  mutating func alias(_ name: String, _ value: Value.ID) { values[name] = value }

  /// Lets `name` be a weight.
  mutating func addInitializer(_ tensor: Onnx_TensorProto, named name: String) {
    initializers[name] = tensor
  }

  /// The weight called `name`, if it is one.
  func initializer(_ name: String) -> Onnx_TensorProto? { initializers[name] }

  /// Notes that `node` needs an operator that is not in the library.
  mutating func noteUse(of callee: String, by node: Onnx_NodeProto) {
    guard let operators, operators.overloads(of: callee).isEmpty else { return }
    let kind = node.domain.isEmpty ? node.opType : "\(node.domain).\(node.opType)"
    unknown[kind, default: []].append(node.name.isEmpty ? node.output[0] : node.name)
  }

  /// Makes the value that is called `name` in the model; without a name for an empty one.
  private mutating func define(_ name: String, _ type: Type) -> Value.ID {
    let value = function.makeValue(
      named: name.isEmpty ? nil : identifier(for: name), type: type, at: object.span)
    if !name.isEmpty { values[name] = value }
    return value
  }

  /// Returns the value called `name`, and `None` for the empty name of an input left out.
  mutating func value(
    _ name: String, usedBy user: String, _ module: inout Module
  ) throws(ModelFault) -> Value.ID {
    if name.isEmpty { return append(.constant(.none)) }
    if let known = values[name] { return known }
    guard let tensor = initializers[name] else {
      throw invalid("\(user) needs '\(name)', which nothing defines")
    }
    let constant = try constant(of: tensor, named: name, &module)
    return append(.constant(constant), defining: name)
  }

  /// Returns `name` with each run of characters that identifiers cannot have made one `_`.
  private func identifier(for name: String) -> String {
    let words = name.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    let joined = words.joined(separator: "_")
    return joined.first?.isLetter == true ? joined : "v_\(joined)"
  }

}
