import IR
import Source

/// Gives each captured model of `module` a function: raw instructions whose callees are operators
/// such as `onnx.MatMul`, and whose weights are resources of the module.
///
/// - Parameter operators: the operators that compiled code can call, if unknown ones are to be
///   reported here, with the names of their nodes.
public func importModels(
  into module: inout Module, operators: OperatorLibrary? = nil
) -> DiagnosticSet {
  var diagnostics = DiagnosticSet()
  for index in module.objects.indices {
    let object = module.objects[index]
    guard let model = object.model else { continue }
    guard model.format == "onnx" else {
      diagnostics.insert(.modelFormatUnsupported(model.format, name: object.name, at: object.span))
      continue
    }
    guard module.resources.indices.contains(model.resource) else {
      diagnostics.insert(
        .modelUnreadable(object.name, because: "its file was not captured", at: object.span))
      continue
    }
    var importer = ONNXImporter(object: object, model: model, operators: operators)
    do throws(ModelFault) {
      let function = try importer.run(on: &module)
      module.objects[index].model?.function = function
    } catch {
      importer.diagnostics.insert(error.diagnostic)
    }
    diagnostics.insert(contentsOf: importer.diagnostics.sorted)
  }
  return diagnostics
}

/// A fault that ends the import of one model.
struct ModelFault: Error {

  /// What is wrong.
  var diagnostic: Diagnostic

  /// Creates the fault that `diagnostic` describes.
  init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }

}
