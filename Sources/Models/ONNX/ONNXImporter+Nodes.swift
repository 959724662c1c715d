import IR

/// Nodes as calls.
///
/// A node is the call of the operator `onnx.<type>` with its inputs by position and its attributes
/// by name. What the language of operators cannot say is put otherwise here: numbers of operands
/// that vary, results of which some may be missing, and axes that newer versions made inputs.
extension ONNXImporter {

  /// Adds the instructions of `node`.
  mutating func add(
    _ node: Onnx_NodeProto, of graph: Onnx_GraphProto, to module: inout Module
  ) throws(ModelFault) {
    guard let output = node.output.first, !node.opType.isEmpty else {
      throw invalid("\(title(of: node)) has no output or no operator")
    }
    guard node.domain.isEmpty || node.domain == "ai.onnx" else {
      return try addCall("onnx.\(node.domain).\(node.opType)", node, of: graph, to: &module)
    }
    switch node.opType {
    case "Constant":
      addInitializer(try tensor(ofConstant: node), named: output)
    case "Dropout" where node.input.count > 2 && !isFalse(node.input[2]):
      throw unsupported("\(title(of: node)) is made for training")
    case "Identity", "Dropout":
      try checkUnused(node.output.dropFirst(), of: node, in: graph)
      alias(output, try firstInput(of: node, &module))
    case "Concat":
      try addConcatenation(node, to: &module)
    case "Max", "Min", "Sum":
      try addChain(node, to: &module)
    case "Split":
      try addParts(node, to: &module)
    case "TopK":
      let whole = try call("onnx.TopK", node, &module)
      for (i, name) in node.output.enumerated() where !name.isEmpty {
        append(.apply(.element(i), [Argument(whole)]), defining: name)
      }
    case "Softmax" where version < 13, "LogSoftmax" where version < 13:
      // Until opset 13 these worked on matrices, and `axis` told where columns start.
      try addCall("onnx.\(node.opType)_1", node, of: graph, to: &module)
    case "Gelu" where node.attribute.contains { $0.s.elementsEqual("tanh".utf8) }:
      try addCall("onnx.Gelu_tanh", node, of: graph, to: &module)
    default:
      try addCall("onnx.\(node.opType)", node, of: graph, to: &module)
    }
  }

  /// `true` iff the input `name` is left out, or known to be false.
  private func isFalse(_ name: String) -> Bool {
    if name.isEmpty { return true }
    guard let tensor = initializer(name), let elements = try? ONNXTensor(tensor) else {
      return false
    }
    return elements.bytes.allSatisfy { $0 == 0 }
  }

  /// Adds a call of `callee` whose result is the first output, the only one that is used.
  private mutating func addCall(
    _ callee: String, _ node: Onnx_NodeProto, of graph: Onnx_GraphProto, to module: inout Module
  ) throws(ModelFault) {
    try checkUnused(node.output.dropFirst(), of: node, in: graph)
    alias(node.output[0], try call(callee, node, &module, defining: node.output[0]))
  }

  /// Adds a call of `callee` with the inputs and attributes of `node`, and returns its result.
  private mutating func call(
    _ callee: String, _ node: Onnx_NodeProto, _ module: inout Module, defining name: String = "",
    further: [(String, Constant)] = []
  ) throws(ModelFault) -> Value.ID {
    noteUse(of: callee, by: node)
    var arguments: [Argument] = []
    let integers = integerInputs(of: node)
    for n in 0..<max(node.input.count, (integers.keys.max() ?? -1) + 1) {
      if let known = integers[n] {
        arguments.append(Argument(append(.constant(known))))
      } else {
        let input = node.input.indices.contains(n) ? node.input[n] : ""
        arguments.append(Argument(try value(input, usedBy: title(of: node), &module)))
      }
    }
    for a in node.attribute where !isDefault(a, of: node) {
      let constant = try constant(of: a, in: node, &module)
      arguments.append(Argument(append(.constant(constant)), .keyword(a.name)))
    }
    for (key, constant) in further {
      arguments.append(Argument(append(.constant(constant)), .keyword(key)))
    }
    return append(.apply(.unresolved(callee), arguments), defining: name)
  }

  /// `true` iff `attribute` says what holds without it, in a way that the operator need not know.
  private func isDefault(_ attribute: Onnx_AttributeProto, of node: Onnx_NodeProto) -> Bool {
    switch (node.opType, attribute.name) {
    case ("LayerNormalization", "axis"), ("RMSNormalization", "axis"): attribute.i == -1
    case ("LayerNormalization", "stash_type"), ("RMSNormalization", "stash_type"): true
    case ("Cast", "saturate"), ("Cast", "round_mode"): true
    case ("Gemm", "alpha"), ("Gemm", "beta"): attribute.f == 1
    case ("Gelu", "approximate"): true  // the name of the operator says it
    case ("Mod", "fmod"), ("ArgMax", "select_last_index"), ("ArgMin", "select_last_index"):
      attribute.i == 0
    default: false
    }
  }

  /// Throws if one of the further outputs of `node` is used.
  private func checkUnused(
    _ outputs: ArraySlice<String>, of node: Onnx_NodeProto, in graph: Onnx_GraphProto
  ) throws(ModelFault) {
    for name in outputs where !name.isEmpty {
      let isUsed =
        graph.node.contains { $0.input.contains(name) }
        || graph.output.contains { $0.name == name }
      if isUsed { throw unsupported("it uses the output '\(name)' of \(title(of: node))") }
    }
  }

  /// Returns the value of the first input of `node`.
  private mutating func firstInput(
    of node: Onnx_NodeProto, _ module: inout Module
  ) throws(ModelFault) -> Value.ID {
    guard let input = node.input.first, !input.isEmpty else {
      throw invalid("\(title(of: node)) has no input")
    }
    return try value(input, usedBy: title(of: node), &module)
  }

  // MARK: Operands in any number

  /// Adds the concatenation of all inputs, for which there is a primitive.
  private mutating func addConcatenation(
    _ node: Onnx_NodeProto, to module: inout Module
  ) throws(ModelFault) {
    guard let axis = node.attribute.first(where: { $0.name == "axis" }) else {
      throw invalid("\(title(of: node)) has no axis")
    }
    if node.input.count == 1 { return alias(node.output[0], try firstInput(of: node, &module)) }
    var arguments = [Argument(append(.constant(.int(axis.i))))]
    for input in node.input {
      arguments.append(Argument(try value(input, usedBy: title(of: node), &module)))
    }
    append(.apply(.unresolved("tensor.concatenate"), arguments), defining: node.output[0])
  }

  /// Adds the operator between the first two inputs, between its result and the third, and so on.
  private mutating func addChain(
    _ node: Onnx_NodeProto, to module: inout Module
  ) throws(ModelFault) {
    let callee = node.opType == "Sum" ? "onnx.Add" : "onnx.\(node.opType)"
    noteUse(of: callee, by: node)
    var result = try firstInput(of: node, &module)
    for input in node.input.dropFirst() {
      let next = try value(input, usedBy: title(of: node), &module)
      result = append(
        .apply(.unresolved(callee), [Argument(result), Argument(next)]), defining: node.output[0])
    }
    alias(node.output[0], result)
  }

  /// Adds a call for each part of a split tensor.
  private mutating func addParts(
    _ node: Onnx_NodeProto, to module: inout Module
  ) throws(ModelFault) {
    var part = node
    var lengths: [Int64]?
    if let n = node.attribute.firstIndex(where: { $0.name == "split" }) {
      lengths = part.attribute.remove(at: n).ints
    } else if node.input.count > 1, !node.input[1].isEmpty {
      guard let tensor = initializer(node.input[1]), let known = integers(of: tensor) else {
        throw unsupported("\(title(of: node)) computes the lengths of its parts")
      }
      lengths = known
    }
    part.input = Array(node.input.prefix(1))
    part.attribute.removeAll { $0.name == "num_outputs" }
    var start: Int64 = 0
    for (i, name) in node.output.enumerated() {
      var further: [(String, Constant)] = [
        ("index", .int(Int64(i))), ("parts", .int(Int64(node.output.count))),
      ]
      if let lengths {
        guard lengths.indices.contains(i), lengths[i] >= 0 else {
          throw invalid("\(title(of: node)) has no length for its output \(i)")
        }
        let (end, overflow) = start.addingReportingOverflow(lengths[i])
        if overflow { throw invalid("\(title(of: node)) has lengths that no tensor has") }
        further = [("start", .int(start)), ("end", .int(end))]
        start = end
      }
      if name.isEmpty { continue }
      alias(name, try call("onnx.Split", part, &module, defining: name, further: further))
    }
  }

  // MARK: Integers

  /// The inputs that hold axes, extents or positions, by operator.
  private static let integerPositions: [String: ClosedRange<Int>] = [
    "ConstantOfShape": 0...0, "CumSum": 1...1, "Expand": 1...1, "ReduceMax": 1...1,
    "ReduceMean": 1...1, "ReduceMin": 1...1, "ReduceProd": 1...1, "ReduceSum": 1...1,
    "Reshape": 1...1, "Slice": 1...4, "Squeeze": 1...1, "TopK": 1...1, "Unsqueeze": 1...1,
  ]

  /// Returns the inputs of `node` that hold axes, extents or positions, if all of these are known:
  /// vectors as tuples, scalars as integers.
  private func integerInputs(of node: Onnx_NodeProto) -> [Int: Constant] {
    guard let positions = Self.integerPositions[node.opType] else { return [:] }
    var result: [Int: Constant] = [:]
    for n in node.input.indices where positions.contains(n) && !node.input[n].isEmpty {
      guard let tensor = initializer(node.input[n]), let known = integers(of: tensor) else {
        return [:]
      }
      result[n] = tensor.dims.isEmpty ? .int(known[0]) : .tuple(known.map { .int($0) })
    }
    if node.opType == "Slice", case .tuple(let starts)? = result[1] {
      result[3] = result[3] ?? .tuple(starts.indices.map { .int(Int64($0)) })
      result[4] = result[4] ?? .tuple(starts.map { _ in .int(1) })
    }
    // A 0 in the shape of a reshape stands for an extent of the operand.
    let copies = node.opType == "Reshape" && result[1]?.containsZero == true
    return copies ? [:] : result
  }

  /// Returns the elements of a vector, or a scalar, of integers.
  private func integers(of tensor: Onnx_TensorProto) -> [Int64]? {
    guard tensor.dims.count <= 1, let elements = try? ONNXTensor(tensor) else { return nil }
    let bytes = [UInt8](elements.bytes)
    let size = elements.scalar.size
    guard elements.scalar == .int64 || elements.scalar == .int32 else { return nil }
    return stride(from: 0, to: bytes.count, by: size).map { start in
      let word = (0..<size).reduce(UInt64(0)) { $0 | UInt64(bytes[start + $1]) << (8 * UInt64($1)) }
      return size == 8
        ? Int64(bitPattern: word) : Int64(Int32(bitPattern: UInt32(truncatingIfNeeded: word)))
    }
  }

}

extension Constant {

  /// `true` iff this is a tuple with a 0 in it.
  fileprivate var containsZero: Bool {
    guard case .tuple(let items) = self else { return false }
    return items.contains(.int(0))
  }

}
