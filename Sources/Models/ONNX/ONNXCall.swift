import IR

/// The call of an operator that a node becomes.
struct ONNXCall {

  /// What the operator returns.
  enum Results {

    /// The first output; the others are statistics for training.
    case one

    /// All outputs, as a tuple.
    case tuple

    /// One output of several: there is one call for each, with its `index` among `parts`.
    case parts

  }

  /// The operator's name, such as `onnx.MatMul`.
  var name: String

  /// The attributes that become keyword arguments.
  var attributes: [(String, Constant)]

  /// What the operator returns.
  var results: Results

  /// Creates the call for `node`, written for `version` of the operators.
  init(
    _ node: Onnx_NodeProto, version: Int64, isStandard: Bool, attributes: [(String, Constant)]
  ) {
    name = isStandard ? "onnx.\(node.opType)" : "onnx.\(node.domain).\(node.opType)"
    self.attributes = attributes
    // The mode of training has an input of its own, and is never on.
    if isStandard && node.opType == "Dropout" {
      self.attributes.removeAll { $0.0 == "seed" || $0.0 == "ratio" }
    }
    // Until opset 13 these worked on matrices, and `axis` told where columns start.
    if isStandard && version < 13 && ["Softmax", "LogSoftmax", "Hardmax"].contains(node.opType) {
      name += "_1"
    }
    switch node.opType {
    case "Split" where isStandard: results = .parts
    case "TopK" where isStandard: results = .tuple
    default: results = .one
    }
  }

}
