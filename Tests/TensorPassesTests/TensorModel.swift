import IR
import Source

import struct Foundation.Data

@testable import Passes

/// The function of a model, written down call by call.
struct TensorModel {

  /// The module, whose only function is the model.
  var module = Module(name: "test")

  /// The function.
  private var function = Function(
    name: "model", qualifiedName: "model:model", origin: .model, span: .nowhere)

  /// Adds a parameter.
  mutating func parameter(_ shape: [Dimension], _ scalar: Scalar = .float32) -> Value.ID {
    let type = Type.tensor(scalar, shape: shape, surface: .numpy)
    let v = function.makeValue(type: type, at: .nowhere)
    function.parameters.append(.init(name: "x\(v)", value: v, annotation: type))
    return v
  }

  /// Adds a constant.
  mutating func constant(_ c: Constant) -> Value.ID {
    let v = function.makeValue(type: c.type, at: .nowhere)
    function.body.instructions.append(Instruction(results: [v], .constant(c), at: .nowhere))
    return v
  }

  /// Adds a tuple of integers.
  mutating func tuple(_ items: Int64...) -> Value.ID {
    constant(.tuple(items.map { .int($0) }))
  }

  /// Adds a constant tensor of floats.
  mutating func floats(_ shape: [Int], _ values: [Float]) -> Value.ID {
    let bytes = values.map(\.bitPattern.littleEndian).withUnsafeBytes { Data($0) }
    return tensor(.float32, shape, bytes)
  }

  /// Adds a constant vector of integers.
  mutating func integers(_ values: [Int64]) -> Value.ID {
    tensor(.int64, [values.count], values.map(\.littleEndian).withUnsafeBytes { Data($0) })
  }

  /// Adds a constant tensor with the given bytes.
  mutating func tensor(_ scalar: Scalar, _ shape: [Int], _ bytes: Data) -> Value.ID {
    module.resources.append(Resource(name: "r\(module.resources.count)", bytes: bytes))
    return constant(
      .tensor(scalar, shape: shape, resource: module.resources.count - 1, surface: .numpy))
  }

  /// Adds a call of the overload of `name` at `overload`; its shape follows from the operands.
  mutating func call(
    _ name: String, _ operands: [Value.ID], _ scalar: Scalar = .float32, overload: Int = 0
  ) -> Value.ID {
    let id = TensorOperators.library.overloads(of: name)[overload]
    let v = function.makeValue(
      type: .tensor(scalar, shape: nil, surface: .numpy), at: .nowhere)
    let call = Instruction(
      results: [v], .apply(.operator(id), operands.map { Argument($0) }), at: .nowhere)
    function.body.instructions.append(call)
    var shapes = ShapeEvaluation(
      function, library: TensorOperators.library, resources: module.resources)
    for i in function.body.instructions { shapes.visit(i) }
    function.values = shapes.values
    return v
  }

  /// The element type `scalar` as a value.
  mutating func type(_ scalar: Scalar) -> Value.ID {
    constant(.type(.tensor(scalar, shape: [], surface: .numpy)))
  }

  /// Ends the function, runs `pass`, and returns the calls that are left with their operands.
  mutating func run(_ pass: any Pass, returning v: Value.ID) -> [String] {
    function.body.terminator = .return(v)
    function.result = function.values[v].type
    module.functions = [function]
    var context = PassContext(library: TensorOperators.library)
    pass.run(on: &module, context: &context)
    return calls
  }

  /// The calls of the function, constants in place.
  private var calls: [String] {
    let graph = TensorGraph(
      module.functions[0], library: TensorOperators.library, resources: module.resources)
    var names: [Value.ID: String] = [:]
    var result: [String] = []
    module.functions[0].body.forEachInstruction { i in
      guard case .apply(.operator(let id), let arguments) = i.operation else { return }
      let operands = arguments.map { a -> String in
        let v = graph.source(a.value)
        return names[v] ?? graph.constant(v).map(Self.text) ?? "x\(v)"
      }
      names[i.results[0]] = "#\(result.count)"
      let name = TensorOperators.library[id].name.dropFirst("tensor.".count)
      result.append("\(name)(\(operands.joined(separator: ", ")))")
    }
    return result
  }

  /// The type of what the function returns.
  var result: Type {
    guard case .return(let v) = module.functions[0].body.terminator else { return .never }
    return module.functions[0].values[v].type
  }

  /// A short form of `constant`.
  private static func text(_ constant: Constant) -> String {
    switch constant {
    case .none: "None"
    case .int(let n): String(n)
    case .float(let bits): String(Double(bitPattern: bits))
    case .str(let text): text.string
    case .tuple(let items): "(\(items.map(text).joined(separator: ", ")))"
    case .tensor(let s, let shape, _, _): "\(s)\(shape)"
    case .loaded(let name, _): name.split(separator: ".").last.map(String.init) ?? name
    default: "constant"
    }
  }

}
