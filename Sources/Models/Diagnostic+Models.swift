import Source

/// What can be wrong with a captured model.
extension Diagnostic {

  /// The model has a format that is not imported.
  static func modelFormatUnsupported(
    _ format: String, name: String, at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "model-format-unsupported", "the model '\(name)' has the format '\(format)'", at: span,
      help: "export the model to ONNX")
  }

  /// The file is no model.
  static func modelUnreadable(
    _ name: String, because reason: String, at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "model-unreadable", "the file of the model '\(name)' cannot be read: \(reason)", at: span,
      help: "check that the file is a complete ONNX model, for example with onnx.checker")
  }

  /// The model was written for other versions of the operators than those known.
  static func modelVersionUnsupported(
    _ name: String, version: Int64, supported: ClosedRange<Int64>, at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "model-version-unsupported", "the model '\(name)' uses opset \(version)", at: span,
      notes: [Note("opsets \(supported.lowerBound) to \(supported.upperBound) are supported")],
      help: "convert the model with onnx.version_converter")
  }

  /// The model breaks a rule of its format.
  static func modelInvalid(_ name: String, _ fact: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "model-invalid", "the model '\(name)' is not valid: \(fact)", at: span,
      help: "export the model again and check it with onnx.checker")
  }

  /// The model has something that is not supported.
  static func modelUnsupported(_ name: String, _ fact: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "model-unsupported", "the model '\(name)' cannot be compiled: \(fact)", at: span,
      help: "export the model without it")
  }

  /// The weights are in another file.
  static func modelExternalData(
    _ name: String, tensor: String, at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "model-external-data",
      "the tensor '\(tensor)' of the model '\(name)' is in a separate file", at: span,
      help: "save the model in one file: onnx.save(onnx.load(path), path)")
  }

  /// The model uses an operator that is not in the library.
  static func unknownOperator(
    _ operation: String, nodes: [String], model: String, at span: SourceSpan
  ) -> Diagnostic {
    let shown = nodes.prefix(3).map { "'\($0)'" }.joined(separator: ", ")
    let more = nodes.count > 3 ? " and \(nodes.count - 3) more" : ""
    return Diagnostic(
      "unknown-operator",
      "the model '\(model)' uses the operator '\(operation)', which is not supported", at: span,
      notes: [Note("it is used by \(shown)\(more)")],
      help: "export the model with another opset, or add the operator to Operators/onnx")
  }

}
