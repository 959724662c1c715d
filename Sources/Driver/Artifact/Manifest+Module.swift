import Foundation
import IR

extension Manifest {

  /// Creates the manifest of the legal `module`, whose code uses `operators` and `resources`.
  init(
    of module: Module, target: Target, operators: [String], resources: [IR.Resource],
    packages: [JSON.Member]
  ) {
    self.init(
      name: module.predictors.first?.tag ?? module.name,
      target: target.rawValue,
      predictors: module.predictors.map { Predictor($0, in: module) },
      operators: operators.sorted(),
      resources: resources.map {
        Resource(name: $0.name, bytes: $0.bytes.count, sha256: SHA256.hexadecimal(of: $0.bytes))
      },
      packages: packages)
  }

}

extension Manifest.Predictor {

  /// Creates the description of `predictor`, whose function is in `module`.
  init(_ predictor: Predictor, in module: Module) {
    let function = module.functions[predictor.function]
    let returned = predictor.metadata["return"] ?? [:]
    let parameters = function.parameters.map { parameter in
      let metadata = predictor.metadata[parameter.name] ?? [:]
      let type = parameter.annotation ?? function.values[parameter.value].type
      return Manifest.Parameter(
        name: parameter.name, type: JSON(type, classes: module.classes),
        kind: metadata["kind"]?.text, description: metadata["description"]?.text,
        isRequired: parameter.default == nil, isKeywordOnly: parameter.kind == .keywordOnly,
        defaultValue: parameter.default.flatMap { JSON(constant: $0) },
        choices: parameter.choices?.compactMap { JSON(constant: $0) },
        details: metadata.filter { $0.key != "kind" && $0.key != "description" }
          .compactMap { name, value in value.plain.map { JSON.Member(name, $0) } }
          .sorted { $0.name < $1.name })
    }
    self.init(
      name: predictor.name, tag: predictor.tag, description: predictor.description,
      parameters: parameters,
      result: JSON(function.resultAnnotation ?? function.result, classes: module.classes),
      resultKind: returned["kind"]?.text, resultDescription: returned["description"]?.text,
      examples: predictor.examples)
  }

}

extension Constant {

  /// The string that this is.
  fileprivate var text: String? {
    if case .str(let text) = self { return text.string }
    return nil
  }

  /// The number, text or truth value that this is, as JSON has it.
  fileprivate var plain: JSON? {
    if case .bool(let value) = self { return .bool(value) }
    if case .int(let value) = self { return .int(value) }
    if case .float(let bits) = self { return .float(Double(bitPattern: bits)) }
    return text.map { .string($0) }
  }

}
