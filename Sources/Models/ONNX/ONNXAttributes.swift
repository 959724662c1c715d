import IR

/// Attributes of nodes as constants of the IR.
extension ONNXImporter {

  /// The attributes that hold the number of an element type; they become classes.
  private static let typeAttributes: Set<String> = ["to", "dtype", "output_dtype"]

  /// The attributes that are 0 or 1 and mean a truth value.
  private static let booleanAttributes: Set<String> = [
    "allowzero", "exclusive", "keepdims", "largest", "noop_with_empty_axes", "reverse",
    "select_last_index", "sorted", "transA", "transB",
  ]

  /// Returns `attribute` as a constant.
  func constant(
    of attribute: Onnx_AttributeProto, in node: Onnx_NodeProto, _ module: inout Module
  ) throws(ModelFault) -> Constant {
    switch attribute.type {
    case .int where Self.typeAttributes.contains(attribute.name):
      return .type(.tensor(try scalar(attribute.i, in: node), shape: [], surface: .numpy))
    case .int where Self.booleanAttributes.contains(attribute.name):
      return .bool(attribute.i != 0)
    case .int:
      return .int(attribute.i)
    case .float:
      return .float(Double(attribute.f))
    case .string:
      return .str(Text(utf8: Array(attribute.s)))
    case .ints:
      return .tuple(attribute.ints.map { .int($0) })
    case .floats:
      return .tuple(attribute.floats.map { .float(Double($0)) })
    case .strings:
      return .tuple(attribute.strings.map { .str(Text(utf8: Array($0))) })
    case .tensor:
      return try constant(of: attribute.t, named: "\(title(of: node)).\(attribute.name)", &module)
    case .undefined, .graph, .sparseTensor, .typeProto, .tensors, .graphs, .sparseTensors,
      .typeProtos:
      throw unsupported(
        "the attribute '\(attribute.name)' of \(title(of: node)) is of a kind that is not supported"
      )
    }
  }

  /// Returns the element type with the number `code`.
  private func scalar(_ code: Int64, in node: Onnx_NodeProto) throws(ModelFault) -> Scalar {
    guard let narrow = Int32(exactly: code), let scalar = Scalar(onnx: narrow) else {
      throw unsupported("\(title(of: node)) asks for elements of type \(code)")
    }
    return scalar
  }

  /// Returns `tensor` as a constant whose elements are a new resource of `module`.
  func constant(
    of tensor: Onnx_TensorProto, named name: String, _ module: inout Module
  ) throws(ModelFault) -> Constant {
    do throws(ONNXTensorFault) {
      let files = model.external.compactMapValues { id in
        module.resources.indices.contains(id) ? module.resources[id].bytes : nil
      }
      let elements = try ONNXTensor(tensor, files: files)
      module.resources.append(Resource(name: name, bytes: elements.bytes))
      return .tensor(
        elements.scalar, shape: elements.shape, resource: module.resources.count - 1,
        surface: .numpy)
    } catch {
      switch error {
      case .external:
        throw ModelFault(.modelExternalData(object.name, tensor: name, at: object.span))
      case .invalid(let fact): throw invalid("the tensor '\(name)' has \(fact)")
      case .unsupported(let fact): throw unsupported("the tensor '\(name)' has \(fact)")
      }
    }
  }

  /// Returns the tensor that a `Constant` node is.
  func tensor(ofConstant node: Onnx_NodeProto) throws(ModelFault) -> Onnx_TensorProto {
    guard let attribute = node.attribute.first, node.attribute.count == 1 else {
      throw invalid("\(title(of: node)) needs one attribute")
    }
    var tensor = Onnx_TensorProto()
    switch attribute.name {
    case "value" where attribute.type == .tensor:
      tensor = attribute.t
    case "value_int":
      tensor.dataType = 7
      tensor.int64Data = [attribute.i]
    case "value_ints":
      tensor.dataType = 7
      tensor.int64Data = attribute.ints
      tensor.dims = [Int64(attribute.ints.count)]
    case "value_float":
      tensor.dataType = 1
      tensor.floatData = [attribute.f]
    case "value_floats":
      tensor.dataType = 1
      tensor.floatData = attribute.floats
      tensor.dims = [Int64(attribute.floats.count)]
    default:
      throw unsupported("\(title(of: node)) holds '\(attribute.name)'")
    }
    return tensor
  }

}
